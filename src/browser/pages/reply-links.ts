import { shortLinkPath } from '../../model/urls.ts';

/**
 * Where a link of a page leads to from a reply, which is read elsewhere: for an entry, its link that works in
 * every language. Undefined for a place of the page itself, and for other pages while the site is read from
 * disk, where nobody else has them.
 *
 * `findReplyAddress('../causes/x.html', 'https://kb.example/ja/errors/42.html', 'https://kb.example/e/42.html')`
 * -> `'https://kb.example/e/x.html'`,
 * `findReplyAddress('#procedure-x', …)` -> `'https://kb.example/e/x.html'`
 *
 * @param page address of the page that has the link
 * @param link that of the page in every language
 */
export function findReplyAddress(href: string, page: string, link: string): string | undefined {
  const root = new URL('../', link).href;
  // A procedure that is folded in place has a page of its own.
  const [, procedure, step] = /^#procedure-([^~]+)(?:~(\d+))?$/.exec(href) ?? [];
  if (procedure === undefined && href.startsWith('#')) return undefined;
  const address =
    procedure === undefined
      ? new URL(href, page).href
      : root + shortLinkPath(procedure) + (step === undefined ? '' : `#resolution-${step}`);
  if (address.startsWith('file:')) return undefined;
  if (!address.startsWith(root)) return address;
  const [, id, place = ''] =
    /^[^/]+\/(?:errors|causes)\/([^/]+)\.html(#.*)?$/.exec(address.slice(root.length)) ?? [];
  return id === undefined ? address : root + shortLinkPath(id) + place;
}
