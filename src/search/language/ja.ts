/**
 * The Japanese tokenizer: kuromoji's words, brought to the form in which text and query meet.
 * Browser-safe; the same code runs over the full dictionary (build) and the pruned one (browser).
 *
 * The scheme:
 * - A term is a lemma (IPADIC's basic form), its kana folded (`foldKana`): katakana becomes hiragana,
 *   so バックアップ, ﾊﾞｯｸｱｯﾌﾟ and ばっくあっぷ are one term, ばっくあっぷ; サーバー and サーバ are さーば.
 * - A term written with kanji keeps its kanji (再起動 stays), and carries its reading in the same folded
 *   hiragana (さいきどう). The index holds both (`toIndexTerms`), so kana typed before conversion finds
 *   kanji. A reading needs no marker: it is the term of the word written in kana.
 * - Particles, auxiliaries, symbols, fillers, conjunctions, pronouns, counters, and verbs and nouns
 *   that only carry grammar (する, いる, こと, ため) are dropped.
 * - A run of katakana that is made up of katakana words of the indexed text is cut into these
 *   (シャドウコピー: シャドウ, コピー), which Japanese documentation separates by spaces and people do not. What
 *   the text has as one word stays one (クラウド, which IPADIC would cut in two).
 * - In a query, a run of hiragana that the index's kana terms explain better than kuromoji does
 *   (ばっくあっぷ, かくちょうきのう) is cut into these.
 * - Latin words, numbers and atoms never reach kuromoji: see `ja-sentences.ts` and `words.ts`.
 */
import type { KuromojiToken } from 'kuromoji/src/Tokenizer.js';
import { foldCase, normalizeWithOffsets, type NormalizedText } from './normalize.ts';
import { cutSentences, type JapaneseSentence } from './ja-sentences.ts';
import { foldKana, isHiraganaWord, isKana, toHiragana } from './kana.ts';
import { stemWord } from './stem.ts';
import type { Token, Tokenizer } from './tokenizer.ts';
import { wordTokens } from './words.ts';

/** What of kuromoji the tokenizer needs. */
export interface KuromojiLike {
  tokenize(text: string): readonly KuromojiToken[];
}

/** What the indexed text teaches the tokenizer; both sides must be given the same. */
export interface JapaneseLexicon {
  /** Katakana words of the indexed text, folded, into which unknown compounds are cut. */
  readonly katakanaWords: readonly string[];
  /** Terms of the index that are kana, readings included; only queries use them. */
  readonly kanaTerms: readonly string[];
}

const EMPTY_LEXICON: JapaneseLexicon = { katakanaWords: [], kanaTerms: [] };

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
export const STOP_LEMMAS: ReadonlySet<string> = new Set([
  ...[
    'する',
    'なる',
    'ある',
    'いる',
    'できる',
    '出来る',
    'ない',
    '無い',
    'よい',
    '良い',
    'いい',
    'ござる',
  ],
  ...[
    '行う',
    '行なう',
    'くださる',
    '下さる',
    'いただく',
    '頂く',
    '願う',
    '致す',
    'いたす',
    'しまう',
    'みる',
  ],
  ...[
    'くる',
    'いく',
    'おく',
    'もらう',
    'くれる',
    'やる',
    'いう',
    '言う',
    '思う',
    '場合',
    '為',
    '事',
    '物',
  ],
  ...[
    'とき',
    '時',
    '際',
    '方',
    '上',
    '下',
    '内',
    '様',
    'よる',
    '因る',
    'つく',
    'とる',
    'てる',
    'ちゃう',
  ],
]);

const MIN_PIECE = 2;
/** A run longer than this is no typed kana word; cutting it would cost time. */
const MAX_RUN = 64;
const MAX_TERM = 24;

/** Hiragana that joins words in a query typed without conversion. */
const KANA_FUNCTION_WORDS = new Set(
  (
    'を が は に の で と も へ から まで より や か な ない なる なった する した して しない しました したい すると ' +
    'できない できません できる できた される された されない されません れる られる です ます ません ました ' +
    'ください ている ていない てる た て たい'
  ).split(' '),
);

