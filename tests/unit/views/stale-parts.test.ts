import { expect, it } from 'vitest';
import type { SourceChange } from '../../../src/content/catalogue/types.ts';
import { findEntry } from '../../../src/content/catalogue/entries.ts';
import { listStaleParts } from '../../../src/views/stale-parts.ts';
import { loadContent } from '../../support/content-fixture.ts';

const CHANGES: SourceChange[] = [
  { part: 'title', kind: 'changed' },
  { part: 'message', kind: 'changed' },
  { part: 'Check', kind: 'added' },
  { part: 'Resolution', kind: 'changed', step: 2, was: 1 },
  { part: 'Resolution', kind: 'added', step: 3 },
  { part: 'Resolution', kind: 'added', step: 4 },
  { part: 'Verify', kind: 'changed' },
];

it('names the parts with the numbers and places that they have on the page', async () => {
  const { catalog } = await loadContent();
  const entry = findEntry(catalog, 'BrokenThing');
  if (entry === undefined) throw new Error('The fixture has changed.');
  const stale = { ...entry, sourceChanges: { ja: CHANGES } };
  expect(listStaleParts(stale, 'ja', catalog.ui.ja)).toMatchInlineSnapshot(`
    [
      {
        "details": "",
        "fragment": undefined,
        "name": "タイトル",
      },
      {
        "details": "",
        "fragment": undefined,
        "name": "確認方法",
      },
      {
        "details": "（手順1、新しい手順）",
        "fragment": "resolution",
        "name": "対処方法",
      },
      {
        "details": "",
        "fragment": "verify",
        "name": "解決の確認",
      },
    ]
  `);
  expect(listStaleParts(entry, 'ja', catalog.ui.ja)).toEqual([]);
});
