import { expect, it, vi } from 'vitest';
import type { LiveCatalog } from '../../../src/content/read/live-catalog.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { markIssues } from '../../../src/preview/issues-panel.ts';
import { findOwnPage } from '../../../src/preview/own-pages.ts';
import { loadContent } from '../../support/content-fixture.ts';

async function keep(): Promise<LiveCatalog> {
  const { catalog, issues } = await loadContent();
  const get = () => Promise.resolve(catalog);
  const listIssues = () => Promise.resolve(issues);
  return { get, listIssues, listKnownIssues: () => issues, update: vi.fn() };
}

it('has an entry side by side, whatever query follows', async () => {
  const page = await findOwnPage(await keep(), '/@preview/side-by-side/BrokenThing?a=b');
  expect(page).toMatchObject({ status: 200, type: 'text/html;charset=utf-8' });
  expect(page?.text).toContain('<h1>BrokenThing</h1>');
});

it('says that there is no such entry', async () => {
  const page = await findOwnPage(await keep(), '/@preview/side-by-side/%3Cb%3E');
  expect(page?.status).toBe(404);
  expect(page?.text).toContain('There is no entry &quot;&lt;b&gt;&quot;.');
});

it('tells under which mark a page shows what is wrong with it', async () => {
  const issue: Issue = {
    file: 'content/errors/BrokenThing/error.yaml',
    line: 3,
    column: 7,
    ...{ rule: 'a-rule', problem: 'P.', expected: 'E.', fix: 'F.' },
  };
  const live = { ...(await keep()), listIssues: () => Promise.resolve([issue]) };
  const ask = async (page: string) =>
    (await findOwnPage(live, `/@preview/issues?page=${encodeURIComponent(page)}`))?.text;
  expect(await ask('/en/errors/BrokenThing.html')).toBe(markIssues([issue]));
  expect(await ask('/en/causes/a-cause.html')).toBe(markIssues([]));
});

it('has its style', async () => {
  const page = await findOwnPage(await keep(), '/@preview/preview.css?t=1');
  expect(page).toMatchObject({ status: 200, type: 'text/css;charset=utf-8' });
  expect(page?.text).toContain('.preview-issues');
});

it('has nothing at the addresses of the site', async () => {
  expect(findOwnPage(await keep(), '/en/errors/BrokenThing.html')).toBeUndefined();
});
