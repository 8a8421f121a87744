import { beforeEach, describe, expect, it } from 'vitest';
import { lookUpName } from '../../../../../src/search/engine/codes/look-up-name.ts';
import { pickNameFile } from '../../../../../src/search/files/name-files.ts';
import type { NamedEntry, SearchSource } from '../../../../../src/search/files/payloads.ts';
import { SearchDataError, type SearchEntry } from '../../../../../src/search/types.ts';

/** Into how many files the names are split. */
const FILES = 3;

const entryOf = (id: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  type: 'error',
  kind: 'code',
  title: id,
  path: `en/errors/${id}.html`,
  facets: {},
  ...more,
});

const ENTRIES: readonly (readonly [key: string, names: readonly string[], entry: SearchEntry])[] = [
  ['diskisfull', ['DiskIsFull'], entryOf('DiskIsFull')],
  ['db600', ['DB-00600'], entryOf('DB-00600')],
  ['420007', ['420007'], entryOf('WithPage')],
  ['420007', ['420007'], entryOf('KnownOnly', { isKnownOnly: true })],
];

/** What was asked for, and what was said to be damaged. */
let asked: string[];
let forgotten: string[];
let isDamaged: boolean;

const source: SearchSource = {
  load: (name) => {
    asked.push(name);
    const file = Number(name.replace('names-', ''));
    const listed = ENTRIES.filter(([key]) => pickNameFile(key, FILES) === file).map(
      ([, names, entry]): NamedEntry => ({ names, entry, excerptFile: '' }),
    );
    // The one kind of file that is asked for here.
    return Promise.resolve((isDamaged ? { cut: 'off' } : listed) as never);
  },
  forget: (name) => {
    forgotten.push(name);
  },
};

beforeEach(() => {
  asked = [];
  forgotten = [];
  isDamaged = false;
});

/** The entries that a query names, in order. */
async function lookUp(query: string): Promise<string[] | undefined> {
  const found = await lookUpName(query, source, FILES);
  return found?.known.flatMap(({ entries }) =>
    entries.map((at) => found.listed[at]?.entry.id ?? ''),
  );
}

describe('a query that is one name', () => {
  it.each([
    ['DiskIsFull', ['DiskIsFull']],
    ['  ｄｉｓｋisfull　', ['DiskIsFull']],
    ['db600', ['DB-00600']],
    ['DB-0600', ['DB-00600']],
    ['"DB_00600"', ['DB-00600']],
  ])('%s is looked up in the one file that may hold it', async (query, ids) => {
    expect(await lookUp(query)).toEqual(ids);
    expect(asked).toHaveLength(1);
  });

  it('finds first what has a page of its own', async () => {
    expect(await lookUp('420007')).toEqual(['WithPage', 'KnownOnly']);
  });

  it('is not found where the base lacks it, nor by a part', async () => {
    expect(await lookUp('DiskIsEmpty')).toBeUndefined();
    expect(await lookUp('DiskIsFullNow')).toBeUndefined();
    expect(await lookUp('420007/DiskIsFull')).toBeUndefined();
  });
});

describe('no file is asked for', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \u3000\n'],
    ['signs', '---'],
    ['words', 'disk is full'],
    ['what is too long for a name', 'DiskIsFull'.repeat(21)],
  ])('for %s', async (_, query) => {
    expect(await lookUp(query)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('but for a name of 200 letters', async () => {
    expect(await lookUp('d'.repeat(200))).toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});

it('says of a damaged file that it is', async () => {
  isDamaged = true;
  await expect(lookUp('DiskIsFull')).rejects.toThrow(SearchDataError);
  expect(forgotten).toEqual(asked);
});