/**
 * Makes the Japanese tokenizer.
 *
 * `tokenize('サーバーが壊れた')` -> `{ term: 'さーば', start: 0, end: 4 }`,
 * `{ term: '壊れる', reading: 'こわれる', start: 5, end: 7 }`
 *
 * @param kuromoji - over the full dictionary (`loadFullTokenizer`) or a pruned one (`createKuromoji`)
 * @param lexicon - the same on both sides, or left out on both
 * @param unsplit - words whose capitals begin no part of an atom; the same on both sides
 */
export function createJapaneseTokenizer(
  kuromoji: KuromojiLike,
  lexicon: JapaneseLexicon = EMPTY_LEXICON,
  unsplit: readonly string[] = [],
): Tokenizer {
  const katakanaWords = new Set(lexicon.katakanaWords);
  const kanaTerms = new Set(lexicon.kanaTerms);

  const read = (text: string, isQuery: boolean): Token[] => {
    const normalized = normalizeWithOffsets(text);
    const { words, sentences } = cutSentences(normalized.text);
    const tokens = words.flatMap((range) => wordTokens(normalized, range, unsplit));
    for (const sentence of sentences) {
      const pieces = cutKatakana(sentence.text, findPieces(kuromoji, sentence.text), katakanaWords);
      const better = isQuery ? explainKana(kuromoji, sentence.text, pieces, kanaTerms) : pieces;
      for (const piece of better) {
        const token = toToken(piece, sentence, normalized);
        if (token !== undefined) tokens.push(token);
      }
    }
    // Stable: an atom stays before its parts.
    return tokens.sort((a, b) => a.start - b.start);
  };
  return {
    tokenize: (text) => read(text, false),
    tokenizeQuery: (text) => read(text, true),
    stem: stemWord,
    isStemmed: false,
  };
}

/** A word of a sentence, before it becomes a token. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly isKnown: boolean;
  /** Particle, auxiliary, stop word or placeholder: understood, but no term. */
  readonly isDropped: boolean;
  readonly term: string;
  readonly reading: string | undefined;
}

