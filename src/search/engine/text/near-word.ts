import { editDistance } from '../../../model/edit-distance.ts';

/** A typing error in a shorter word makes another word of it. */
const MIN_LENGTH = 5;
/** From here on, two errors leave no doubt. */
const MIN_LENGTH_FOR_TWO = 9;

/**
 * Tells whether a word that the index lacks is worth comparing with those it has: one in Latin letters
 * that is long enough. Japanese and Chinese are not misspelt letter by letter, and a number that
 * differs in a digit is another number.
 *
 * `canBeMisspelt('wrtier')` -> `true`, `canBeMisspelt('sql')`, `canBeMisspelt('9901')` -> `false`
 */
export function canBeMisspelt(word: string): boolean {
  return word.length >= MIN_LENGTH && /^[a-z]+$/.test(word);
}

/**
 * The word that was meant by a misspelt one: one letter of it left out, doubled, replaced or
 * transposed with its neighbour; two in a long word. The first letter is right, as it nearly always is.
 *
 * `findNearWord('wrtier', new Set(['write', 'writer']))` -> `'writer'`
 *
 * @returns `undefined` when there is none, or two that are as near
 */
export function findNearWord(word: string, words: ReadonlySet<string>): string | undefined {
  const limit = word.length < MIN_LENGTH_FOR_TWO ? 1 : 2;
  let nearest: string[] = [];
  let smallest = limit;
  for (const candidate of words) {
    if (!candidate.startsWith(word.charAt(0))) continue;
    const distance = editDistance(word, candidate, smallest);
    if (distance > smallest) continue;
    nearest = distance < smallest ? [candidate] : [...nearest, candidate];
    smallest = distance;
  }
  return nearest.length === 1 ? nearest[0] : undefined;
}
