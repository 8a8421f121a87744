/**
 * The English tokenizer: words in lower case, atoms with their parts. Browser-safe.
 *
 * Words are indexed by their stems (`stem.ts`). What a stemmer does not do, spellings on the two sides
 * of the Atlantic, is folded here to the American form, in text and query alike.
 */
import { normalizeWithOffsets } from './normalize.ts';
import { findWordRanges } from './word-ranges.ts';
import { stemWord } from './stem.ts';
import type { Token, Tokenizer } from './tokenizer.ts';
import { wordTokens } from './words.ts';

const STOP_WORDS = new Set(
  (
    'a an the and or but nor if then than so as at by for from in into of on onto to up with without over under ' +
    'is are was were be been being am do does did done has have had having can could may might must shall ' +
    'should will would it its this that these those there here i me my we us our you your he she him her they ' +
    'them their what which who whom when where why how all any both each some such only just also very too ' +
    'about after before while during again still get gets got cant dont doesnt didnt isnt wont im ive please'
  ).split(' '),
);

/** British ending -> American ending. Only patterns that meet no other word. */
const SPELLINGS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(cance|labe|mode|trave|signa|leve|tota|fue)ll(?=ed|ing|er|able|ation)/, '$1l'],
  [/^(behavi|col|fav|hon|lab|neighb)our/, '$1or'],
  [
    /^((?:un|re|de)?(?:author|initial|synchron|virtual|optim|recogn|organ|custom|final|normal|serial|general|util|minim|maxim|summar|priorit|central|standard|categor|local|visual))is(?=e|ing|ation)/,
    '$1iz',
  ],
  [/^(anal|catal|paral)ys(?=e[drs]?$|ing$)/, '$1yz'],
  [/^(cent)re(s?)$/, '$1er$2'],
  [/^(licen|defen|offen)ce(?=[ds]?$)/, '$1se'],
  [/^(catal|dial|anal)ogue/, '$1og'],
  [/^(program)me(s?)$/, '$1$2'],
];

/**
 * Folds British spelling to American. Expects lower case.
 *
 * `foldSpelling('cancellable')` -> `'cancelable'`
 */
function foldSpelling(word: string): string {
  for (const [pattern, replacement] of SPELLINGS) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}

/**
 * Makes the English tokenizer. A query keeps its stop words only if it has nothing else.
 *
 * `tokenize("The server's disk")` -> terms `the`, `server`, `disk`;
 * `tokenizeQuery("The server's disk")` -> terms `server`, `disk`
 *
 * @param unsplit words whose capitals begin no part of an atom
 */
export function createEnglishTokenizer(unsplit: readonly string[] = []): Tokenizer {
  const tokenize = (text: string): Token[] => {
    const normalized = normalizeWithOffsets(text);
    return findWordRanges(normalized.text)
      .flatMap((range) => wordTokens(normalized, range, unsplit))
      .map((token) => ({ ...token, term: foldSpelling(token.term) }));
  };
  return {
    tokenize,
    tokenizeQuery: (text) => dropStopWords(tokenize(text)),
    stem: stemWord,
    isStemmed: true,
  };
}

/**
 * Leaves out stop words, unless there is nothing else.
 *
 * how to restore -> restore; how to -> how to
 */
function dropStopWords(tokens: readonly Token[]): Token[] {
  const kept = tokens.filter((token) => !STOP_WORDS.has(token.term));
  return kept.some((token) => token.part !== true) ? kept : [...tokens];
}
