import { expect, it } from 'vitest';
import { loadContent, reportContent } from '../../../../support/content-fixture.ts';

it('takes a square picture that refers to itself alone', async () => {
  const { catalog, issues } = await loadContent({
    'sign.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path id="a" d="M0 0h8v8z"/><use href="#a"/></svg>',
  });
  expect(issues).toEqual([]);
  expect(catalog.sign?.text).toContain('<use');
});

it('refuses a picture that is not square', async () => {
  expect(
    await reportContent({ 'sign.svg': '<svg viewBox="0 0 32 16"><path d="M0 0h8v8z"/></svg>' }),
  ).toMatchInlineSnapshot(`
    "content/sign.svg:1:1  bad-sign
      This is no square picture.
      Expected: an SVG with a viewBox that is as wide as it is high, such as viewBox="0 0 32 32".
      Fix: give it such a viewBox."
  `);
});

it('refuses what is no SVG', async () => {
  expect(await reportContent({ 'sign.svg': '\u{FFFD}PNG' })).toMatchInlineSnapshot(`
    "content/sign.svg:1:1  bad-sign
      This is no SVG file.
      Expected: a picture as SVG; one of another kind does not become one by its name.
      Fix: draw it as SVG, or leave it out: the site then has the usual picture."
  `);
});

it.each([
  '<script>alert(1)</script>',
  '<g onload="alert(1)"/>',
  '<image href="https://example.com/a.png"/>',
  '<image xlink:href="a.png"/>',
  '<style>@import "a.css";</style>',
  '<rect fill="url(a.svg#b)"/>',
  '<foreignObject/>',
])('refuses a picture that runs or loads something: %s', async (part) => {
  const report = await reportContent({
    'sign.svg': `<svg viewBox="0 0 32 32">${part}</svg>`,
  });
  expect(report).toContain('content/sign.svg:1:1  bad-sign\n  The picture runs or loads something');
});
