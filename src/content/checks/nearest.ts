import { findNearest } from '../../model/edit-distance.ts';

/**
 * Makes a function that finds the nearest of some names, and remembers what it found: a name that is
 * gone may be asked for by every entry.
 *
 * `createNearestFinder(['a-cause', 'BrokenThing'])('a-caus')` -> `'a-cause'`
 */
export function createNearestFinder(
  candidates: readonly string[],
): (written: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (written) => {
    if (!known.has(written)) known.set(written, findNearest(written, candidates));
    return known.get(written);
  };
}
