import { gzipSync } from 'node:zlib';
import type { Locale } from '../model/locales.ts';
import { procedureFragment } from '../model/sections.ts';
import { entryPath, relativeHref } from '../model/urls.ts';

/** What a page with the procedures in it may weigh, with its styles and scripts, zipped, in bytes. */
const PAGE_BUDGET = 20_000;

/** A built page of an entry in one language. */
export interface HeavyPage {
  /** From the site's root. */
  path: string;
  locale: Locale;
  html: string;
  /** What its styles and scripts weigh, zipped, in bytes. */
  filesWeight: number;
}

/**
 * Takes procedures out of the pages of an entry until each of them is light enough: what is left out is a
 * link to its own page. The same ones stay in every language, so that links to them hold.
 *
 * @param ids of the procedures in place, those first that are to stay
 * @returns the same pages, and what was taken out of them
 */
export function lightenPages<Page extends HeavyPage>(
  pages: readonly Page[],
  ids: readonly string[],
): { pages: Page[]; left: string[] } {
  const without = (left: readonly string[]): Page[] =>
    pages.map((page) => ({ ...page, html: left.reduce(takeOut(page), page.html) }));
  let left: string[] = [];
  let light = [...pages];
  if (!light.every(isLight)) {
    left = [...ids];
    light = without(left);
    for (const id of ids) {
      const fewer = left.filter((other) => other !== id);
      const more = without(fewer);
      if (more.every(isLight)) [left, light] = [fewer, more];
    }
  }
  return { pages: light, left };
}

function isLight({ html, filesWeight }: HeavyPage): boolean {
  return gzipSync(html).length + filesWeight <= PAGE_BUDGET;
}

/** Takes a procedure out of a page, and lets what led to it lead to its own page. */
function takeOut({ path, locale }: HeavyPage) {
  return (html: string, id: string): string => {
    const fragment = procedureFragment(id);
    const inside = html.indexOf(`<div id="${fragment}"`);
    const start = html.lastIndexOf('<details class="procedure">', inside);
    if (inside < 0 || start < 0) throw new Error(`${path} has no "${fragment}" to take out.`);
    const href = relativeHref(path, entryPath(locale, 'cause', id));
    return (html.slice(0, start) + html.slice(findEnd(html, start))).replaceAll(
      `href="#${fragment}"`,
      `href="${href}"`,
    );
  };
}

/** Where a `<details>` ends, which may hold others. */
function findEnd(html: string, start: number): number {
  const tags = /<(\/?)details\b[^>]*>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error('A procedure has no end.');
}
