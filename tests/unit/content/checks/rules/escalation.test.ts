import { describe, expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const BLOCK = `saws:
  for: { area: [saw] }
  ask:
    - text:
        en: 'The number: <Ui id="about" />.'
        ja: '番号：<Ui id="about" />。'
        zh-TW: '編號：<Ui id="about" />。'
      snippet: { kind: command, shell: cmd, elevated: false, text: number.exe }
  guest:
    for: { system: [old] }
    besides: [BrokenThing]
    ask:
      - text:
          en: 'The log: <Ref id="a-cause" />.'
          ja: 'ログ：<Ref id="a-cause" />。'
          zh-TW: '記錄檔：<Ref id="a-cause" />。'
`;
const LABELS = `about:
  place: window
  text: { en: About, ja: バージョン情報, zh-TW: 關於 }
  status: { ja: verified, zh-TW: verified }
  evidence: [a picture]
`;
const WITHOUT_SECTION = edited(
  'errors/BrokenThing/en.mdx',
  '<Escalate>\nCollect the log.\n</Escalate>\n',
  '',
);

async function report(from: string, to: string): Promise<string> {
  expect(BLOCK).toContain(from);
  const changes = { 'labels.yaml': LABELS, 'escalation.yaml': BLOCK.replace(from, to) };
  return reportContent(changes);
}

describe('escalation.yaml', () => {
  it('is refused for a facet, a value and a shell that there are not', async () => {
    expect(await report('{ area: [saw] }', '{ arae: [saw] }')).toMatchInlineSnapshot(`
      "content/escalation.yaml:2:10  unknown-key
        "arae" is not a field of saws.for.
        Expected: one of area, action, system.
        Fix: rename it to "area", or remove it."
    `);
    expect(await report('[saw]', '[swa]')).toMatchInlineSnapshot(`
      "content/escalation.yaml:2:17  invalid-value
        saws.for.area[0] is "swa".
        Expected: one of saw, press.
        Fix: write "saw"."
    `);
    expect(await report('shell: cmd', 'shell: bash')).toMatchInlineSnapshot(`
      "content/escalation.yaml:8:33  invalid-value
        saws.ask[0].snippet.shell is "bash".
        Expected: one of cmd, sql.
        Fix: write a value of that form."
    `);
  });

  it('is refused for a language that is missing, and for markup that lines do not have', async () => {
    expect(await report(`        zh-TW: '編號：<Ui id="about" />。'\n`, '')).toMatchInlineSnapshot(`
      "content/escalation.yaml:4:7  missing-field
        saws.ask[0].text.zh-TW is missing.
        Expected: a text.
        Fix: add "zh-TW"."
    `);
    expect(await report('The number: <Ui id="about" />', 'The number: <b>About</b>'))
      .toMatchInlineSnapshot(`
      "content/escalation.yaml:5:9  invalid-value
        saws.ask[0].text.en is "The number: <b>About</b>.".
        Expected: text with \`code\`, <Ui id="…" /> and <Ref id="…" />, and no other markup.
        Fix: write a value of that form."
    `);
  });

  it('is refused for the id of an entry that does not exist', async () => {
    expect(await report('[BrokenThing]', '[BrokenThin]')).toMatchInlineSnapshot(`
      "content/escalation.yaml:11:15  dangling-id
        There is no entry "BrokenThin" that can stand here.
        Expected: the id of an error.
        Fix: write "BrokenThing" if that is meant; otherwise write that entry first."
    `);
    expect(await report('<Ref id="a-cause" />。', '<Ref id="a-caus" />。')).toMatchInlineSnapshot(`
      "content/escalation.yaml:15:11  dangling-id
        There is no entry "a-caus" that can stand here.
        Expected: the id of an error or cause.
        Fix: write "a-cause" if that is meant; otherwise write that entry first."
    `);
  });

  it('is held to the rules of each language', async () => {
    expect(await report('番号：', '番号 A：')).toMatchInlineSnapshot(`
      "content/escalation.yaml:6:9  ja-spacing
        A space stands between Japanese and Latin letters: "番号 A：…".
        Expected: no space there, except inside of an official name of the term base.
        Fix: remove the space."
    `);
  });
});

describe('the section <Escalate>', () => {
  const changes = {
    'labels.yaml': LABELS,
    ...WITHOUT_SECTION,
    'errors/BrokenThing/ja.mdx': undefined,
  };

  it('may be missing where the file says what support asks for', async () => {
    const { issues } = await loadContent({ ...changes, 'escalation.yaml': BLOCK });
    expect(issues).toEqual([]);
  });

  it('is wanted where no block of the file is for the error', async () => {
    const other = BLOCK.replace('[saw]', '[press]');
    expect(await reportContent({ ...changes, 'escalation.yaml': other })).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:1:1  missing-section
        The section <Escalate> is missing.
        Expected: <Meaning>, <Resolution>, <Verify>, <Escalate>.
        Fix: add <Escalate> … </Escalate>."
    `);
  });
});
