/** The words of a Japanese sentence as kuromoji reads them, and which of them become terms. */
import type { KuromojiToken } from 'kuromoji/src/Tokenizer.js';
import { foldKana, isHiraganaWord, isKana, toHiragana } from './kana.ts';
import { foldCase } from './normalize.ts';

/** What of kuromoji the tokenizer needs. */
export interface KuromojiLike {
  tokenize(text: string): readonly KuromojiToken[];
}

/** A word of a sentence, before it becomes a token. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly isKnown: boolean;
  /** Particle, auxiliary, stop word or placeholder: understood, but no term. */
  readonly isDropped: boolean;
  readonly term: string;
  readonly reading: string | undefined;
}

/** Pieces into which a run of kana is cut have at least so many letters, */
export const MIN_PIECE = 2;
/** and at most so many. */
export const MAX_PIECE = 24;
/** A run longer than this is no typed kana word; cutting it would cost time. */
export const MAX_RUN = 64;

const DROPPED_POS = new Set(['助詞', '助動詞', '記号', 'フィラー', '接続詞', '連体詞', '感動詞']);

/** Second level of 名詞 that carries no content. */
const DROPPED_NOUNS = new Set(['非自立', '代名詞', '接続詞的', '特殊', '引用文字列']);
/** Third level of 名詞,接尾: counters, さま, 中 and 時, そう, 的. */
const DROPPED_SUFFIXES = new Set([
  '助数詞',
  '人名',
  '副詞可能',
  '助動詞語幹',
  '形容動詞語幹',
  '特殊',
]);

/** Lemmas that say nothing by themselves, whatever part of speech they are. */
export const STOP_LEMMAS: ReadonlySet<string> = new Set(
  (
    'する なる ある いる できる 出来る ない 無い よい 良い いい ござる 行う ' +
    '行なう くださる 下さる いただく 頂く 願う 致す いたす しまう みる くる いく ' +
    'おく もらう くれる やる いう 言う 思う 場合 為 事 物 とき 時 際 方 上 下 ' +
    '内 様 よる 因る つく とる てる ちゃう'
  ).split(' '),
);

/**
 * The words of a sentence, or of a part of one that begins at `offset`.
 *
 * `findPieces(kuromoji, '壊れた')` -> `[{ surface: '壊れ', term: '壊れる', reading: 'こわれる', … }, …]`
 */
export function findPieces(kuromoji: KuromojiLike, sentence: string, offset = 0): Piece[] {
  return kuromoji.tokenize(sentence).map((word) => {
    const start = offset + word.word_position - 1;
    const lemma = findLemma(word);
    const term = foldKana(foldCase(lemma));
    const isPlaceholder = /^[X1]+$/.test(word.surface_form);
    return {
      start,
      end: start + word.surface_form.length,
      surface: word.surface_form,
      isKnown: word.word_type === 'KNOWN',
      isDropped: isPlaceholder || !isContentWord(word, lemma),
      term,
      reading: isKana(term) ? undefined : findReading(word, lemma),
    };
  });
}

function findLemma(word: KuromojiToken): string {
  const lemma = word.basic_form;
  return lemma === '*' || lemma === '' ? word.surface_form : lemma;
}

/** Tells whether a word becomes a term. `'を'` (助詞) -> false, `'再起動'` -> true */
function isContentWord(word: KuromojiToken, lemma: string): boolean {
  if (STOP_LEMMAS.has(lemma)) return false;
  const isUnknown = word.word_type === 'UNKNOWN';
  if (DROPPED_POS.has(word.pos)) {
    // The class of an unknown word is a guess; its letters are not.
    return isUnknown && !isHiraganaWord(word.surface_form);
  }
  // A stray small kana or long-vowel mark.
  if (/^[ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]+$/.test(word.surface_form)) return false;
  switch (word.pos) {
    case '名詞':
      if (DROPPED_NOUNS.has(word.pos_detail_1)) return false;
      if (word.pos_detail_1 === '接尾') {
        return !DROPPED_SUFFIXES.has(word.pos_detail_2) && !isHiraganaWord(word.surface_form);
      }
      return true;
    case '動詞':
    case '形容詞':
      return word.pos_detail_1 === '自立';
    case '副詞':
      return !isHiraganaWord(lemma);
    case '接頭詞':
      return !isHiraganaWord(word.surface_form);
    default:
      return true;
  }
}

/**
 * The folded reading of a lemma, from that of the form that stands in the text: 終わら is read オワラ,
 * hence 終わる おわる.
 */
function findReading(word: KuromojiToken, lemma: string): string | undefined {
  const reading = word.reading;
  if (reading === undefined || reading === '*' || reading === '') return undefined;
  if (lemma === '来る') return 'くる';
  const surface = word.surface_form;
  let shared = 0;
  while (shared < surface.length && surface.charAt(shared) === lemma.charAt(shared)) shared += 1;
  const ending = toHiragana(surface.slice(shared));
  const hiragana = toHiragana(reading);
  if (!hiragana.endsWith(ending)) return foldKana(hiragana);
  return foldKana(
    hiragana.slice(0, hiragana.length - ending.length) + toHiragana(lemma.slice(shared)),
  );
}
