import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentFolder, showPath } from '../../../../src/content/read/content-folder.ts';

const root = resolve('/srv/shirube');

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  [undefined, 'content'],
  ['', 'content'],
  ['examples/database/content', 'examples/database/content'],
  [resolve('/srv/elsewhere'), '/srv/elsewhere'],
])('with SHIRUBE_CONTENT=%s is %s', (variable, folder) => {
  vi.stubEnv('SHIRUBE_CONTENT', variable);
  expect(contentFolder(root)).toBe(resolve(root, folder));
});

it('shows a path from the root, and whole where it lies elsewhere', () => {
  const root = resolve('/srv/shirube');
  expect(showPath(root, resolve('/srv/shirube/content/labels.yaml'))).toBe('content/labels.yaml');
  const elsewhere = resolve('/srv/other/labels.yaml');
  expect(showPath(root, elsewhere)).toBe(elsewhere.replaceAll('\\', '/'));
});
