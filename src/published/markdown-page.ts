import { posix } from 'node:path';
import { parse } from 'node-html-parser';
import { findCopyAddress } from '../copies/copy-links.ts';
import { writeMarkdown } from '../copies/page-text.ts';
import { FOLDERS } from '../model/urls.ts';

/**
 * A built page of an entry as Markdown, the same as the page's own button copies.
 *
 * `renderMarkdownPage(html)` -> `'# 151076: Site Recovery extension does not start\n\n…\n'`
 *
 * @throws where it is not the page of an entry
 */
export function renderMarkdownPage(html: string): string {
  // With a quotation mark, which no text and no attribute has as it is: a title may speak of "<main>".
  const [content = ''] = /<main id=".*<\/main>/s.exec(html) ?? [];
  // Of itself, the parser takes what stands in <pre> for text.
  const [main] = parse(content, { blockTextElements: { script: true, style: true } }).children;
  const [, link] = /<div\b[^>]* data-kit\b[^>]*><a href="([^"]+)"/.exec(content) ?? [];
  if (main === undefined || link === undefined) {
    throw new Error('A page has no link for every language.');
  }
  // Printed only where the site knows its address.
  const [, printed = ''] = / data-print-address>([^<]*)</.exec(content) ?? [];
  const address = printed.trim() === '' ? link : printed.trim();
  const [, lang = ''] = /<html lang="([^"]+)"/.exec(html) ?? [];
  return `${writeMarkdown(main, address, (href) => findAddress(href, lang, address))}\n`;
}

/** Some place to count ways from, as an address has to be whole. */
const ANYWHERE = 'https://anywhere.invalid/';

/** What stands before the link for every language: `'https://kb.example/e/42.html'` -> `'https://kb.example/'` */
const ROOT = /^.*?(?=e\/[^/]*$)/;

/** Where a link leads to from the file beside the page: below the same root as its link for every language. */
function findAddress(href: string, lang: string, link: string): string | undefined {
  const page = `${ANYWHERE}${lang}/${FOLDERS.error}/x.html`;
  const found = findCopyAddress(href, page, `${ANYWHERE}e/x.html`);
  return found?.replace(ANYWHERE, ROOT.exec(link)?.[0] ?? '');
}

/**
 * The page that another leads on to, which stands at an id that an entry had before: there, readers get the
 * Markdown of the one that it has now. Undefined for the page of an entry itself.
 *
 * `findSuccessor('en/errors/OLD.html', html)` -> `'en/errors/NEW.html'`
 */
export function findSuccessor(path: string, html: string): string | undefined {
  if (/<main\b[^>]* data-entry-id=/.test(html)) return undefined;
  const [, href] = /<a class="board" href="([^"]+)"/.exec(html) ?? [];
  return href === undefined ? undefined : posix.join(posix.dirname(path), href);
}
