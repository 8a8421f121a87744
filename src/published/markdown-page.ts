import { parse } from 'node-html-parser';
import { type PageElement, writeMarkdown } from '../model/page-text.ts';

/**
 * A built page of an entry as Markdown, the same as the page's own button copies.
 *
 * `renderMarkdownPage(html)` -> `'# 151076: Site Recovery extension does not start\n\n…\n'`
 *
 * @throws where it is not the page of an entry
 */
export function renderMarkdownPage(html: string): string {
  // Of itself, the parser takes what stands in <pre> for text.
  const page = parse(html, { blockTextElements: { script: true, style: true } });
  const main: PageElement | null = page.querySelector('main');
  const link = page.querySelector('[data-kit] a')?.getAttribute('href');
  if (main === null || link === undefined)
    throw new Error('A page has no link for every language.');
  // Printed only where the site knows its address.
  const address = page.querySelector('[data-print-address]')?.textContent.trim() ?? '';
  return `${writeMarkdown(main, address === '' ? link : address)}\n`;
}
