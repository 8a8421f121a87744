import { parse } from 'node-html-parser';
import { writeMarkdown } from '../model/page-text.ts';

/**
 * A built page of an entry as Markdown, the same as the page's own button copies.
 *
 * `renderMarkdownPage(html)` -> `'# 151076: Site Recovery extension does not start\n\n…\n'`
 *
 * @throws where it is not the page of an entry
 */
export function renderMarkdownPage(html: string): string {
  const [content = ''] = /<main\b.*<\/main>/s.exec(html) ?? [];
  // Of itself, the parser takes what stands in <pre> for text.
  const [main] = parse(content, { blockTextElements: { script: true, style: true } }).children;
  const [, link] = /<div\b[^>]* data-kit\b[^>]*><a href="([^"]+)"/.exec(content) ?? [];
  if (main === undefined || link === undefined) {
    throw new Error('A page has no link for every language.');
  }
  // Printed only where the site knows its address.
  const [, address = ''] = / data-print-address>([^<]*)</.exec(content) ?? [];
  return `${writeMarkdown(main, address.trim() === '' ? link : address.trim())}\n`;
}
