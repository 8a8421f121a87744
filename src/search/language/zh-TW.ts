/**
 * The Traditional Chinese tokenizer: deterministic, without a dictionary, never `Intl.Segmenter`, whose
 * answer depends on the browser. Browser-safe.
 *
 * A run of Chinese becomes its overlapping pairs (連線失敗: 連線, 線失, 失敗); a run of one character
 * becomes that. An engine that wants all terms of a query then answers nearly as if for the phrase,
 * and any word of two characters or more finds itself inside any text. Pairs across a word boundary
 * ask for too much where the query is phrased otherwise than the text; so a query leaves out pairs
 * that hold a grammatical character (的, 了, 嗎), as long as others are left.
 */
import { normalizeWithOffsets } from './normalize.ts';
import { findRuns, pairTokens } from './pairs.ts';
import { createCharacterFold, cutPhrases, type SimplifiedTable } from './simplified.ts';
import { stemWord } from './stem.ts';
import type { Token, Tokenizer } from './tokenizer.ts';
import { findWordTokens } from './words.ts';

const NO_TABLE: SimplifiedTable = { from: '', to: '', phrases: [] };

/** Characters that seldom are part of a content word, and never carry one in this field. */
const GRAMMATICAL = new Set(
  '的了嗎呢吧啊喔哦麼么是在把被讓就都也很還這那哪個些我你您他她它們和與及或但而且因為所以若如則之其會能可要想請怎',
);

/** Content words that hold one of them. */
const CONTENT_PAIRS = ['功能', '存在', '目的', '可用', '不可', '了解', '個別', '要求'];

/**
 * Makes the Traditional Chinese tokenizer.
 *
 * `tokenize('DB 連線')` -> `{ term: 'db', start: 0, end: 2 }`, `{ term: '連線', start: 3, end: 5 }`
 *
 * @param table what `buildSimplifiedTable` gives for the site; the same on both sides
 * @param unsplit words whose capitals begin no part of an atom; the same on both sides
 */
export function createChineseTokenizer(
  table: SimplifiedTable = NO_TABLE,
  unsplit: readonly string[] = [],
): Tokenizer {
  const fold = createCharacterFold(table);
  const grammatical = new Set([...GRAMMATICAL].map(fold));
  const contentPairs = new Set(CONTENT_PAIRS.map(fold));
  const isContent = (pair: string): boolean =>
    contentPairs.has(pair) || ![...pair].some((character) => grammatical.has(character));
  const phrases = new Map(table.phrases);
  const replacements = new Set(phrases.values());
  const longest = Math.max(0, ...[...phrases.keys()].map((phrase) => phrase.length));

  const tokenize = (text: string): Token[] => {
    const normalized = normalizeWithOffsets(text);
    const tokens: Token[] = findWordTokens(normalized, unsplit);
    for (const run of findRuns(normalized.text)) {
      const pairs = pairTokens(
        fold(normalized.text.slice(run.start, run.end)),
        normalized,
        run.start,
      );
      for (const token of pairs) tokens.push(token);
    }
    return tokens.sort((a, b) => a.start - b.start);
  };

  const tokenizeQuery = (text: string): Token[] => {
    const normalized = normalizeWithOffsets(text);
    const words = findWordTokens(normalized, unsplit);
    const pairs: Token[] = [];
    for (const run of findRuns(normalized.text)) {
      for (const range of cutPhrases(
        fold(normalized.text.slice(run.start, run.end)),
        phrases,
        longest,
      )) {
        const start = run.start + range.start;
        const isAsWritten =
          range.text.length === range.end - range.start && !replacements.has(range.text);
        // Other wording has no places of its own: the whole stretch stands for each of its pairs.
        const whole = {
          start: normalized.starts[start] ?? 0,
          end: normalized.ends[run.start + range.end - 1] ?? 0,
        };
        for (const token of pairTokens(range.text, normalized, start)) {
          pairs.push(isAsWritten ? token : { ...token, ...whole });
        }
      }
    }
    const content = pairs.filter((token) => isContent(token.term));
    const kept = content.length > 0 || words.length > 0 ? content : pairs;
    return [...words, ...kept].sort((a, b) => a.start - b.start);
  };
  return { tokenize, tokenizeQuery, fold, stem: stemWord, isStemmed: false };
}
