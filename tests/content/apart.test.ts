import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

/** Tests that are about the first content, and go with it. */
const ABOUT_CONTENT = /^(?:content|(?:e2e|engines)\/content|fixtures)\//;

it('only the tests of the first content name its entries', () => {
  const ids = ['errors', 'causes'].flatMap((kind) =>
    readdirSync(join(projectRoot, 'content', kind)),
  );
  const tests = join(projectRoot, 'tests');
  const named = readdirSync(tests, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.ts'))
    .map((item) => relative(tests, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((path) => !ABOUT_CONTENT.test(path))
    .flatMap((path) => {
      const words = new Set(readFileSync(join(tests, path), 'utf8').match(/[\w-]+/g));
      return ids.filter((id) => words.has(id)).map((id) => `${path}: ${id}`);
    });
  expect(named).toEqual([]);
});
