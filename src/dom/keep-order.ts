/**
 * Puts a new list into the order of the one that is shown: what is shown and still there stays where
 * it is, what is new follows.
 *
 * `keepOrder(['b', 'a', 'x'], [{ id: 'a' }, { id: 'n' }, { id: 'b' }])` -> b, a, n
 *
 * @param shown ids in the order in which they are shown
 */
export function keepOrder<T extends { id: string }>(
  shown: readonly string[],
  next: readonly T[],
): readonly T[] {
  const byId = new Map(next.map((item) => [item.id, item]));
  const kept = shown.flatMap((id) => byId.get(id) ?? []);
  const places = new Set(shown);
  return [...kept, ...next.filter(({ id }) => !places.has(id))];
}
