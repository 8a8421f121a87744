import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../../../src/content/catalogue/types.ts';
import { createReadMemory } from '../../../../src/content/read/read-memory.ts';
import { loadCatalog } from '../../../../src/content/read/load.ts';
import type { Locale } from '../../../../src/model/locales.ts';
import { projectRoot } from '../../../../src/project-root.ts';
import {
  buildSearchIndex,
  type BuiltSearchIndex,
} from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { createQuickBuilder } from '../../../../src/search/build/quick-index.ts';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import {
  openPostings,
  type Postings,
  readIndexFile,
} from '../../../../src/search/engine/text/postings.ts';
import { createMemorySource } from '../../../../src/search/files/cached-source.ts';
import type { ChunksPayload, TextPayload } from '../../../../src/search/files/payloads.ts';

let catalog: Catalog;
type QuickBuilder = ReturnType<typeof createQuickBuilder>;

/** One of each language, as the development server keeps it: the tests of a language follow each other. */
const builders = new Map<Locale, QuickBuilder>();
function quickBuilder(locale: Locale): QuickBuilder {
  const builder = builders.get(locale) ?? createQuickBuilder(locale, createReadMemory().recall);
  builders.set(locale, builder);
  return builder;
}
beforeAll(async () => {
  ({ catalog } = await loadCatalog(projectRoot, join(projectRoot, 'examples/database')));
});
afterAll(closePagefind);

const unpack = (packed: string): Buffer => gunzipSync(Buffer.from(packed, 'base64'));

/** All words of an index with all that it has of them. */
function listHits({ payloads }: BuiltSearchIndex): Map<string, ReturnType<Postings['findWord']>> {
  const text = payloads.get('text') as TextPayload;
  const postings = openPostings(unpack(text.meta));
  const words: string[] = [];
  for (const [name, payload] of payloads) {
    if (!name.startsWith('chunks-')) continue;
    const bytes = unpack(payload as ChunksPayload);
    postings.addChunk(String(text.chunkFiles.indexOf(name.slice('chunks-'.length))), bytes);
    const [listed] = readIndexFile(bytes) as [(readonly [word: string])[]];
    words.push(...listed.map(([word]) => word));
  }
  return new Map(words.sort().map((word) => [word, postings.findWord(word)]));
}

it.each(['en', 'ja'] as const)('has what Pagefind would write: %s', async (locale) => {
  const quick = await quickBuilder(locale)(catalog);
  const whole = await buildSearchIndex(catalog, locale);
  const hits = listHits(quick);
  expect(hits.size).toBeGreaterThan(300);
  // Pagefind also has the parts of a word in which digits and letters meet.
  const expected = [...listHits(whole)].filter(([word]) => hits.has(word));
  expect([...hits]).toEqual(expected);
  const more = [...listHits(whole).keys()].filter((word) => !hits.has(word));
  const compounds = [...hits.keys()].filter((word) => /\d\p{L}|\p{L}\d/u.test(word));
  for (const word of more) expect(compounds.join(' ')).toContain(word);
  expect(more.length).toBeLessThan(5);
  const ofText = ({ payloads }: BuiltSearchIndex) => {
    const { questions, scopes, concepts } = payloads.get('text') as TextPayload;
    return { questions, scopes, concepts, messages: payloads.get('messages') };
  };
  expect(ofText(quick)).toEqual(ofText(whole));
});

it.each([
  ['en', 'A page of a data file is damaged', 'The kumquat is squashed', 'squashed kumquats'],
  ['ja', 'データファイルのページが壊れている', '蜜柑を潰してしまった', '蜜柑 潰す'],
] as const)('finds a change by its new words: %s', async (locale, before, after, query) => {
  const build = quickBuilder(locale);
  await build(catalog);
  const entry = catalog.errors.get('DB-00600');
  if (entry === undefined) throw new Error('The example lacks its error.');
  expect(entry.title[locale]).toBe(before);
  const changed = { ...entry, title: { ...entry.title, [locale]: after } };
  const { payloads } = await build({
    ...catalog,
    errors: new Map(catalog.errors).set('DB-00600', changed),
  });
  const engine = createSearchEngine({ source: createMemorySource(payloads) });
  const { results } = await engine.search(query);
  expect(results[0]).toMatchObject({ id: 'DB-00600', title: after });
});
