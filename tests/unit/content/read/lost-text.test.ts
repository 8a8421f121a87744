import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../../../src/content/read/yaml.ts';
import { edited, reportContent } from '../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

it('refuses a text of which YAML keeps a part', async () => {
  const content = edited(FACTS, 'en: A thing is broken', 'en: A thing #12 is broken');
  expect(await reportContent(content)).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:3:7  yaml-lost-text
      YAML takes "#12 is broken" for a comment, and no part of the text before it.
      Expected: a text in quotes, and comments on lines of their own.
      Fix: put the whole text into quotes, or the comment on a line of its own."
  `);
});

it.each(['Disk # 3 failed', 'Disk #full', 'The disk # of the server'])(
  'refuses a text with a number or a name in it, %j',
  (text) => {
    const { issues } = parseYaml('x.yaml', `en: ${text}`, z.unknown());
    expect(issues).toMatchObject([{ rule: 'yaml-lost-text' }]);
  },
);

it.each([
  ['en: &thing is broken', 'anchor'],
  ['en: !thing is broken', 'tag'],
])('refuses %s', async (text, kind) => {
  const report = await reportContent(edited(FACTS, 'en: A thing is broken', text));
  expect(report).toContain('yaml-lost-text');
  expect(report).toContain(kind === 'tag' ? 'for a tag' : 'for a name');
});

it.each([
  ['a: "x #1" # note', { a: 'x #1' }],
  ['a: |\n  x #1\n', { a: 'x #1\n' }],
  ['# note\na: x#1\n# note', { a: 'x#1' }],
  ['a: [x, y] # note', { a: ['x', 'y'] }],
  ['a: 1 # note', { a: 1 }],
  ['a: saw # in the hall\nb: 2025-01-31 # 確認済み', { a: 'saw', b: '2025-01-31' }],
  ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
  ['a: R&D', { a: 'R&D' }],
])('reads %j', (text, value) => {
  expect(parseYaml('x.yaml', text, z.unknown())).toMatchObject({ value, issues: [] });
});