function findPieces(kuromoji: KuromojiLike, sentence: string, offset = 0): Piece[] {
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

/**
 * Cuts runs of katakana into the words of the indexed text, where these make up the whole run; IPADIC
 * is from 2007 and either does not know such words or cuts them wrongly (クラ|ウド).
 */
function cutKatakana(
  sentence: string,
  pieces: readonly Piece[],
  katakanaWords: ReadonlySet<string>,
): Piece[] {
  if (katakanaWords.size === 0) return [...pieces];
  let result = [...pieces];
  for (const match of sentence.matchAll(/[\u30a1-\u30fa\u30fc]{2,}/g)) {
    const start = match.index;
    const end = start + match[0].length;
    // A word that reaches over the edge (サボる) is kuromoji's.
    if (
      !pieces.some((piece) => piece.start === start) ||
      !pieces.some((piece) => piece.end === end)
    )
      continue;
    const cover = findCover(match[0], katakanaWords, 1);
    if (cover === undefined) continue;
    const words = cover.map(([from, to]): Piece => {
      const surface = match[0].slice(from, to);
      return {
        start: start + from,
        end: start + to,
        surface,
        isKnown: true,
        isDropped: false,
        term: foldKana(surface),
        reading: undefined,
      };
    });
    result = [...result.filter((piece) => piece.end <= start || piece.start >= end), ...words];
  }
  return result.sort((a, b) => a.start - b.start);
}

/**
 * The fewest words that make up a compound, as ranges; undefined when there are none, or fewer than
 * `minimum`.
 */
function findCover(
  compound: string,
  words: ReadonlySet<string>,
  minimum: 1 | 2,
): [from: number, to: number][] | undefined {
  if (compound.length > MAX_RUN) return undefined;
  const counts: number[] = [0];
  const previous: number[] = [];
  for (let end = MIN_PIECE; end <= compound.length; end += 1) {
    // A cut before a small kana or a long vowel would fall inside a syllable.
    if (/^[ーァィゥェォッャュョ]/.test(compound.slice(end))) continue;
    for (let start = Math.max(0, end - MAX_TERM); start <= end - MIN_PIECE; start += 1) {
      const count = counts[start];
      if (count === undefined) continue;
      if (minimum === 2 && start === 0 && end === compound.length) continue;
      if (count + 1 >= (counts[end] ?? Infinity)) continue;
      if (!words.has(foldKana(compound.slice(start, end)))) continue;
      counts[end] = count + 1;
      previous[end] = start;
    }
  }
  const cover: [number, number][] = [];
  for (let end = compound.length; end > 0;) {
    const start = previous[end];
    if (start === undefined) return undefined;
    cover.unshift([start, end]);
    end = start;
  }
  return cover;
}

/**
 * Replaces kuromoji's reading of runs of hiragana in a query where the kana terms of the index
 * explain more of the run: さいき|どう becomes さいきどう.
 */
function explainKana(
  kuromoji: KuromojiLike,
  sentence: string,
  pieces: readonly Piece[],
  kanaTerms: ReadonlySet<string>,
): Piece[] {
  if (kanaTerms.size === 0) return [...pieces];
  let result = [...pieces];
  for (const match of sentence.matchAll(/[\u3041-\u3096\u30fc]{3,}/g)) {
    const run = match[0];
    const start = match.index;
    const end = start + run.length;
    if (run.length > MAX_RUN) continue;
    const inside = result.filter((piece) => piece.start >= start && piece.end <= end);
    const covered = inside.reduce((sum, piece) => sum + piece.surface.length, 0);
    // A word that reaches over the edge (戻し) is read by kuromoji alone.
    if (covered !== run.length) continue;
    const explained = countExplained(inside, start > 0, kanaTerms);
    if (explained === run.length) continue;
    const cut = cutKana(kuromoji, run, start, kanaTerms);
    if (cut.explained <= explained || !cut.hasTerm) continue;
    result = [
      ...result.filter((piece) => piece.end <= start || piece.start >= end),
      ...cut.pieces,
    ].sort((a, b) => a.start - b.start);
  }
  return result;
}

/** How many kana of a run kuromoji's words explain: by a term of the index, or by grammar. */
function countExplained(
  pieces: readonly Piece[],
  isAfterWord: boolean,
  kanaTerms: ReadonlySet<string>,
): number {
  let explained = 0;
  let isLastExplained = isAfterWord;
  for (const piece of pieces) {
    // One kana is a particle or an ending only after something that makes sense.
    const isGrammar = piece.isDropped && (isLastExplained || piece.surface.length > 1);
    isLastExplained =
      piece.isKnown && (isGrammar || (!piece.isDropped && kanaTerms.has(piece.term)));
    if (isLastExplained) explained += piece.surface.length;
  }
  return explained;
}

const COST_PER_TERM = 2;
const COST_PER_FUNCTION_WORD = 3;
const COST_PER_UNEXPLAINED_KANA = 4;

/** The best way to reach a place in a run: from `start`, by a piece of this kind. */
interface Step {
  readonly cost: number;
  readonly start: number;
  readonly kind: 'term' | 'function' | 'gap';
}

/** The cheapest way to cut a run of hiragana into kana terms and function words. */
function cutKana(
  kuromoji: KuromojiLike,
  run: string,
  offset: number,
  kanaTerms: ReadonlySet<string>,
): { pieces: Piece[]; explained: number; hasTerm: boolean } {
  const steps: Step[] = [{ cost: 0, start: 0, kind: 'gap' }];
  for (let end = 1; end <= run.length; end += 1) {
    let best: Step | undefined;
    for (let start = Math.max(0, end - MAX_TERM); start < end; start += 1) {
      const before = steps[start];
      if (before === undefined) continue;
      const candidate = run.slice(start, end);
      let cost = Infinity;
      let kind: Step['kind'] = 'gap';
      if (end - start >= MIN_PIECE && kanaTerms.has(foldKana(candidate))) {
        cost = COST_PER_TERM;
        kind = 'term';
      } else if (KANA_FUNCTION_WORDS.has(candidate) && start > 0) {
        cost = COST_PER_FUNCTION_WORD;
        kind = 'function';
      } else if (end - start === 1) {
        cost = COST_PER_UNEXPLAINED_KANA;
      }
      if (best === undefined || before.cost + cost < best.cost) {
        best = { cost: before.cost + cost, start, kind };
      }
    }
    if (best !== undefined) steps[end] = best;
  }
  const pieces: Piece[] = [];
  let explained = 0;
  let hasTerm = false;
  let gapEnd = -1;
  const readGap = (from: number): void => {
    // What no kana term explains may be an inflected verb: kuromoji knows its lemma.
    if (gapEnd > from) {
      for (const piece of findPieces(kuromoji, run.slice(from, gapEnd), offset + from)) {
        pieces.push(piece);
        if (piece.isKnown && kanaTerms.has(piece.term)) explained += piece.surface.length;
      }
    }
    gapEnd = -1;
  };
  for (let end = run.length; end > 0;) {
    const step = steps[end];
    if (step === undefined) break;
    if (step.kind === 'gap') {
      if (gapEnd < 0) gapEnd = end;
    } else {
      readGap(end);
      const surface = run.slice(step.start, end);
      explained += surface.length;
      // Two kana are too many words' reading to outweigh kuromoji, unless they are all there is.
      if (step.kind === 'term' && surface.length > 2) hasTerm = true;
      pieces.push({
        start: offset + step.start,
        end: offset + end,
        surface,
        isKnown: true,
        isDropped: step.kind === 'function',
        term: foldKana(surface),
        reading: undefined,
      });
    }
    end = step.start;
  }
  readGap(0);
  return { pieces, explained, hasTerm };
}

function toToken(
  piece: Piece,
  sentence: JapaneseSentence,
  normalized: NormalizedText,
): Token | undefined {
  if (piece.isDropped || piece.term === '') return undefined;
  const first = sentence.indexes[piece.start];
  const last = sentence.indexes[piece.end - 1];
  if (first === undefined || last === undefined || first < 0 || last < 0) return undefined;
  const token = {
    term: piece.term,
    start: normalized.starts[first] ?? 0,
    end: normalized.ends[last] ?? 0,
  };
  return piece.reading === undefined ? token : { ...token, reading: piece.reading };
}

/**
 * The katakana words of texts, folded, as `JapaneseLexicon.katakanaWords` wants them: every run of
 * katakana that is not made up of others.
 *
 * `collectKatakanaWords(['シャドウ コピーのコピー', 'シャドウコピー'])` -> `['こぴ', 'しゃどう']`
 */
export function collectKatakanaWords(texts: Iterable<string>): string[] {
  return reduceKatakanaRuns([...texts].flatMap(listKatakanaRuns));
}

/** The runs of katakana of a text: `'シャドウ コピーのコピー'` -> `['シャドウ', 'コピー', 'コピー']` */
export function listKatakanaRuns(text: string): string[] {
  return cutSentences(normalizeWithOffsets(text).text).sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(/[\u30a1-\u30fa\u30fc]+/g), ([run]) => run).filter(
      ({ length }) => length >= MIN_PIECE && length <= MAX_TERM,
    ),
  );
}

/** The runs that are not made up of others, folded. */
export function reduceKatakanaRuns(found: readonly string[]): string[] {
  const runs = new Set(found);
  const folded = new Set([...runs].map(foldKana));
  const compounds = [...runs]
    .filter((run) => findCover(run, folded, 2) !== undefined)
    .map(foldKana);
  for (const compound of compounds) folded.delete(compound);
  return [...folded].sort();
}
