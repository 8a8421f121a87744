import { expect, it } from 'vitest';
import { buildErrorPage } from '../../../src/views/error-page.ts';
import { buildSupportPage } from '../../../src/views/escalation.ts';
import type { LinePart, LineView } from '../../../src/views/line.ts';
import type { Locale } from '../../../src/model/locales.ts';
import { type ContentFiles, edited, loadContent } from '../../support/content-fixture.ts';

const FILE = `presses:
  for: { area: [press] }
  ask:
    - text: { en: Of presses., ja: プレス, zh-TW: 沖床 }
saws:
  for: { area: [saw] }
  ask:
    - text: { en: 'Copy \`id\`.', ja: '\`id\`をコピーします。', zh-TW: '複製 \`id\`。' }
      snippet: { kind: command, shell: cmd, elevated: false, text: id.exe }
    - for: { system: [new] }
      text: { en: Of new ones., ja: 新式, zh-TW: 新式 }
  guest:
    for: { action: [bend] }
    ask:
      - text: { en: The log., ja: ログ, zh-TW: 記錄檔 }
    otherwise: { en: 'No log: <Ref id="a-cause" />.', ja: ログは不要, zh-TW: 不需要記錄檔 }
  rules:
    - { en: With the time zone., ja: タイム ゾーン付き, zh-TW: 註明時區 }
`;
const ERROR = 'errors/BrokenThing/error.yaml';

async function view(changes: ContentFiles = {}, locale: Locale = 'en') {
  const { catalog, issues } = await loadContent({ 'escalation.yaml': FILE, ...changes });
  expect(issues).toEqual([]);
  const entry = catalog.errors.get('BrokenThing');
  if (entry === undefined) throw new Error('no BrokenThing');
  const { escalation, sections } = buildErrorPage(catalog, entry, locale);
  const asked = escalation?.asked.map(showText);
  const remarks = escalation?.remarks.map(showText);
  return { catalog, escalation, sections, asked, remarks };
}

function showPart(part: LinePart): string {
  if (part.kind === 'link') return part.link.title;
  if (part.kind === 'label')
    return part.view.labels.map(({ text }) => text).join(' > ') + part.view.aside;
  return part.text;
}

/** A line as a reader has it, without form. */
function showText(line: LineView): string {
  return line.parts.map(showPart).join('');
}

it('says what is asked for of such an error, and that no log is needed', async () => {
  const { escalation, sections, asked, remarks } = await view({}, 'ja');
  expect(escalation?.path).toBe('ja/support/saws.html');
  expect(asked).toEqual(['idをコピーします。']);
  expect(remarks).toEqual(['ログは不要', 'タイム ゾーン付き']);
  expect((await view()).remarks?.[0]).toBe('No log: The thing is worn.');
  expect(sections).toContain('escalate');
});

it('asks for the log where the facets or the list say so', async () => {
  const bent = await view(edited(ERROR, 'action: cut', 'action: bend'));
  expect(bent.asked).toEqual(['Copy id.', 'The log.']);
  expect(bent.remarks).toEqual(['With the time zone.']);
  const listed = FILE.replace('    otherwise', '    besides: [BrokenThing]\n    otherwise');
  expect((await view({ 'escalation.yaml': listed })).asked).toEqual(['Copy id.', 'The log.']);
});

it('gathers all that is asked for, and says for which errors alone', async () => {
  const { catalog } = await view();
  const page = buildSupportPage(catalog, 'saws', 'en');
  expect(page.facts).toEqual([{ label: 'Area', text: 'Saw' }]);
  expect(page.asked.map((item) => [showText(item), item.only])).toEqual([
    ['Copy id.', undefined],
    ['Of new ones.', [{ label: 'System', text: 'New' }]],
    ['The log.', undefined],
  ]);
  expect(page.asked[0]?.snippet?.text).toBe('id.exe');
  expect(page.remarks.map(showText)).toEqual(['With the time zone.']);
  expect(() => buildSupportPage(catalog, 'lathes', 'en')).toThrow('lathes');
});

it('is nothing without the file, or without a block for such an error', async () => {
  expect((await view({ 'escalation.yaml': undefined })).escalation).toBeUndefined();
  const presses = FILE.slice(0, FILE.indexOf('saws:'));
  expect((await view({ 'escalation.yaml': presses })).escalation).toBeUndefined();
});
