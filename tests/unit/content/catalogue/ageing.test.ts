import { describe, expect, it } from 'vitest';
import {
  describeDueFact,
  listByAge,
  listDueFacts,
  newestSourceOf,
} from '../../../../src/content/catalogue/ageing.ts';
import { edited, loadContent, reportContent } from '../../../support/content-fixture.ts';

const ERROR = 'errors/BrokenThing/error.yaml';
const VERIFIED = "verified: '2026-11-21'\n";

function withFacts(facts: string) {
  return edited(ERROR, VERIFIED, `${VERIFIED}confirmBy:\n${facts}`);
}

const TWO_FACTS = withFacts(
  "  - date: '2028-09-15'\n    what: that it was retired\n  - date: '2026-03-31'\n    what: that it stopped\n",
);

async function listDue(today: string): Promise<string[]> {
  const { catalog, issues } = await loadContent(TWO_FACTS);
  // Nothing fails because of them.
  expect(issues).toEqual([]);
  return listDueFacts(catalog, today).map(describeDueFact);
}

describe('what is to be confirmed', () => {
  it('is due from its day on, the longest first', async () => {
    expect(await listDue('2026-03-30')).toEqual([]);
    expect(await listDue('2026-03-31')).toEqual([
      '2026-03-31  content/errors/BrokenThing/error.yaml: that it stopped',
    ]);
    expect(await listDue('2030-01-01')).toEqual([
      '2026-03-31  content/errors/BrokenThing/error.yaml: that it stopped',
      '2028-09-15  content/errors/BrokenThing/error.yaml: that it was retired',
    ]);
  });

  it('needs a day and says what it is', async () => {
    expect(await reportContent(withFacts("  - date: '2028'\n"))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:25:5  invalid-value
        confirmBy[0].date is "2028".
        Expected: a day in the form YYYY-MM-DD, in quotes, such as "2025-12-18".
        Fix: write a value of that form.

      content/errors/BrokenThing/error.yaml:25:5  missing-field
        confirmBy[0].what is missing.
        Expected: a text.
        Fix: add "what"."
    `);
  });
});

describe('the newest source', () => {
  const older = edited(
    ERROR,
    "    date: '2025-01-31'\n",
    "    date: '2019-07-05'\n  - document: manual\n    date: '2024-12-18'\n  - document: manual\n    date: '2021-06-02'\n",
  );

  it('is the one with the latest date', async () => {
    const { catalog } = await loadContent(older);
    const entry = catalog.errors.get('BrokenThing');
    expect(entry && newestSourceOf(entry)).toBe('2024-12-18');
  });

  it('orders the entries, the oldest first', async () => {
    const { catalog } = await loadContent(older);
    expect(listByAge(catalog).map(({ entry, newest }) => [entry.id, newest])).toEqual([
      ['BrokenThing', '2024-12-18'],
      ['a-cause', '2025-01-31'],
    ]);
  });
});
