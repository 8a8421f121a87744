import { isUnspaced } from '../../language/normalize.ts';
import type { EngineIndex, Findings, Query } from '../stage.ts';
import { findExactNames } from './find-exact.ts';
import { findNameFragments } from './find-fragments.ts';
import { findNearNames } from './find-near.ts';
import { findQueryWords } from './fold-name.ts';
import type { NameIndex } from './name-index.ts';

/** What the names say of a query; places of entries in the list of entries. */
export interface CodeHits {
  /** A whole name stands in the query. */
  exact: readonly number[];
  /** A telling piece of a name does, or a name with a typing error. Best first. */
  likely: readonly number[];
  /** What may be meant. Best first. */
  possible: readonly number[];
  /** The query is one word in letters and digits: nothing but a name was asked for. */
  isSingleWord: boolean;
}

/** A piece that more names than this have is the common beginning of codes, not one of them. */
const MAX_LIKELY = 20;
/** A code stands at the beginning of what people type, or in the first screens of what they paste. */
const MAX_QUERY_LENGTH = 20_000;

/** The layer that finds entries by their names. */
export function findCodes({ text }: Query, { names }: EngineIndex): Findings {
  const { exact, likely, possible, isSingleWord } = searchNames(text, names);
  const isNamed = exact.length > 0;
  const isPiece = isSingleWord && likely.length > 0;
  return {
    layer: 'code',
    certain: exact,
    likely,
    near: [...likely, ...possible],
    leaves: isNamed && isSingleWord ? 'nothing' : isNamed || isPiece ? 'suggestions' : 'answers',
  };
}

/**
 * Finds codes and other names in a query: whole, in any case, width and spacing; in part; with typing
 * errors.
 *
 * `searchNames('logbuffer', index).likely` -> the place of `FatalLogBufferFull`
 *
 * @param query - in normal form
 */
export function searchNames(query: string, index: NameIndex): CodeHits {
  const normalized = query.slice(0, MAX_QUERY_LENGTH);
  const words = findQueryWords(normalized);
  const { entries: exact, rest } = findExactNames(words, index);
  const fragments = findNameFragments(exact.length === 0 ? words : rest, index);
  const near = findNearNames(rest, index);
  const seen = new Set(exact);
  const take = (entries: readonly number[]): number[] =>
    entries.filter((entry) => !seen.has(entry) && seen.add(entry));
  const likely =
    exact.length > 0 ? [] : take([...near.sure, ...fragments.strong.slice(0, MAX_LIKELY)]);
  const isShort = words.length <= 3;
  const possible = take([
    ...near.sure,
    ...near.possible,
    ...fragments.strong,
    ...(isShort ? fragments.weak : []),
  ]);
  return { exact, likely, possible, isSingleWord: isSingleWord(normalized) };
}

function isSingleWord(normalized: string): boolean {
  const word = normalized.trim();
  return word !== '' && !/\s/.test(word) && !Array.from(word).some(isUnspacedCharacter);
}

function isUnspacedCharacter(character: string): boolean {
  return isUnspaced(character.charCodeAt(0));
}
