import { expect, it } from 'vitest';
import { buildReport, formatReport, renderReport } from '../../../src/authoring/report.ts';
import {
  type ContentFiles,
  edited,
  KNOWN_ONLY,
  loadContent,
  VALID_CONTENT,
} from '../../support/content-fixture.ts';

const SOURCE = VALID_CONTENT['errors/BrokenThing/en.mdx'];
const LABELS = `settings:
  place: portal
  text: { en: Settings, ja: 設定, zh-TW: 設定 }
  status: { ja: unverified, zh-TW: manual }
`;

async function report(changes: ContentFiles = {}, today = '2026-11-29') {
  const { catalog } = await loadContent(changes);
  return buildReport(catalog, today);
}

it('lists the work that is left, by its kind', async () => {
  const parts = await report({
    'errors/BrokenThing/en.mdx': SOURCE.replace('It works.', 'It runs.'),
    'errors/KnownThing/error.yaml': KNOWN_ONLY,
    'errors/LoneThing/error.yaml': VALID_CONTENT['errors/BrokenThing/error.yaml']
      .replace("aliases: ['4711']\n", '')
      .replace('causes: [a-cause]\n', ''),
    'labels.yaml': LABELS,
  });
  expect(formatReport(parts)).toMatchInlineSnapshot(`
    "Known without a page       1
    Unwritten                  1
    To translate               3
    Stale                      1
    Thin                       1
    Old sources                0
    Causes without errors      0
    Errors without causes      1
    Labels unverified          1

    Known without a page: Errors of which one line says what their source says: write the page.
      content/errors/KnownThing  A thing is broken

    Unwritten: Entries with facts alone.
      content/errors/LoneThing/en.mdx

    To translate: The source stands in: npm run translate -- <id> <language>.
      content/causes/a-cause/ja.mdx
      content/errors/BrokenThing/zh-TW.mdx
      content/causes/a-cause/zh-TW.mdx

    Stale: Changed in the source since: npm run changes -- <id> <language>.
      content/errors/BrokenThing/ja.mdx  ja

    Thin: Pages with fewer than 3 steps, commands and causes together.
      content/causes/a-cause  1

    Errors without causes: Their steps lead to no shared cause or procedure.
      content/errors/LoneThing  A thing is broken

    Labels unverified: Nothing shows what the screen says in that language.
      settings  ja"
  `);
});

it('says no more of a base in which nothing is left than that', async () => {
  const parts = (await report()).map((part) => ({ ...part, rows: [] }));
  expect(formatReport(parts)).not.toContain('\n\n');
});

it('takes sources for old after three years', async () => {
  const old = async (today: string) =>
    (await report({}, today)).find(({ title }) => title === 'Old sources')?.rows.length;
  expect(await old('2028-01-31')).toBe(0);
  expect(await old('2028-02-01')).toBe(2);
});

it('finds causes that nothing leads to', async () => {
  const parts = await report({
    ...edited('errors/BrokenThing/error.yaml', 'causes: [a-cause]\n', ''),
    'errors/BrokenThing/en.mdx': SOURCE.replace(': see <Ref id="a-cause" />', ''),
    'errors/BrokenThing/ja.mdx': undefined,
  });
  const unused = parts.find(({ title }) => title === 'Causes without errors');
  expect(unused?.rows).toEqual([{ where: 'content/causes/a-cause', what: 'The thing is worn' }]);
});

it('shows as many rows as are wanted', () => {
  const rows = [1, 2, 3].map((number) => ({
    where: `content/errors/E${String(number)}`,
    what: '',
  }));
  const parts = [{ title: 'Unwritten', about: 'Write them.', rows }];
  expect(formatReport(parts, 1)).toBe(
    'Unwritten      3\n\nUnwritten: Write them.\n  content/errors/E1\n  … and 2 more: -- --all',
  );
  expect(formatReport(parts, Infinity)).toContain('content/errors/E3');
});

it('is a page, in which nothing that an author wrote becomes markup', () => {
  const parts = [{ title: 'Thin', about: 'Few.', rows: [{ where: '<b>x</b>', what: '2' }] }];
  const page = renderReport(parts, 'A & B', '2026-11-29');
  expect(page).toContain('<title>A &amp; B: what is left to do, 2026-11-29</title>');
  expect(page).toContain('<tr><td><code>&lt;b&gt;x&lt;/b&gt;</code></td><td>2</td></tr>');
});
