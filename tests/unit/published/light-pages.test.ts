import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  chooseParts,
  type FoldedPart,
  type HeavyPage,
  procedurePart,
  SUPPORT_PART,
  takeOutMark,
  takeOutParts,
} from '../../../src/published/light-pages.ts';

/** A text that cannot be zipped to less than so many bytes. */
const heavy = (bytes: number): string => randomBytes(bytes).toString('hex');

const procedure = (id: string, text: string): string =>
  `<details class="procedure"><summary>${id}</summary><div id="procedure-${id}"><p>${text}</p>` +
  '<details class="callout"><summary>Older</summary><p>Once</p></details></div></details>';

function createPages(texts: Readonly<Record<string, string>>, filesWeight = 10_000) {
  const steps = Object.entries(texts).map(
    ([id, text]) =>
      `<li>See <a href="#procedure-${id}">${id}</a>.${procedure(id, text)}<p>Then on.</p></li>`,
  );
  return (['en', 'ja'] as const).map((locale) => ({
    path: `${locale}/errors/E1.html`,
    locale,
    html: `<ol>${steps.join('')}</ol>`,
    filesWeight,
  }));
}

/** Takes out of pages what makes one of them heavy. */
function lightenPages<Page extends HeavyPage, Part extends FoldedPart>(
  pages: readonly Page[],
  parts: readonly Part[],
): { pages: readonly Page[]; left: readonly Part[] } {
  const left = chooseParts(pages, parts);
  if (left === undefined) return { pages, left: [] };
  return { pages: pages.map((page) => takeOutParts(page, left)), left };
}

/** Lightens pages with procedures; tells which were taken out. */
function lighten(pages: ReturnType<typeof createPages>, ids: readonly string[]) {
  const parts = ids.map((id) => ({ id, ...procedurePart(id) }));
  const { pages: light, left } = lightenPages(pages, parts);
  return { pages: light, left: left.map(({ id }) => id) };
}

describe('chooseParts', () => {
  it('leaves pages alone that are light', () => {
    const pages = createPages({ a: 'Do it.', b: 'Do that.' });
    expect(lighten(pages, ['a', 'b'])).toEqual({ pages, left: [] });
  });

  it('takes out what makes a page heavy, and leads to its own page', () => {
    const pages = createPages({ a: 'Do it.', b: heavy(12_000) });
    const { pages: light, left } = lighten(pages, ['a', 'b']);
    expect(left).toEqual(['b']);
    expect(light.map(({ html }) => html)).toEqual(
      Array<string>(2).fill(
        `<ol><li>See <a href="#procedure-a">a</a>.${procedure('a', 'Do it.')}<p>Then on.</p></li>` +
          '<li>See <a href="../causes/b.html">b</a>.<p>Then on.</p></li></ol>',
      ),
    );
  });

  it('keeps what comes first where not all fit, and what fits beside it', () => {
    const texts = { a: heavy(6000), b: heavy(6000), c: 'Do it.' };
    expect(lighten(createPages(texts), ['b', 'a', 'c']).left).toEqual(['a']);
    expect(lighten(createPages(texts), ['a', 'b', 'c']).left).toEqual(['b']);
  });

  it('keeps the same in every language, by the heaviest page', () => {
    const [en, ja] = createPages({ a: 'Do it.' });
    if (en === undefined || ja === undefined) throw new Error('no pages');
    const pages = [en, { ...ja, filesWeight: 20_000 }];
    expect(lighten(pages, ['a']).left).toEqual(['a']);
  });

  it('fails where a page lacks what it should have', () => {
    const pages = createPages({ a: heavy(12_000) });
    expect(() => lighten(pages, ['a', 'b'])).toThrow('has no "procedure-b" to take out');
  });

  it('takes the form for values away with the last command that has any', () => {
    const [page] = createPages({ a: `<b data-slot="vm">${heavy(12_000)}</b>` });
    if (page === undefined) throw new Error('no page');
    const form = '<div class="values" hidden><button>Your values</button></div>';
    const { pages } = lighten([{ ...page, html: form + page.html }], ['a']);
    expect(pages[0]?.html).toMatch(/^<ol>/);
    const other = '<b data-slot="vm">&lt;vm&gt;</b>';
    const kept = lighten([{ ...page, html: form + other + page.html }], ['a']).pages[0];
    expect(kept?.html).toContain(form);
  });

  it('leaves a line of what support asks for', () => {
    const support = (text: string): string =>
      '<details class="escalation">\n<summary>Asked for</summary>' +
      `<p><a class="go" href="../support/x.html">On a page</a></p><ol><li>${text}</li></ol></details>`;
    const [page] = createPages({ a: 'Do it.' });
    if (page === undefined) throw new Error('no page');
    const parts = [{ id: 'a', ...procedurePart('a') }, SUPPORT_PART];
    const heavyPage = { ...page, html: page.html + support(heavy(12_000)) };
    const { pages, left } = lightenPages([heavyPage], parts);
    expect(left).toEqual([SUPPORT_PART]);
    expect(pages[0]?.html).toBe(
      page.html + '<p class="escalation"><a class="go" href="../support/x.html">Asked for</a></p>',
    );
    const lightPage = { ...page, html: page.html + support('The log.') };
    expect(lightenPages([lightPage], parts)).toEqual({ pages: [lightPage], left: [] });
  });
});

describe('takeOutMark', () => {
  const support = '<details class="escalation"><summary>Ask</summary></details>';

  it('reads the parts in the order of the mark, what support asks for last', () => {
    const page = `<main data-folds="b a" id="main">${support}</main>`;
    const { html, parts } = takeOutMark(page);
    expect(html).toBe(`<main id="main">${support}</main>`);
    expect(parts).toHaveLength(3);
    expect(parts[2]).toBe(SUPPORT_PART);
    const heavy = `<main>${procedure('a', 'Do it.')}${procedure('b', 'Do that.')}</main>`;
    const without = parts[0]?.takeOut({
      path: 'en/x.html',
      locale: 'en',
      html: heavy,
      filesWeight: 0,
    });
    expect(without).toBe(`<main>${procedure('a', 'Do it.')}</main>`);
  });

  it.each([' data-folds=""', ' data-folds'])('takes out%s, which names none', (mark) => {
    expect(takeOutMark(`<main${mark}>${support}</main>`)).toEqual({
      html: `<main>${support}</main>`,
      parts: [SUPPORT_PART],
    });
  });

  it('leaves a page without a mark as it is', () => {
    expect(takeOutMark(`<main>${support}</main>`)).toEqual({
      html: `<main>${support}</main>`,
      parts: [],
    });
  });
});
