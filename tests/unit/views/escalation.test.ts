import { expect, it } from 'vitest';
import { buildErrorPage } from '../../../src/views/error-page.ts';
import { buildEscalation, type EscalationView } from '../../../src/views/escalation.ts';
import type { LinePart } from '../../../src/views/line.ts';
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
  return {
    view: buildEscalation(catalog, entry, locale),
    sections: buildErrorPage(catalog, entry, locale).sections,
  };
}

function showPart(part: LinePart): string {
  if (part.kind === 'link') return part.link.title;
  if (part.kind === 'label')
    return part.view.labels.map(({ text }) => text).join(' > ') + part.view.aside;
  return part.text;
}

/** `showTexts(view)` -> its lines as a reader has them, without form */
function showTexts(shown: EscalationView | undefined): string[] | undefined {
  return (
    shown && [...shown.asked, ...shown.remarks].map(({ parts }) => parts.map(showPart).join(''))
  );
}

it('shows the block of the error, what is for its system, and that no log is needed', async () => {
  const { view: shown, sections } = await view();
  expect(showTexts(shown)).toEqual([
    'Copy id.',
    'No log: The thing is worn.',
    'With the time zone.',
  ]);
  expect(shown?.asked[0]?.snippet?.text).toBe('id.exe');
  expect(sections).toContain('escalate');
});

it('shows what is for every system where the error concerns every one', async () => {
  const { view: shown } = await view(edited(ERROR, 'system: [old]', 'system: []'));
  expect(showTexts(shown)).toContain('Of new ones.');
});

it('asks for the log where the facets or the list say so', async () => {
  const bent = await view(edited(ERROR, 'action: cut', 'action: bend'), 'ja');
  expect(showTexts(bent.view)).toEqual(['idをコピーします。', 'ログ', 'タイム ゾーン付き']);
  const listed = FILE.replace('    otherwise', '    besides: [BrokenThing]\n    otherwise');
  expect(showTexts((await view({ 'escalation.yaml': listed })).view)).toContain('The log.');
});

it('is nothing without the file, or without a block for such an error', async () => {
  expect((await view({ 'escalation.yaml': undefined })).view).toBeUndefined();
  const presses = FILE.slice(0, FILE.indexOf('saws:'));
  expect((await view({ 'escalation.yaml': presses })).view).toBeUndefined();
});
