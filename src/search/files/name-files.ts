import { hashQuickly } from '../../model/fingerprint.ts';

/** So many names stand in a file of them: a few kilobytes, whatever the base holds. */
const NAMES_PER_FILE = 64;

/**
 * Into how many files the names of an index are split.
 *
 * @param names for each entry, its names
 */
export function countNameFiles(names: readonly (readonly string[])[]): number {
  return Math.max(1, Math.ceil(names.flat().length / NAMES_PER_FILE));
}

/**
 * The file in which a name stands, so that a code is found without loading those of others. Names are
 * spread evenly, whatever they begin with.
 *
 * `pickNameFile('fatallogbufferfull', 7)` -> 0 to 6
 *
 * @param key the folded name, without leading zeros
 */
export function pickNameFile(key: string, files: number): number {
  return hashQuickly(key) % files;
}
