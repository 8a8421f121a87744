import { expect, it } from 'vitest';
import { formatGaps, listGaps } from '../../../../src/content/checks/gaps.ts';
import { planStamps } from '../../../../src/authoring/stamp.ts';
import { stampTranslation } from '../../../../src/content/read/source-hash.ts';
import {
  type ContentFiles,
  edited,
  loadContent,
  VALID_CONTENT,
} from '../../../support/content-fixture.ts';

const SOURCE = VALID_CONTENT['errors/BrokenThing/en.mdx'];
const WITH_A_STEP = SOURCE.replace('</Step>', '</Step>\n<Step>\nOnce more.\n</Step>');

it('lists with paths what is to write and translate, and how what is stale differs', async () => {
  const { catalog, issues } = await loadContent({
    'errors/BrokenThing/en.mdx': WITH_A_STEP,
    'causes/a-cause/ja.mdx': undefined,
  });
  expect(issues).toEqual([]);
  expect(formatGaps(listGaps(catalog))).toMatchInlineSnapshot(`
    "ja     content/errors/BrokenThing/ja.mdx: changed in the source since it was translated
             <Resolution> has 1 step, content/errors/BrokenThing/en.mdx has 2.
    ja     content/causes/a-cause/ja.mdx: to translate; the source stands in
    zh-TW  content/errors/BrokenThing/zh-TW.mdx: to translate; the source stands in
    zh-TW  content/causes/a-cause/zh-TW.mdx: to translate; the source stands in"
  `);
});

it('says which parts have changed, where the translation says what it rendered', async () => {
  const { catalog: before } = await loadContent();
  const plan = planStamps(before, { words: ['BrokenThing', 'ja'] }, '');
  if ('problems' in plan) throw new Error(plan.problems.join());
  const [stamp] = plan.stamps;
  const recorded = stampTranslation(SOURCE, stamp?.sourceHash ?? '', stamp?.sourceParts);
  const gapsOf = async (changes: ContentFiles) => {
    const { catalog } = await loadContent({ 'errors/BrokenThing/ja.mdx': recorded, ...changes });
    const gaps = listGaps(catalog).filter(
      ({ path, locale }) => path.includes('BrokenThing') && locale === 'ja',
    );
    return formatGaps(gaps);
  };
  expect(await gapsOf({ 'errors/BrokenThing/en.mdx': WITH_A_STEP })).toMatchInlineSnapshot(`
    "ja     content/errors/BrokenThing/ja.mdx: changed in the source since it was translated: Resolution (step 2 is new)
             <Resolution> has 1 step, content/errors/BrokenThing/en.mdx has 2."
  `);
  const facts = VALID_CONTENT['errors/BrokenThing/error.yaml'].replace(
    '- text: The {thing} is broken.',
    '- text: The {thing} has broken.\n  ja:\n    - text: 故障です。',
  );
  // A message that has its translation since is not behind.
  expect(await gapsOf({ 'errors/BrokenThing/error.yaml': facts })).toBe('');
  expect(
    await gapsOf(edited('errors/BrokenThing/error.yaml', 'A thing is broken', 'A thing broke')),
  ).toMatchInlineSnapshot(
    `"ja     content/errors/BrokenThing/ja.mdx: changed in the source since it was translated: title"`,
  );
});

it('does not stop the site for a step that was added to the source', async () => {
  const { catalog, issues } = await loadContent({ 'errors/BrokenThing/en.mdx': WITH_A_STEP });
  expect(issues).toEqual([]);
  expect(catalog.errors.get('BrokenThing')?.proseState.ja).toBe('stale');
});

it('lists nothing where all is there', async () => {
  const { catalog } = await loadContent({
    'errors/BrokenThing/zh-TW.mdx': VALID_CONTENT['errors/BrokenThing/ja.mdx'],
  });
  expect(listGaps(catalog).filter(({ path }) => path.includes('BrokenThing'))).toEqual([]);
});
