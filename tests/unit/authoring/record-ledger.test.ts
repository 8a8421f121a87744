import { expect, it } from 'vitest';
import { planLedger } from '../../../src/authoring/record-ledger.ts';
import { edited, loadContent } from '../../support/content-fixture.ts';

it('adds what is new, and keeps the steps by the ids that they have', async () => {
  const ledger = 'alias Old Name\nlanguage en\n';
  const { catalog } = await loadContent({ 'ledger.txt': ledger });
  const { added, writes } = planLedger(catalog);
  expect(added).toMatchInlineSnapshot(`
    [
      "alias 4711",
      "cause a-cause",
      "cause a-cause#resolution-1",
      "error BrokenThing",
      "error BrokenThing#resolution-1",
      "language ja",
      "language zh-TW",
    ]
  `);
  const text = writes.get(catalog.ledger.file) ?? '';
  for (const line of [...ledger.trim().split('\n'), ...added]) expect(text).toContain(`${line}\n`);
  const prose = [...writes].filter(([path]) => path.endsWith('.mdx'));
  expect(prose.map(([path]) => path.split('/').slice(-3).join('/'))).toEqual([
    'errors/BrokenThing/en.mdx',
    'errors/BrokenThing/ja.mdx',
    'causes/a-cause/en.mdx',
  ]);
  for (const [, changed] of prose) expect(changed).toContain('<Step id="1">');
});

it('makes no translation stale, and has nothing to add a second time', async () => {
  const { catalog } = await loadContent();
  const { writes } = planLedger(catalog);
  const again = await loadContent(
    Object.fromEntries(
      [...writes].map(([path, text]) => [path.slice(path.indexOf('content/') + 8), text]),
    ),
  );
  expect(again.issues).toEqual([]);
  expect(again.catalog.errors.get('BrokenThing')?.proseState.ja).toBe('current');
  expect(planLedger(again.catalog)).toEqual({ added: [], writes: new Map() });
});

it('leaves ids alone that are given', async () => {
  const named = edited('causes/a-cause/en.mdx', '<Step>', '<Step id="replace">');
  const { catalog } = await loadContent(named);
  const { added, writes } = planLedger(catalog);
  expect(added).toContain('cause a-cause#resolution-replace');
  expect([...writes.keys()].some((path) => path.includes('a-cause'))).toBe(false);
});
