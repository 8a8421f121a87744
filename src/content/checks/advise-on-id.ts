import { findMistyped } from '../../model/edit-distance.ts';

/**
 * What to write in place of an id that no entry has.
 *
 * `('a-caus', undefined, ['a-cause'])` -> `'write "a-cause" if that is meant; otherwise write that entry first.'`
 *
 * @param newId where its addresses lead now
 */
export function adviseOnId(
  id: string,
  newId: string | undefined,
  known: readonly string[],
): string {
  if (newId !== undefined) return `write "${newId}", to which its addresses lead now.`;
  const meant = findMistyped(id, known);
  return meant === undefined
    ? 'mend the id, or write that entry first.'
    : `write "${meant}" if that is meant; otherwise write that entry first.`;
}
