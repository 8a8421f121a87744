import { afterAll, expect, it, vi } from 'vitest';
import type { Locale } from '../../../../src/model/locales.ts';
import { buildSearchIndex, renderSearchFiles } from '../../../../src/search/build/build-index.ts';
import { createKeptSource } from '../../../../src/search/build/kept-source.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import { makeSmallCatalog } from './small-catalog.ts';

afterAll(closePagefind);

it.each<[Locale, string]>([
  ['en', 'listener'],
  ['ja', 'リスナー'],
])('answers from the files of the site: %s', async (locale, query) => {
  const index = await buildSearchIndex(makeSmallCatalog(), locale);
  const loadFiles = vi.fn(() => renderSearchFiles(index));
  const source = createKeptSource(locale, loadFiles);
  expect(loadFiles).not.toHaveBeenCalled();
  const { results, failed } = await createSearchEngine({ source }).search(query);
  expect(failed).toEqual([]);
  expect(results.length).toBeGreaterThan(0);
  expect(loadFiles).toHaveBeenCalledTimes(1);
});

it('refuses a file that the index lacks', async () => {
  const source = createKeptSource('en', () => Promise.resolve({ listed: {}, files: [] }));
  await expect(source.load('text')).rejects.toThrow('The index has no file "text".');
});
