import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../support/content-fixture.ts';

const CAUSE = 'causes/a-cause/cause.yaml';

it('asks for a sign in every language, in a line that links to what is there', async () => {
  const sign = 'sign: { en: \'It is thin; see <Ref id="a-caus" />.\', ja: 薄い }\nsystem: []';
  expect(await reportContent(edited(CAUSE, 'system: []', sign))).toMatchInlineSnapshot(`
    "content/causes/a-cause/cause.yaml:6:1  missing-field
      sign.zh-TW is missing.
      Expected: a text.
      Fix: add "zh-TW"."
  `);
  const complete = sign.replace('薄い }', '薄い, zh-TW: 太薄 }');
  expect(await reportContent(edited(CAUSE, 'system: []', complete))).toMatchInlineSnapshot(`
    "content/causes/a-cause/cause.yaml:6:9  dangling-id
      There is no entry "a-caus" that can stand here.
      Expected: the id of an error or cause.
      Fix: write "a-cause" if that is meant; otherwise write that entry first."
  `);
});

it('may be left out', async () => {
  const { issues } = await loadContent();
  expect(issues).toEqual([]);
});
