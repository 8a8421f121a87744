import { expect, it } from 'vitest';
import {
  dropFunctions,
  findGivenContent,
  giveContent,
} from '../../../../src/content/read/given-content.ts';
import { loadCatalog } from '../../../../src/content/read/load.ts';
import { projectRoot } from '../../../../src/project-root.ts';

it('gives what another thread is told of the content: all but the functions', async () => {
  const content = await loadCatalog(projectRoot, `${projectRoot}/examples/database`);
  const told = structuredClone(dropFunctions(content));
  // JSON has no functions either; maps and sets it would lose.
  const list = (_: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  expect(JSON.stringify(told, list)).toBe(JSON.stringify(content, list));
  expect(told.catalog.errors).toBeInstanceOf(Map);
  expect(told.catalog.unread).toBeInstanceOf(Set);

  expect(await findGivenContent()).toBeUndefined();
  giveContent(Promise.resolve(told));
  expect(await findGivenContent()).toBe(told);
  giveContent(Promise.resolve(undefined));
});
