import { isUnspaced } from '../../language/scripts.ts';
import type { Query } from '../query.ts';
import { findExactNames } from './find-exact.ts';
import { findNameFragments, isCodeLike } from './find-fragments.ts';
import { findNearNames } from './find-near.ts';
import { findCodeShapes } from './find-unknown.ts';
import { findQueryWords, type QueryWord } from './fold-name.ts';
import type { IndexedName, NameIndex } from './name-index.ts';

/** What the names say of a query; entries are places in the list of entries. */
export interface CodeFindings {
  /** Names that stand in the query, in its order. */
  known: readonly IndexedName[];
  /** A misspelt name, or a telling piece of one. Best first. */
  likely: readonly number[];
  /** The one name that is clearly meant by a misspelt one. */
  corrected: { typed: string; name: string } | undefined;
  /** What may be meant. Best first. */
  near: readonly number[];
  /** What is written as codes are and is no name, whole, misspelt or in part. */
  shapes: readonly string[];
  /** The query is one word in letters and digits: nothing but a name was asked for. */
  isSingleWord: boolean;
}

/** A piece that more names than this have is the common beginning of codes, not one of them. */
const MAX_LIKELY = 20;
/** In a text of more words only those are taken for names that look like codes, */
const MANY_WORDS = 40;
/** and no more of these than anybody can have meant. */
const MAX_CODE_LIKE = 60;

/**
 * Finds codes and other names in a query: whole, in any case, width and spacing; in part; with typing
 * errors.
 *
 * `findCodes(readQuery('logbuffer', []), index).likely` -> the place of `FatalLogBufferFull`
 */
export function findCodes({ text, plain }: Query, index: NameIndex): CodeFindings {
  const words = findQueryWords(plain);
  const { names: known, rest } = findExactNames(words, plain, index);
  const candidates = rest.length <= MANY_WORDS ? rest : pickCodeLike(rest, index);
  const isAlone = isSingleWord(text);
  const fragments = findNameFragments(candidates, index, isAlone);
  const near = findNearNames(candidates, index);
  const seen = new Set(known.flatMap(({ entries }) => entries));
  const take = (entries: readonly number[]): number[] =>
    entries.filter((entry) => !seen.has(entry) && seen.add(entry));
  const sure = near.sure.flatMap(({ name }) => name.entries);
  const strong = fragments.strong.slice(0, MAX_LIKELY);
  const likely = known.length > 0 ? [] : take([...sure, ...strong]);
  const weak = words.length <= 3 ? fragments.weak : [];
  const explained = new Set([...fragments.typed, ...near.sure.map(({ typed }) => typed)]);
  const knownKeys = new Set(known.map(({ key }) => key));
  const [corrected] = near.sure;
  return {
    known,
    likely,
    corrected:
      corrected === undefined ? undefined : { typed: corrected.typed, name: corrected.name.name },
    near: take([...sure, ...near.possible, ...fragments.strong, ...weak]),
    shapes: findCodeShapes(plain, index).filter(
      (shape) => !explained.has(shape) && !knownKeys.has(shape.toLowerCase()),
    ),
    isSingleWord: isAlone,
  };
}

function pickCodeLike(words: readonly QueryWord[], { unsplit }: NameIndex): QueryWord[] {
  const seen = new Set<string>();
  const picked: QueryWord[] = [];
  for (const word of words) {
    if (picked.length >= MAX_CODE_LIKE) break;
    if (!/.[A-Z\d]/.test(word.text) || seen.has(word.text)) continue;
    seen.add(word.text);
    if (isCodeLike(word.text, unsplit)) picked.push(word);
  }
  return picked;
}

function isSingleWord(normalized: string): boolean {
  const word = normalized.trim();
  return word !== '' && !/\s/.test(word) && !Array.from(word).some(isUnspacedCharacter);
}

function isUnspacedCharacter(character: string): boolean {
  return isUnspaced(character.charCodeAt(0));
}
