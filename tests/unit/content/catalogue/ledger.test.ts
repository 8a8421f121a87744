import { expect, it } from 'vitest';
import {
  formatLedger,
  formatLedgerItem,
  listUnrecorded,
  parseLedgerItem,
} from '../../../../src/content/catalogue/ledger.ts';
import { edited, loadContent } from '../../../support/content-fixture.ts';

it('reads what it writes', () => {
  const lines = [
    'alias C# error #4',
    'cause a-cause',
    'error DB-00600',
    'error DB-00600#resolution-check-log',
    'language zh-TW',
  ];
  for (const line of lines) {
    const item = parseLedgerItem(line);
    expect(item && formatLedgerItem(item)).toBe(line);
  }
});

it.each(['', 'error', 'error ', 'bug 7', 'Error X', '  error X'])('"%s" is no item', (line) => {
  expect(parseLedgerItem(line)).toBeUndefined();
});

it('lists everything that links may lead to, and what of it is not recorded yet', async () => {
  const changed = edited(
    'errors/BrokenThing/error.yaml',
    'area: saw',
    'formerIds: [BadThing]\narea: saw',
  );
  const { catalog } = await loadContent({ ...changed, 'ledger.txt': 'language en\nlanguage ja\n' });
  const items = listUnrecorded(catalog);
  expect(formatLedger(items).split('\n').slice(3)).toMatchInlineSnapshot(`
    [
      "alias 4711",
      "cause a-cause",
      "cause a-cause#resolution-1",
      "error BadThing",
      "error BrokenThing",
      "error BrokenThing#resolution-1",
      "language zh-TW",
      "",
    ]
  `);
  // Sorted, each once.
  expect(formatLedger([...items, ...items].reverse())).toBe(formatLedger(items));
});
