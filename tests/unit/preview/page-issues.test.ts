import { expect, it } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import { pickPageIssues, readEntryId } from '../../../src/preview/page-issues.ts';
import { loadContent } from '../../support/content-fixture.ts';

const PLACE = { line: 1, column: 1, rule: 'a-rule', problem: 'P.', expected: 'E.', fix: 'F.' };
const makeIssues = (...files: string[]): Issue[] => files.map((file) => ({ file, ...PLACE }));
const ISSUES = makeIssues(
  'content/errors/BrokenThing/ja.mdx',
  'content/errors/OtherThing/error.yaml',
  'content/errors/bad id',
  'content/causes/a-cause/cause.yaml',
);

it.each([
  ['/ja/errors/DB-00600.html', 'DB-00600'],
  ['/en/causes/a-cause.html', 'a-cause'],
  ['/en/index.html', undefined],
  ['/e/DB-00600.html', undefined],
])('reads the entry of %s', (path, id) => {
  expect(readEntryId(path)).toBe(id);
});

it.each([
  [
    '/en/errors/BrokenThing.html',
    ['content/errors/BrokenThing/ja.mdx', 'content/causes/a-cause/cause.yaml'],
  ],
  ['/en/causes/a-cause.html', ['content/causes/a-cause/cause.yaml']],
  ['/en/errors/OtherThing.html', ['content/errors/OtherThing/error.yaml']],
  ['/en/errors/bad id.html', ['content/errors/bad id']],
  ['/en/index.html', []],
])('%s shows the issues of its entry and of those that it needs', async (path, files) => {
  const { catalog } = await loadContent();
  expect(pickPageIssues(ISSUES, path, catalog).map(({ file }) => file)).toEqual(files);
});

it('every page shows the issues of what all are made of', async () => {
  const { catalog } = await loadContent();
  const issues = makeIssues('content/labels.yaml', 'interface/en.yaml', 'content/product.yaml');
  expect(pickPageIssues(issues, '/en/browse.html', catalog)).toEqual(issues);
  expect(pickPageIssues(issues, '/en/browse.html', undefined)).toEqual(issues);
});
