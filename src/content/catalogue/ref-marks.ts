/** Characters for private use, which no prose has. */
const START = '\uE000';
const END = '\uE001';
const MARK = /\uE000([^\uE001]*)\uE001/g;

/** The mark that stands for a link to an entry, whose title only the page fills in. */
export function markRef(id: string): string {
  return `${START}${id}${END}`;
}

/** Leaves the marks out. */
export function stripRefs(text: string): string {
  return text.replace(MARK, '');
}

/**
 * Puts titles in the place of the marks.
 *
 * ``fillRefs(`See ${markRef('x')}.`, () => 'Install it')`` -> `'See Install it.'`
 *
 * @param titleOf - gives the title of an entry, or undefined where there is none
 */
export function fillRefs(text: string, titleOf: (id: string) => string | undefined): string {
  return text.replace(MARK, (_, id: string) => titleOf(id) ?? '');
}
