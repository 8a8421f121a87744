import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentFolder } from '../../../../src/content/read/content-folder.ts';

const root = resolve('/srv/shirube');

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  [undefined, 'content'],
  ['examples/database/content', 'examples/database/content'],
  [resolve('/srv/elsewhere'), '/srv/elsewhere'],
])('with SHIRUBE_CONTENT=%s is %s', (variable, folder) => {
  vi.stubEnv('SHIRUBE_CONTENT', variable);
  expect(contentFolder(root)).toBe(resolve(root, folder));
});
