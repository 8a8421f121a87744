import { gzipSync } from 'node:zlib';
import type { Locale } from '../model/locales.ts';
import { hasSlots } from '../model/placeholder-marks.ts';
import { procedureFragment } from '../model/fragments.ts';
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

/** What stands folded in a page, and has a page of its own too. */
export interface FoldedPart {
  /** The page without it, where a link leads to its own page. */
  takeOut: (page: HeavyPage) => string;
}

/**
 * Reads which parts a page has folded, and takes the mark that says so out of it. The procedures stand in
 * the mark in the order in which they are to stay; what support asks for goes first: who needs it has done
 * the steps. A page without a mark has no prose, and stays as it is.
 *
 * `takeOutMark('<main data-folds="a b">…')` -> `{ html: '<main>…', parts: [<a>, <b>] }`
 */
export function takeOutMark(html: string): { html: string; parts: FoldedPart[] } {
  const [mark, ids = ''] = / data-folds(?:="([^"]*)")?/.exec(html) ?? [];
  if (mark === undefined) return { html, parts: [] };
  return {
    html: html.replace(mark, ''),
    parts: [
      ...ids
        .split(' ')
        .filter((id) => id !== '')
        .map(procedurePart),
      ...(html.includes(SUPPORT_START) ? [SUPPORT_PART] : []),
    ],
  };
}

/**
 * Chooses which folded parts to take out of the pages of an entry, so that each of them is light enough. The
 * same ones stay in every language, so that links to them hold.
 *
 * @param parts in place, those first that are to stay
 * @returns undefined where the pages stay as they are
 */
export function chooseParts<Part extends FoldedPart>(
  pages: readonly HeavyPage[],
  parts: readonly Part[],
): Part[] | undefined {
  if (parts.length === 0 && pages.every(({ html }) => dropIdleValues(html) === html)) {
    return undefined;
  }
  // The longest is the likeliest to be too heavy, and one that is decides.
  const byLength = [...pages].sort((a, b) => b.html.length - a.html.length);
  if (byLength.every(isLight)) return undefined;
  const left: Part[] = [];
  const tails = byLength.map((page) => createTailCutter(page, parts));
  for (const [at, part] of parts.entries()) {
    // Those that come later are out until it is their turn.
    const isPlaced = tails.every((cutTail) => isLight(takeOutParts(cutTail(at), left)));
    if (!isPlaced) left.push(part);
  }
  return left;
}

/** Makes the function that gives a page without the parts after one, each of which is taken out once. */
function createTailCutter<Page extends HeavyPage>(
  page: Page,
  parts: readonly FoldedPart[],
): (at: number) => Page {
  const known = new Map<number, Page>();
  const cutTail = (at: number): Page => {
    const cut = known.get(at);
    const next = parts[at + 1];
    if (cut !== undefined || next === undefined) return cut ?? page;
    const rest = cutTail(at + 1);
    const cutNow = { ...rest, html: next.takeOut(rest) };
    known.set(at, cutNow);
    return cutNow;
  };
  return cutTail;
}

/** The page without some parts. */
export function takeOutParts<Page extends HeavyPage>(
  page: Page,
  left: readonly FoldedPart[],
): Page {
  const lighter = left.reduce((rest, part) => ({ ...rest, html: part.takeOut(rest) }), page);
  return { ...lighter, html: dropIdleValues(lighter.html) };
}

/** Takes the form for values out of a page in which no command is left that has any. */
function dropIdleValues(html: string): string {
  return hasSlots(html) ? html : html.replace(/<div class="values".*?<\/div>/s, '');
}

function isLight({ html, filesWeight }: HeavyPage): boolean {
  return gzipSync(html).length + filesWeight <= PAGE_BUDGET;
}

/** A procedure, and what leads to it: that leads to its own page then. */
export function procedurePart(id: string): FoldedPart {
  const takeOut = ({ path, locale, html }: HeavyPage): string => {
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
  return { takeOut };
}

const SUPPORT_START = '<details class="escalation">';

/** What support asks for: a line stays of it, which leads to its own page. */
export const SUPPORT_PART: FoldedPart = {
  takeOut: ({ path, html }) => {
    const start = html.indexOf(SUPPORT_START);
    if (start < 0) throw new Error(`${path} does not say what support asks for.`);
    const end = findEnd(html, start);
    const [, title = '', href = ''] =
      /<summary>(.*?)<\/summary>.*? href="([^"]+)"/s.exec(html.slice(start, end)) ?? [];
    const line = `<p class="escalation"><a class="go" href="${href}">${title}</a></p>`;
    return html.slice(0, start) + line + html.slice(end);
  },
};

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
