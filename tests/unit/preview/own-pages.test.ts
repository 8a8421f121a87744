import { expect, it, vi } from 'vitest';
import type { LiveCatalog } from '../../../src/content/read/live-catalog.ts';
import { findOwnPage } from '../../../src/preview/own-pages.ts';
import { loadContent } from '../../support/content-fixture.ts';

async function keep(): Promise<LiveCatalog> {
  const { catalog, issues } = await loadContent();
  const get = () => Promise.resolve(catalog);
  return { get, listIssues: () => Promise.resolve(issues), update: vi.fn() };
}

it('has an entry side by side, whatever query follows', async () => {
  const page = await findOwnPage(await keep(), '/@preview/side-by-side/BrokenThing?a=b');
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(page?.text).toContain('<h1>BrokenThing</h1>');
});

it('says that there is no such entry', async () => {
  const page = await findOwnPage(await keep(), '/@preview/side-by-side/%3Cb%3E');
  expect(page?.status).toBe(404);
  expect(page?.text).toContain('There is no entry &quot;&lt;b&gt;&quot;.');
});

it('has its style', async () => {
  const page = await findOwnPage(await keep(), '/@preview/preview.css?t=1');
  expect(page).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
  expect(page?.text).toContain('.preview-issues');
});

it('has nothing at the addresses of the site', async () => {
  expect(findOwnPage(await keep(), '/en/errors/BrokenThing.html')).toBeUndefined();
});
