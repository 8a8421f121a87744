import { describe, expect, it } from 'vitest';
import {
  type ContentFiles,
  edited,
  loadContent,
  reportContent,
} from '../../../../support/content-fixture.ts';

const LABELS = `settings:
  place: portal
  text: { en: Settings, ja: 設定, zh-TW: 設定 }
  status: { ja: verified, zh-TW: manual }
  evidence: [a picture]
locks:
  place: portal
  text: { en: Locks, ja: ロック, zh-TW: 鎖定 }
  status: { ja: verified, zh-TW: unverified }
  evidence: [a picture]
`;
const STALE_TRANSLATION_IS_FINE = { 'errors/BrokenThing/ja.mdx': undefined };

function withProse(sentence: string, labels = LABELS): ContentFiles {
  return {
    'labels.yaml': labels,
    ...edited('errors/BrokenThing/en.mdx', 'It works.', sentence),
    ...STALE_TRANSLATION_IS_FINE,
  };
}

describe('checkLabels refuses', () => {
  it('an id that there is not, in a path too', async () => {
    expect(await reportContent(withProse('Open <Ui id="settings > lock" />, <Ui id="locks" />.')))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:6  unknown-label
        "lock" is not a label of content/labels.yaml.
        Expected: the id of a label there, or a path of ids: <Ui id="settings > locks" />.
        Fix: write "locks"."
    `);
    expect(await reportContent(withProse('See <Ui id="settings > locks" />, <Ui id="a" />.')))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:35  unknown-label
        "a" is not a label of content/labels.yaml.
        Expected: the id of a label there, or a path of ids: <Ui id="settings > locks" />.
        Fix: add the label there."
    `);
  });

  it('a label that is written out', async () => {
    expect(
      await reportContent(
        withProse('Open <Ui id="settings > locks" />, <Ui>Setting > Locks</Ui> and <Ui>Fans</Ui>.'),
      ),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:36  label-without-id
        The label "Setting > Locks" is written out.
        Expected: the id of a label of content/labels.yaml: <Ui id="…" />.
        Fix: write <Ui id="settings > locks" />.

      content/errors/BrokenThing/en.mdx:14:65  label-without-id
        The label "Fans" is written out.
        Expected: the id of a label of content/labels.yaml: <Ui id="…" />.
        Fix: add the label there and write its id."
    `);
  });

  it('a label that no text names', async () => {
    expect(await reportContent(withProse('Open <Ui id="settings" />.'))).toMatchInlineSnapshot(`
      "content/labels.yaml:6:1  unused-label
        No text names the label "locks".
        Expected: only labels that are named.
        Fix: write <Ui id="locks" /> where it is named, or remove it."
    `);
  });

  it('an unknown id in what support asks for', async () => {
    const escalation = `saws:
  for: { area: [saw] }
  ask:
    - text: { en: 'On <Ui id="lock" />.', ja: '<Ui id="locks" />', zh-TW: '<Ui id="settings" />' }
`;
    expect(await reportContent({ 'labels.yaml': LABELS, 'escalation.yaml': escalation }))
      .toMatchInlineSnapshot(`
      "content/escalation.yaml:4:15  unknown-label
        "lock" is not a label of content/labels.yaml.
        Expected: the id of a label there, or a path of ids: <Ui id="settings > locks" />.
        Fix: write "locks"."
    `);
  });

  it('a label that is called verified without saying where it was seen', async () => {
    const labels = LABELS.replace('  evidence: [a picture]\n', '');
    expect(await reportContent(withProse('Open <Ui id="settings > locks" />.', labels)))
      .toMatchInlineSnapshot(`
      "content/labels.yaml:1:1  invalid-value
        settings.evidence is missing.
        Expected: where a verified text was seen.
        Fix: write a value of that form."
    `);
  });

  it('a label without its status, or in no language of the site', async () => {
    const labels = LABELS.replace('ja: verified, ', '').replace('ja: ロック', 'fr: Verrous');
    expect(await reportContent(withProse('Open <Ui id="settings > locks" />.', labels)))
      .toMatchInlineSnapshot(`
        "content/labels.yaml:4:3  missing-field
          settings.status.ja is missing.
          Expected: one of verified, manual, unverified.
          Fix: add "ja".

        content/labels.yaml:8:22  unknown-key
          "fr" is not a field of locks.text.
          Expected: one of en, ja, zh-TW.
          Fix: remove it."
      `);
  });
});

describe('our translations of labels', () => {
  it('are held to the rules of their language; what the screen shows is not', async () => {
    const labels = LABELS.replaceAll('鎖定', '锁定').replaceAll('ja: 設定', 'ja: VM の設定');
    expect(await reportContent(withProse('Open <Ui id="settings > locks" />.', labels)))
      .toMatchInlineSnapshot(`
        "content/labels.yaml:8:31  simplified-character
          "锁" is a Simplified character: "锁定".
          Expected: Traditional characters.
          Fix: write "鎖"."
      `);
  });
});

it('a text has its labels as they are printed', async () => {
  const sentence = 'Open <Ui id="settings > locks" />, then <Ui id="settings > locks" />.';
  const prose = `---\nsourceHash: 'ffffffffffff'\n---\n\n<Meaning>\n${sentence}\n</Meaning>\n`;
  const { catalog } = await loadContent({
    'labels.yaml': LABELS,
    'errors/BrokenThing/ja.mdx': prose,
    'errors/BrokenThing/zh-TW.mdx': prose,
  });
  const texts = catalog.errors.get('BrokenThing')?.prose;
  expect(texts?.ja?.sections[0]?.text).toBe(
    'Open [設定] > [ロック]（Settings > Locks）, then [設定] > [ロック].',
  );
  expect(texts?.['zh-TW']?.sections[0]?.text).toBe(
    'Open 「Settings」 > 「Locks」（設定 > 鎖定）, then 「Settings」 > 「Locks」（設定 > 鎖定）.',
  );
});
