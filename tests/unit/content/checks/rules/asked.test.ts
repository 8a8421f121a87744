import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const asked = (...phrases: string[]): string => `asked: { en: [${phrases.join(', ')}] }\n`;

it('refuses a phrase at two entries, or twice at one, however it is written', async () => {
  expect(
    await reportContent({
      ...edited(
        'errors/BrokenThing/error.yaml',
        'aliases:',
        `${asked('it broke', 'It  Broke')}aliases:`,
      ),
      ...edited(
        'causes/a-cause/cause.yaml',
        'system:',
        `${asked('it is worn', 'ｉt broke')}system:`,
      ),
    }),
  ).toMatchInlineSnapshot(`
    "content/causes/a-cause/cause.yaml:6:27  asked-twice
      "ｉt broke" stands under "asked" of "BrokenThing" already.
      Expected: each phrase at the one entry that it fits best.
      Fix: remove it here, or say what tells the two apart.

    content/errors/BrokenThing/error.yaml:6:25  asked-twice
      "It  Broke" stands under "asked" of "BrokenThing" already.
      Expected: each phrase at the one entry that it fits best.
      Fix: remove it here, or say what tells the two apart."
  `);
});

it('takes the same words in another language', async () => {
  const phrases = 'asked: { en: [FREEZE], ja: [freeze] }\n';
  expect(
    await reportContent(edited('errors/BrokenThing/error.yaml', 'aliases:', `${phrases}aliases:`)),
  ).toBe('');
});
