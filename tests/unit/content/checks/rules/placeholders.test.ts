import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const ERROR = 'errors/BrokenThing/error.yaml';
const PROSE = 'errors/BrokenThing/en.mdx';

const PLACEHOLDERS = `machine:
  label: { en: Machine, ja: 機械, zh-TW: 機器 }
  hint: { en: Its name., ja: 名前です。, zh-TW: 名稱。 }
  example: saw-01
  pattern: '[a-z0-9-]+'
`;

it('tells each placeholder once that is declared nowhere', async () => {
  const report = await reportContent({
    'placeholders.yaml': PLACEHOLDERS,
    ...edited(ERROR, 'text: mend.exe', "text: 'mend.exe <machine> <machin> <part>'"),
    ...edited(PROSE, 'Mend it', 'Mend `<part>` and `<belt>`'),
  });
  expect(report).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:7:20  undeclared-placeholder
      The placeholder <belt> is declared nowhere.
      Expected: the name of a placeholder of placeholders.yaml.
      Fix: declare it there, as "belt: { label: { en: …, ja: …, zh-TW: … }, hint: { en: …, ja: …, zh-TW: … }, example: …, pattern: '[\\w-]+' }".

    content/errors/BrokenThing/error.yaml:19:5  undeclared-placeholder
      The placeholder <machin> is declared nowhere.
      Expected: the name of a placeholder of placeholders.yaml.
      Fix: write <machine>, or declare it there, as "machin: { label: { en: …, ja: …, zh-TW: … }, hint: { en: …, ja: …, zh-TW: … }, example: …, pattern: '[\\w-]+' }".

    content/errors/BrokenThing/error.yaml:19:5  undeclared-placeholder
      The placeholder <part> is declared nowhere (used in 2 files).
      Expected: the name of a placeholder of placeholders.yaml.
      Fix: declare it there, as "part: { label: { en: …, ja: …, zh-TW: … }, hint: { en: …, ja: …, zh-TW: … }, example: …, pattern: '[\\w-]+' }"."
  `);
});

it('accepts those that are declared, and tags of XML', async () => {
  const { issues } = await loadContent({
    'placeholders.yaml': PLACEHOLDERS,
    ...edited(ERROR, 'text: mend.exe', "text: 'mend.exe <machine> <settings>x</settings>'"),
  });
  expect(issues).toEqual([]);
});

it('refuses a pattern that is none, and an example that it refuses', async () => {
  const report = await reportContent({
    'placeholders.yaml':
      PLACEHOLDERS.replace("'[a-z0-9-]+'", "'[a-z'") +
      PLACEHOLDERS.replace('machine:', 'part:').replace('saw-01', 'Saw 01'),
  });
  expect(report).toMatchInlineSnapshot(`
    "content/placeholders.yaml:5:3  invalid-value
      machine.pattern is "[a-z".
      Expected: a regular expression, such as "[a-z0-9-]+".
      Fix: write a value of that form.

    content/placeholders.yaml:9:3  invalid-value
      part.example is "Saw 01".
      Expected: a value that fits its pattern.
      Fix: write a value of that form."
  `);
});

it('asks for a label in every language', async () => {
  const report = await reportContent({
    'placeholders.yaml': PLACEHOLDERS.replace(', zh-TW: 機器 }', ' }'),
  });
  expect(report).toMatchInlineSnapshot(`
    "content/placeholders.yaml:2:3  missing-field
      machine.label.zh-TW is missing.
      Expected: a text.
      Fix: add "zh-TW"."
  `);
});

it('asks whether what is called a password may be sent', async () => {
  const declare = (name: string, rest = '') => PLACEHOLDERS.replace('machine', name) + rest;
  const report = await reportContent({
    'placeholders.yaml': declare('admin-password') + declare('token-file', '  secret: false\n'),
  });
  expect(report).toMatchInlineSnapshot(`
    "content/placeholders.yaml:1:1  invalid-value
      admin-password.secret is missing.
      Expected: true, so that no reply takes it along, or false where anybody may know it.
      Fix: write a value of that form."
  `);
});
