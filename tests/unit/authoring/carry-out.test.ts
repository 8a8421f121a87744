import { join } from 'node:path';
import { expect, it } from 'vitest';
import { carryOut } from '../../../src/authoring/carry-out.ts';
import { planRename } from '../../../src/authoring/rename.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { writeContent } from '../../support/content-fixture.ts';
import { NAMED } from './small-life.ts';

it('lets no command plan from texts that another is about to change', async () => {
  const root = await writeContent(NAMED);
  const content = join(root, 'content');
  const rename = (from: string, to: string) =>
    carryOut({ root, content, isDry: false, print: () => undefined }, (read) =>
      planRename(read, from, to),
    );
  // Both write what refers to the cause.
  const [first, second] = await Promise.allSettled([
    rename('a-cause', 'worn-out'),
    rename('BrokenThing', 'BadThing'),
  ]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({
    reason: { message: `Another command is at work in ${content}. Nothing was changed.` },
  });
  await rename('BrokenThing', 'BadThing');
  const { catalog, issues } = await loadCatalog(root, content);
  expect(issues).toEqual([]);
  expect(catalog.errors.get('BadThing')?.causes).toEqual(['worn-out']);
});
