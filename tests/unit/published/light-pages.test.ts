import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lightenPages } from '../../../src/published/light-pages.ts';

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

describe('lightenPages', () => {
  it('leaves pages alone that are light', () => {
    const pages = createPages({ a: 'Do it.', b: 'Do that.' });
    expect(lightenPages(pages, ['a', 'b'])).toEqual({ pages, left: [] });
  });

  it('takes out what makes a page heavy, and leads to its own page', () => {
    const pages = createPages({ a: 'Do it.', b: heavy(12_000) });
    const { pages: light, left } = lightenPages(pages, ['a', 'b']);
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
    expect(lightenPages(createPages(texts), ['b', 'a', 'c']).left).toEqual(['a']);
    expect(lightenPages(createPages(texts), ['a', 'b', 'c']).left).toEqual(['b']);
  });

  it('keeps the same in every language, by the heaviest page', () => {
    const [en, ja] = createPages({ a: 'Do it.' });
    if (en === undefined || ja === undefined) throw new Error('no pages');
    const pages = [en, { ...ja, filesWeight: 20_000 }];
    expect(lightenPages(pages, ['a']).left).toEqual(['a']);
  });

  it('fails where a page lacks what it should have', () => {
    const pages = createPages({ a: heavy(12_000) });
    expect(() => lightenPages(pages, ['a', 'b'])).toThrow('has no "procedure-b" to take out');
  });
});
