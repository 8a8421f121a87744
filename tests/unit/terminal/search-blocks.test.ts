import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../../src/content/catalogue/types.ts';
import type { Locale } from '../../../src/model/locales.ts';
import { buildMemorySources } from '../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../../src/search/files/cached-source.ts';
import type { SearchSource } from '../../../src/search/files/payloads.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { explainSearch } from '../../../src/terminal/explain-search.ts';
import { layOut } from '../../../src/terminal/lay-out.ts';
import { buildSearchBlocks } from '../../../src/terminal/search-blocks.ts';
import { projectRoot } from '../../../src/project-root.ts';

let catalog: Catalog;
let sources: ReadonlyMap<Locale, SearchSource>;
beforeAll(async () => {
  ({ catalog } = await loadCatalog(projectRoot, join(projectRoot, 'examples/database')));
  sources = await buildMemorySources(catalog, catalog.locales);
}, 120_000);
afterAll(closePagefind);

async function explain(query: string, locale: Locale = 'en'): Promise<string> {
  const sourceOf = (other: Locale) => sources.get(other) ?? createMemorySource(new Map());
  return layOut(buildSearchBlocks(await explainSearch(catalog, query, locale, sourceOf)), 100);
}

it('says that a name decided, and whose', async () => {
  expect(await explain('ora-600')).toMatchInlineSnapshot(`
    "ora-600

    Recognized

    Asked in English.
    Names and codes: 600.

    Decided

    By name: 600 stands in it, and a name comes before all else.

    Results

    1. DB-00600 A page of a data file is damaged
       en/errors/DB-00600.html
       found by its name"
  `);
});

it('says how sure words are, and which part of a page has which', async () => {
  expect(await explain('the disk is full')).toMatchInlineSnapshot(`
    "the disk is full

    Recognized

    Asked in English.
    Names and codes: none.
    Words: disk (3 pages), full (7 pages).

    Decided

    By words: the first page is 1.08 sure, and from 0.56 on it answers.

    Results

    1. volume-full A volume of the database is full
       en/causes/volume-full.html
       found by its words; words 1.08, enough
       asked: disk, full in "disk of the database server is full"

    Near, and no answer

    1. DB-04031 Shared memory of the server is used up
       en/errors/DB-04031.html
       found by its words; words 0.21, too little: 0.56 answers
       asked: full in "out of shared memory"
       not there: disk

    2. DB-00257 The commit log has no room left
       en/errors/DB-00257.html
       found by its words; words 0.21, too little: 0.56 answers
       asked: full in "log is full and all updates hang"
       message: full in "no room in the commit log, {count} statements are waiting"
       not there: disk

    3. could-not-open-data-file The server may not open one of its data files
       en/errors/could-not-open-data-file.html
       found by its words; words 0.15, too little: 0.56 answers
       asked: disk in "moved the data files to a new disk and nothing starts"
       not there: full

    4. DB-00600 A page of a data file is damaged
       en/errors/DB-00600.html
       found by its words; words 0.15, too little: 0.56 answers
       only in its text or names: disk
       not there: full

    5. stale-statistics The statistics of a table are out of date
       en/causes/stale-statistics.html
       found by its words; words 0.14, too little: 0.56 answers
       title: full in "The statistics of a table are out of date"
       not there: disk"
  `);
});

it('says in which language it searched', async () => {
  expect(await explain('ディスクがいっぱい')).toContain('Asked in English, written in Japanese.');
});

it('names the code that the base lacks, and answers nothing for it', async () => {
  const text = await explain('error 0x80071234 disk');
  expect(text).toContain('0x80071234 (the base lacks it)');
  expect(text).toContain('no words may answer for it');
});

it('says that nothing was found', async () => {
  expect(await explain('qwertyuiop zxcvbnm')).toContain('Nothing: no page has any of it.');
});
