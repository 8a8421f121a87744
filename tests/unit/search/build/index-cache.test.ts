import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorEntry } from '../../../../src/content/catalogue/types.ts';
import type { KeptFiles } from '../../../../src/kept/kept-files.ts';
import {
  buildSearchIndex,
  renderSearchFiles,
  type SearchFile,
} from '../../../../src/search/build/build-index.ts';
import type { SearchableCatalog } from '../../../../src/search/build/documents.ts';
import { loadIndexFiles } from '../../../../src/search/build/index-cache.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { makeSmallCatalog } from './small-catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'index-cache-'));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'cache-'));
});

/** Has the folder hold the index of the small catalogue, as a build has kept it: built for the first only. */
async function keepSmallIndex(): Promise<void> {
  if (!existsSync(BUILT)) {
    await loadIndexFiles(makeSmallCatalog(), 'en', { folder: BUILT, code: 'a' });
  }
  cpSync(BUILT, folder, { recursive: true });
}
const BUILT = join(root, 'built');

afterAll(async () => {
  await closePagefind();
  rmSync(root, { recursive: true, force: true });
});

async function load(catalog: SearchableCatalog, code = 'a') {
  const index = await loadIndexFiles(catalog, 'en', { folder, code });
  return { ...index, files: sortFiles(index.files) };
}

/** They come in any order. */
const sortFiles = (files: readonly SearchFile[]): SearchFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** As without anything that is kept. */
async function buildClean(catalog: SearchableCatalog) {
  const { listed, files } = await renderSearchFiles(await buildSearchIndex(catalog, 'en'));
  return { listed, files: sortFiles(files) };
}

function changeErrors(
  catalog: SearchableCatalog,
  change: (entry: ErrorEntry) => ErrorEntry,
): SearchableCatalog {
  return {
    ...catalog,
    errors: new Map([...catalog.errors].map(([id, entry]) => [id, change(entry)])),
  };
}

/** The only file that is kept. */
function keptFile(): string {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

const CHANGES: Readonly<Record<string, (catalog: SearchableCatalog) => SearchableCatalog>> = {
  'a title': (catalog) =>
    changeErrors(catalog, (entry) => ({ ...entry, title: { ...entry.title, en: 'Another' } })),
  'a message': (catalog) =>
    changeErrors(catalog, (entry) => ({ ...entry, messages: { ja: entry.messages.en ?? [] } })),
  'a word that says nothing': (catalog) => ({
    ...catalog,
    synonyms: { ...catalog.synonyms, filler: { en: ['listener'] } },
  }),
  'the number of errors': (catalog) => ({
    ...catalog,
    errors: new Map([...catalog.errors].slice(1)),
  }),
};

describe('loadIndexFiles', () => {
  it('gives what a build without it gives, the first time and again', async () => {
    const catalog = makeSmallCatalog();
    const first = await load(catalog);
    expect(first).toEqual({
      documents: catalog.errors.size + catalog.causes.size,
      ...(await buildClean(catalog)),
      isKept: false,
    });
    expect(await load(makeSmallCatalog())).toEqual({ ...first, isKept: true });
  });

  it.each(Object.keys(CHANGES))('builds anew after a change of %s', async (name) => {
    await keepSmallIndex();
    const changed = CHANGES[name]?.(makeSmallCatalog()) ?? makeSmallCatalog();
    const { listed, files, isKept } = await load(changed);
    expect(isKept).toBe(false);
    expect({ listed, files }).toEqual(await buildClean(changed));
  });

  it('does not build again for a message in another language, and has it all the same', async () => {
    await keepSmallIndex();
    const changed = changeErrors(makeSmallCatalog(), (entry) => ({
      ...entry,
      messages: {
        ...entry.messages,
        ja: [...(entry.messages.ja ?? []), ...(entry.messages.en ?? [])],
      },
    }));
    const { listed, files, isKept } = await load(changed);
    expect(isKept).toBe(true);
    expect({ listed, files }).toEqual(await buildClean(changed));
  });

  it('builds anew with other code', async () => {
    await keepSmallIndex();
    expect((await load(makeSmallCatalog(), 'b')).isKept).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -1)],
    ['empty', () => ''],
    ['with a changed byte', (text) => text.replace('search/', 'Search/')],
    ['of another program', () => '{"version":1}'],
    ['of other texts', (text) => text.replace(/^[0-9a-f]{8}/, '00000000')],
  ])('builds anew where what is kept is %s, and mends it', async (_, damage) => {
    await keepSmallIndex();
    const { files, isKept } = await load(makeSmallCatalog());
    expect(isKept).toBe(true);
    writeFileSync(keptFile(), damage(readFileSync(keptFile(), 'utf8')));
    expect(await load(makeSmallCatalog())).toMatchObject({ files, isKept: false });
    expect(await load(makeSmallCatalog())).toMatchObject({ files, isKept: true });
  });

  it('builds where nothing can be kept', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in the place of the folder');
    expect((await load(makeSmallCatalog())).files.length).toBeGreaterThan(0);
  });

  it('keeps the last four', async () => {
    for (const code of ['a', 'b', 'c', 'd', 'e']) await load(makeSmallCatalog(), code);
    expect(readdirSync(folder)).toHaveLength(4);
    expect((await load(makeSmallCatalog(), 'e')).isKept).toBe(true);
    expect((await load(makeSmallCatalog(), 'a')).isKept).toBe(false);
  });
});

describe('loadIndexFiles with parts', () => {
  /** Keeps in memory what a build would keep on a disk. */
  function keepParts() {
    const texts = new Map<string, Buffer>();
    const written: string[] = [];
    const parts: KeptFiles = {
      read: (name, key) => texts.get(`${key} ${name}`),
      write: (name, key, text) => {
        written.push(name);
        texts.set(`${key} ${name}`, Buffer.from(text));
      },
      prune: () => undefined,
    };
    return { parts, written };
  }

  it.each(['en', 'ja', 'zh-TW'] as const)(
    'gives in %s what a build without any gives',
    async (locale) => {
      const { parts, written } = keepParts();
      const build = async (catalog: SearchableCatalog) => {
        // Without the whole index, which would be the same.
        const own = mkdtempSync(join(root, 'whole-'));
        return loadIndexFiles(catalog, locale, { folder: own, code: 'a', parts });
      };
      await build(makeSmallCatalog());
      const words = written.filter((name) => name.includes('/words/'));
      expect(words.length).toBeGreaterThan(2);
      for (const change of Object.values(CHANGES)) {
        written.length = 0;
        const changed = change(makeSmallCatalog());
        const { listed, files } = await build(changed);
        const clean = await loadIndexFiles(changed, locale, {
          folder: mkdtempSync(join(root, 'clean-')),
          code: 'a',
        });
        expect({ listed, files }).toEqual({ listed: clean.listed, files: clean.files });
      }
      // The same again: nothing is read.
      written.length = 0;
      await build(makeSmallCatalog());
      expect(written.filter((name) => name.includes('/words/'))).toEqual([]);
    },
  );
});
