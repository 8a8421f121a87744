import { describe, expect, it } from 'vitest';
import {
  type AskedSearch,
  askQueries,
  openSearch,
  withoutExcerpts,
} from '../../bench/search/ask.ts';
import { createDistSource } from '../../bench/search/dist-source.ts';
import { loadQueryFiles } from '../../bench/search/query-files.ts';
import { compareWithRecord, loadRecord } from '../../bench/search/recorded.ts';
import type { Locale } from '../../src/model/locales.ts';
import { distFolder } from '../support/dist-folder.ts';

const files = await loadQueryFiles();
const record = await loadRecord();
const searches = new Map<Locale, Promise<AskedSearch>>();

/** The search of a language as it was built, the same for all files. */
async function open(locale: Locale): Promise<AskedSearch> {
  const opening =
    searches.get(locale) ??
    openSearch(locale, (other) => withoutExcerpts(createDistSource(distFolder, other)));
  searches.set(locale, opening);
  return opening;
}

describe('the search answers as well as is recorded', () => {
  it.each(files)('$name', async ({ name, queries }) => {
    const { judged, waiting } = await askQueries(queries, open);
    const { falls, unrecorded, rises } = compareWithRecord(name, judged, record[name]);
    for (const rise of rises) console.info(rise);
    if (waiting.length > 0) {
      console.info(`${name}: ${waiting.length} queries wait for pages that the base lacks.`);
    }
    expect([...falls, ...unrecorded].join('\n\n')).toBe('');
  });

  it('has no record of a file that is gone', () => {
    expect(Object.keys(record)).toEqual(files.map(({ name }) => name));
  });
});
