import { expect, it } from 'vitest';
import {
  edited,
  loadContent,
  reportContent,
  VALID_CONTENT,
} from '../../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

it('refuses names that Windows keeps for devices', async () => {
  const content = {
    ...edited(FACTS, "aliases: ['4711']", "aliases: ['4711', 'Aux.h']"),
    'causes/nul/cause.yaml': VALID_CONTENT['causes/a-cause/cause.yaml'],
    'causes/nul/en.mdx': VALID_CONTENT['causes/a-cause/en.mdx'],
  };
  expect(await reportContent(content)).toMatchInlineSnapshot(`
    "content/causes/nul/cause.yaml:1:1  file-name
      Windows has no file named "nul": it is the name of a device.
      Expected: a name that every system can have; CON, PRN, AUX, NUL, COM0 to COM9 and LPT0 to LPT9 are none.
      Fix: name it otherwise, such as "con-error"; the code itself may stand under "code".

    content/errors/BrokenThing/error.yaml:6:19  file-name
      Windows has no file named "Aux.h": it is the name of a device.
      Expected: a name that every system can have; CON, PRN, AUX, NUL, COM0 to COM9 and LPT0 to LPT9 are none.
      Fix: name it otherwise, such as "con-error"; the code itself may stand under "code"."
  `);
});

it.each(['aliases', 'formerIds', 'mergedIds'])('points to the name in %s', async (field) => {
  const { issues } = await loadContent(edited(FACTS, "aliases: ['4711']", `${field}: [good, nul]`));
  expect(issues).toMatchObject([{ rule: 'file-name', line: 6, column: field.length + 10 }]);
});

it.each(['CON', 'prn', 'COM1', 'lpt9', 'con.fig'])('refuses %s as an alias', async (name) => {
  const { issues } = await loadContent(edited(FACTS, "['4711']", `['${name}']`));
  expect(issues.map(({ rule }) => rule)).toEqual(['file-name']);
});

it.each(['CONNECT', 'COM10', 'auxiliary', 'x.con'])('accepts %s', async (name) => {
  const { issues } = await loadContent(edited(FACTS, "['4711']", `['${name}']`));
  expect(issues).toEqual([]);
});
