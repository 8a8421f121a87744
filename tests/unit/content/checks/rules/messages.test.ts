import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

it('refuses braces that do not close', async () => {
  expect(await reportContent(edited(FACTS, '{thing}', '{thing'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:12:7  message-braces
      "{thing is broken." is no part that changes: its braces do not close, or have no name in them.
      Expected: a name in braces for each part that changes, such as {vm}.
      Fix: close it, or name it."
  `);
});

it.each(['thing}', "'{}'", '{ }', '{a {b}'])('refuses %s', async (part) => {
  const content = edited(FACTS, 'text: The {thing} is broken.', `text: "The ${part} is broken."`);
  const { issues } = await loadContent(content);
  expect(issues.map(({ rule }) => rule)).toEqual(['message-braces']);
});

it.each(['{thing}', '{Post https://{host}/}', '{a} {b}', 'token } of { 1:'])(
  'accepts %s',
  async (part) => {
    const content = edited(FACTS, 'text: The {thing} is broken.', `text: "The ${part} is broken."`);
    expect((await loadContent(content)).issues).toEqual([]);
  },
);
