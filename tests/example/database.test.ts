import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDistSource } from '../../bench/search/dist-source.ts';
import { parseQueries } from '../../bench/search/evaluate.ts';
import { formatIssues } from '../../src/content/checks/report.ts';
import { loadCatalog } from '../../src/content/read/load.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { ApiCatalog } from '../../src/published/api-schema.ts';
import type { Locale } from '../../src/model/locales.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { EXAMPLE_FOLDER, EXAMPLE_SITE } from './site.ts';

const files = readdirSync(EXAMPLE_SITE, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => join(item.parentPath, item.name).slice(EXAMPLE_SITE.length + 1));
const readSite = (path: string): string => readFileSync(join(EXAMPLE_SITE, path), 'utf8');

describe('another product', () => {
  it('passes the check', async () => {
    const { catalog, issues } = await loadCatalog(projectRoot, EXAMPLE_FOLDER);
    expect(formatIssues(issues)).toBe('');
    expect([catalog.errors.size, catalog.causes.size]).toEqual([13, 5]);
  });

  it('has pages in its own languages and no other', () => {
    const folders = new Set(files.map((path) => path.split('/')[0]));
    expect(['en', 'ja', 'zh-TW'].filter((locale) => folders.has(locale))).toEqual(['en', 'ja']);
    // One of them stands at an id that an error had.
    expect(files.filter((path) => /^ja\/errors\/.*\.html$/.test(path))).toHaveLength(14);
  });

  it('says nothing of the first one', () => {
    const texts = files.filter((path) => /\.(?:html|json|webmanifest|js|css|xml)$/.test(path));
    const telling = /azure|site recovery|virtual machine|仮想マシン|Shirube/;
    const found = texts.filter((path) => telling.test(readSite(path)));
    expect(found).toEqual([]);
  });

  it('shows its facets, in its own words', () => {
    const page = readSite('en/errors/DB-00600.html');
    for (const text of ['Severity', 'Fatal', 'Area', 'Storage', 'Versions']) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('Guest OS');
    const home = readSite('ja/index.html');
    for (const text of ['重大度別', '領域別', 'バージョン別']) expect(home).toContain(text);
    const api = JSON.parse(readSite('api/errors.json')) as ApiCatalog;
    expect(api.errors.find(({ id }) => id === 'DB-00600')).toMatchObject({
      severity: 'fatal',
      area: 'storage',
      code: 'DB-00600',
    });
  });

  it('has no section and no fact that it does not want', () => {
    const bare = files
      .filter((path) => /^en\/errors\/.*\.html$/.test(path))
      .map(readSite)
      .filter((page) => !page.includes('id="sources"'));
    expect(bare.length).toBeGreaterThan(2);
    for (const page of bare) expect(page).not.toContain('undefined');
  });

  it('says of an error without a page what is known of it', () => {
    const page = readSite('ja/errors/DB-19001.html');
    expect(page).toContain('data-prose="unwritten"');
    expect(page).toContain('ログの送り元とは別のデータベースから作成されています。');
    // This product cites no documents.
    expect(page).not.toContain('出典');
  });

  it('keeps the spelling of its codes in pages and short links', () => {
    expect(files).toContain('e/E_LOCK_TIMEOUT.html');
    expect(readSite('en/errors/E_LOCK_TIMEOUT.html')).toContain('E_LOCK_<wbr>TIMEOUT');
  });

  it('keeps the addresses of ids that entries had', () => {
    expect(readSite('ja/errors/DB-257.html')).toContain('href="DB-00257.html"');
    expect(readSite('en/causes/disk-full.html')).toContain('href="volume-full.html"');
    expect(readSite('api/errors/DB-257.json')).toBe(readSite('api/errors/DB-00257.json'));
  });

  it('groups its codes by the letter after what they share', () => {
    const page = readSite('en/browse.html');
    const groups = [...page.matchAll(/id="(group-[^"]+)" data-browse-group/g)];
    expect(groups.map(([, id]) => id)).toEqual(['group-d', 'group-e', 'group-none', 'group-known']);
  });
});

describe('the search of another product', () => {
  const file = join(EXAMPLE_FOLDER, 'queries.jsonl');
  const queries = parseQueries(readFileSync(file, 'utf8'), file);
  const sourceOf = (locale: Locale): SearchSource => createDistSource(EXAMPLE_SITE, locale);
  const engines = {
    en: createSearchEngine({ source: sourceOf('en'), sourceOf }),
    ja: createSearchEngine({ source: sourceOf('ja'), sourceOf }),
  };

  it('finds the right page first, but for what is known to be missed', async () => {
    const missed: string[] = [];
    for (const { q, ui, expect: expected } of queries) {
      if (ui === 'zh-TW') throw new Error('The example has no Chinese.');
      const { results } = await engines[ui].search(q);
      const id = results[0]?.id;
      const isRight = id === undefined ? expected.length === 0 : expected.includes(id);
      if (!isRight) missed.push(`${ui} ${q} -> ${id ?? 'nothing'}`);
    }
    expect(queries).toHaveLength(40);
    expect(missed).toMatchInlineSnapshot(`
      [
        "ja とうけいじょうほうがふるい -> nothing",
        "ja ﾃﾞｯﾄﾞﾛｯｸ ｶｲｼｮｳ -> nothing",
      ]
    `);
  });
});
