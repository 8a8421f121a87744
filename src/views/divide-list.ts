/**
 * Divides a list that is too long for one page by what its keys begin with. Whatever is added to a list, every
 * part that it had stays, under the same name: a part that has become too long is itself divided, and its page
 * goes on to lead to what it was divided into.
 */

/** How many rows a list may have on one page. */
export const MAX_ROWS = 300;

/** Something in a list that can be divided. */
export interface Keyed {
  /** What no other in the list has, and none begins with: no small letters, and a space at its end. */
  key: string;
}

/** A part of a list. */
export interface ListPart<Item extends Keyed> {
  /** What all its keys begin with, and no others of the list; {@link DIGITS} for all that begin with a digit. */
  beginning: string;
  /** All of it, in the order of the list. */
  items: readonly Item[];
  /** What it is divided into; nothing where it fits on a page. */
  parts: readonly ListPart<Item>[];
}

/** The part of the keys that begin with a digit, where others begin otherwise. */
export const DIGITS = '0-9';

/**
 * Divides a list into parts that fit on a page, each by the first letter in which its keys differ.
 *
 * With a limit of 2: keys `12 `, `34 `, `BAD `, `BARE `, `BASE ` -> parts `0-9` (2) and `B` (3), which has the
 * parts `BAD` (1), `BAR` (1) and `BAS` (1)
 *
 * @returns nothing for a list that fits on one page
 */
export function divideList<Item extends Keyed>(
  items: readonly Item[],
  limit = MAX_ROWS,
): ListPart<Item>[] {
  if (items.length <= limit) return [];
  const length = findCommonBeginning(items.map(({ key }) => key)).length + 1;
  const beginningOf = ({ key }: Item): string => key.slice(0, length);
  const classed = groupByName(items, (item) =>
    /^\d$/.test(beginningOf(item)) ? DIGITS : beginningOf(item),
  );
  // Digits alone are not one part of themselves.
  const groups = classed.size > 1 ? classed : groupByName(items, beginningOf);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([beginning, group]) => ({ beginning, items: group, parts: divideList(group, limit) }));
}

/** `[{ beginning: 'B', parts: [{ beginning: 'BA' }, …] }]` -> the parts that are not divided, in their order */
export function listLeaves<Item extends Keyed>(parts: readonly ListPart<Item>[]): ListPart<Item>[] {
  return parts.flatMap((part) => (part.parts.length === 0 ? [part] : listLeaves(part.parts)));
}

/** `['DB-00018', 'DB-00600']` -> `'DB-00'` */
function findCommonBeginning([first = '', ...others]: readonly string[]): string {
  let { length } = first;
  for (const text of others) {
    while (!text.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}

function groupByName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group === undefined) groups.set(nameOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
