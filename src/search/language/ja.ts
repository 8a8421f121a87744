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
 *   that only carry grammar (する, いる, こと, ため) are dropped: `ja-words.ts`.
 * - A run of katakana that is made up of katakana words of the indexed text is cut into these
 *   (シャドウコピー: シャドウ, コピー), which Japanese documentation separates by spaces and people do not. What
 *   the text has as one word stays one (クラウド, which IPADIC would cut in two): `ja-katakana.ts`.
 * - In a query, a run of hiragana that the index's kana terms explain better than kuromoji does
 *   (ばっくあっぷ, かくちょうきのう) is cut into these: `ja-hiragana.ts`.
 * - Latin words, numbers and atoms never reach kuromoji: see `ja-sentences.ts` and `words.ts`.
 */
import { explainKana } from './ja-hiragana.ts';
import { cutKatakana } from './ja-katakana.ts';
import { cutSentences, type JapaneseSentence } from './ja-sentences.ts';
import { findPieces, type KuromojiLike, type Piece } from './ja-words.ts';
import { normalizeWithOffsets, type NormalizedText } from './normalize.ts';
import { stemWord } from './stem.ts';
import type { Token, Tokenizer } from './tokenizer.ts';
import { wordTokens } from './words.ts';

/** What the indexed text teaches the tokenizer; both sides must be given the same. */
export interface JapaneseLexicon {
  /** Katakana words of the indexed text, folded, into which unknown compounds are cut. */
  readonly katakanaWords: readonly string[];
  /** Terms of the index that are kana, readings included; only queries use them. */
  readonly kanaTerms: readonly string[];
}

const EMPTY_LEXICON: JapaneseLexicon = { katakanaWords: [], kanaTerms: [] };

/**
 * Makes the Japanese tokenizer.
 *
 * `tokenize('サーバーが壊れた')` -> `{ term: 'さーば', start: 0, end: 4 }`,
 * `{ term: '壊れる', reading: 'こわれる', start: 5, end: 7 }`
 *
 * @param kuromoji over the full dictionary (`loadFullTokenizer`) or a pruned one (`createKuromoji`)
 * @param lexicon the same on both sides, or left out on both
 * @param unsplit words whose capitals begin no part of an atom; the same on both sides
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
