import { procedureFragment } from '../model/fragments.ts';
import { FOLDERS, shortLinkPath } from '../model/urls.ts';

/** What begins a link to a procedure that is folded in place, which has a page of its own. */
const IN_PLACE = `#${procedureFragment('')}`;

/**
 * Where a link of a page leads to from a copy, which is read elsewhere: for an entry, its link that works in
 * every language. Undefined for a place of the page itself, and for other pages while the site is read from
 * disk, where nobody else has them.
 *
 * `findCopyAddress('../causes/x.html', 'https://kb.example/ja/errors/42.html', 'https://kb.example/e/42.html')`
 * -> `'https://kb.example/e/x.html'`,
 * `findCopyAddress('#procedure-x', …)` -> `'https://kb.example/e/x.html'`
 *
 * @param page address of the page that has the link
 * @param link that of the page in every language
 */
export function findCopyAddress(href: string, page: string, link: string): string | undefined {
  const root = new URL('../', link).href;
  const isInPlace = href.startsWith(IN_PLACE);
  if (href.startsWith('#') && !isInPlace) return undefined;
  const address = isInPlace
    ? root + shortLinkPath(href.slice(IN_PLACE.length))
    : new URL(href, page).href;
  if (address.startsWith('file:')) return undefined;
  if (!address.startsWith(root)) return address;
  const [, id, place = ''] = ENTRY.exec(address.slice(root.length)) ?? [];
  return id === undefined ? address : root + shortLinkPath(id) + place;
}

/** The page of an entry in some language, and a place on it. */
const ENTRY = new RegExp(`^[^/]+/(?:${Object.values(FOLDERS).join('|')})/([^/]+)\\.html(#.*)?$`);
