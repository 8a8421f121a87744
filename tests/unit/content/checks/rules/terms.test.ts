import { expect, it } from 'vitest';
import { reportContent } from '../../../../support/content-fixture.ts';

const TERM = `- id: saw
  kind: domain
  en: saw
  ja: のこぎり
  zh-TW: 鋸子
  variants: {}
  avoid: { ja: [鋸, のこぎり] }
  basis: {}
`;

it('refuses a term that avoids what it prefers, and two of one id', async () => {
  expect(await reportContent({ 'glossary.yaml': TERM + TERM })).toMatchInlineSnapshot(`
    "content/glossary.yaml:1:1  duplicate-id
      The id "saw" stands here a second time.
      Expected: each id once.
      Fix: join the two, or name one otherwise.

    content/glossary.yaml:1:1  term-avoided
      "のこぎり" is what the term "saw" prefers, and what it avoids.
      Expected: other wordings under "avoid" than the preferred one.
      Fix: remove it there, or prefer another.

    content/glossary.yaml:1:1  term-avoided
      "のこぎり" is what the term "saw" prefers, and what it avoids.
      Expected: other wordings under "avoid" than the preferred one.
      Fix: remove it there, or prefer another."
  `);
});

it('refuses two concepts of one id', async () => {
  const concept = '  - { id: too-large, en: [large], ja: [大き], zh-TW: [大] }\n';
  const synonyms = `concepts:\n${concept}${concept}filler: {}\nelsewhere: {}\n`;
  expect(await reportContent({ 'synonyms.yaml': synonyms })).toMatchInlineSnapshot(`
    "content/synonyms.yaml:1:1  duplicate-id
      The id "too-large" stands here a second time.
      Expected: each id once.
      Fix: join the two, or name one otherwise."
  `);
});
