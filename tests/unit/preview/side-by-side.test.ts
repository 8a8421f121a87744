import { expect, it } from 'vitest';
import type { Entry } from '../../../src/content/catalogue/types.ts';
import { buildSideBySide } from '../../../src/preview/side-by-side.ts';
import {
  readSideBySide,
  renderSideBySide,
  sideBySidePath,
} from '../../../src/preview/side-by-side-page.ts';
import { edited, loadContent } from '../../support/content-fixture.ts';

async function load(changes: Parameters<typeof loadContent>[0] = {}) {
  const { catalog } = await loadContent(changes);
  const entry: Entry | undefined = catalog.errors.get('BrokenThing');
  if (entry === undefined) throw new Error('The fixture lacks its error.');
  return { catalog, entry, rows: buildSideBySide(catalog, entry) };
}

it('puts the same part of all languages into a row, and says what is missing', async () => {
  const { rows } = await load();
  expect(rows.map(({ part, cells }) => `${part}: ${cells.ja.state}, ${cells['zh-TW'].state}`))
    .toMatchInlineSnapshot(`
    [
      "Title: current, current",
      "Meaning: current, missing",
      "Resolution, step 1: current, missing",
      "Verify: current, missing",
      "Escalate: current, missing",
    ]
  `);
  expect(rows[1]?.cells.en).toEqual({ text: 'It broke.', state: 'source' });
});

it('marks the parts whose source has changed', async () => {
  const { entry, catalog } = await load();
  const changed: Entry = {
    ...entry,
    sourceChanges: {
      ja: [
        { part: 'title', kind: 'changed' },
        { part: 'Resolution', kind: 'changed', step: 1, was: 1 },
      ],
    },
  };
  const stale = buildSideBySide(catalog, changed).filter(({ cells }) => cells.ja.state === 'stale');
  expect(stale.map(({ part }) => part)).toEqual(['Title', 'Resolution, step 1']);
});

it('shows texts as their authors wrote them, and no markup of theirs as markup', async () => {
  const { catalog, entry } = await load(
    edited('errors/BrokenThing/en.mdx', 'It broke.', 'It is `<b>` & broken.'),
  );
  const html = renderSideBySide(catalog, entry);
  expect(html).toContain('<div lang="en">It is `&lt;b&gt;` &amp; broken.</div>');
  expect(html).toContain('href="/ja/errors/BrokenThing.html"');
  expect(html).toContain('<p class="side-mark">Missing</p>');
});

it('has an address for each entry', () => {
  expect(readSideBySide(sideBySidePath('E LOCK'))).toBe('E LOCK');
  expect(readSideBySide('/en/errors/A.html')).toBeUndefined();
});
