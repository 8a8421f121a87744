import { describe, expect, it } from 'vitest';
import { dropZeros, foldName } from '../../../../../src/search/engine/codes/fold-name.ts';
import { buildNameIndex } from '../../../../../src/search/engine/codes/name-index.ts';
import { findCodes } from '../../../../../src/search/engine/codes/search-codes.ts';
import { readQuery } from '../../../../../src/search/engine/query.ts';

/** Finds the first name of each entry, as the engine finds entries. */
function createSearch(names: readonly (readonly string[])[]) {
  const index = buildNameIndex(names);
  return (query: string): Record<'exact' | 'likely' | 'possible', string[]> => {
    const hits = findCodes(readQuery(query, []), index);
    const name = (entry: number): string => names[entry]?.[0] ?? '';
    return {
      exact: hits.known.flatMap(({ entries }) => entries).map(name),
      likely: hits.likely.map(name),
      possible: hits.near.map(name),
    };
  };
}

const NOTHING = { exact: [], likely: [], possible: [] };

const search = createSearch([
  ['StoreFaultDiskNotReady', '420007'],
  ['StoreFaultDiskNotReadyV2'],
  ['AgentStuckInQueue', '420007'],
  ['SpeedUpPaused'],
  ['FileShare PreRestoreFailed'],
  ['730019'],
  ['mirror-not-present'],
  ['StoreFaultFsLockFailed'],
]);

describe('foldName', () => {
  it.each([
    ['Store Fault - Ｖｍ_ｌ', 'storefaultvml'],
    ['ＤＢ＿００６００', 'db00600'],
    ['db-00600', 'db00600'],
    ['5.7.1', '5.7.1'],
    ['12345', '12345'],
  ])('%s -> %s', (name, key) => {
    expect(foldName(name)).toBe(key);
  });
});

describe('dropZeros', () => {
  it.each([
    ['db00600', 'db600'],
    ['db0', 'db0'],
    ['0x0000000a', '0xa'],
    ['0x0', '0x0'],
    ['00600', '00600'],
    ['0a000', '0a000'],
  ])('%s -> %s', (key, short) => {
    expect(dropZeros(key)).toBe(short);
  });
});

describe('findCodes: whole names', () => {
  it.each([
    'StoreFaultDiskNotReady',
    'storefaultdisknotready',
    'STOREFAULTDISKNOTREADY',
    'ＳｔｏｒｅＦａｕｌｔＤｉｓｋＮｏｔＲｅａｄｙ',
    'Store Fault Disk Not Ready',
    'store-fault-disk-not-ready',
    'エラー コード: StoreFaultDiskNotReady',
    'エラーコード：StoreFaultDiskNotReadyが出る',
    'error code - StoreFaultDiskNotReady',
    '【StoreFaultDiskNotReady】錯誤',
    '{"code":"StoreFaultDiskNotReady","message":"x"}',
    'mend store fault disk not ready please',
  ])('%s', (query) => {
    expect(search(query).exact).toEqual(['StoreFaultDiskNotReady']);
  });

  it('prefers the longer of two names', () => {
    expect(search('StoreFaultDiskNotReadyV2').exact).toEqual(['StoreFaultDiskNotReadyV2']);
  });

  it('gives every entry that shares an alias', () => {
    expect(search('error 420007').exact).toEqual(['StoreFaultDiskNotReady', 'AgentStuckInQueue']);
    expect(search('code:420007').exact).toHaveLength(2);
  });

  it('finds a name with a space in it', () => {
    expect(search('filesharePRErestorefailed').exact).toEqual(['FileShare PreRestoreFailed']);
  });

  it('does not take digits of a date, a version or an address for a code', () => {
    expect(search('version 2.730019.3').exact).toEqual([]);
    expect(search('730019-12-01').exact).toEqual([]);
    expect(search('730 019').exact).toEqual([]);
  });

  it('finds several names in the order of the query', () => {
    expect(search('730019 SpeedUpPaused').exact).toEqual(['730019', 'SpeedUpPaused']);
  });
});

describe('findCodes: pieces of names', () => {
  it.each([
    ['StoreFaultDisk', ['StoreFaultDiskNotReady', 'StoreFaultDiskNotReadyV2']],
    ['DiskNotR', ['StoreFaultDiskNotReady', 'StoreFaultDiskNotReadyV2']],
    ['fslockfa', ['StoreFaultFsLockFailed']],
    ['StuckInQueue 復元', ['AgentStuckInQueue']],
    ['NotReady', ['StoreFaultDiskNotReady', 'StoreFaultDiskNotReadyV2']],
    ['status of the agent: NotReady', []],
  ])('%s', (query, expected) => {
    expect(search(query).likely).toEqual(expected);
  });

  it.each(['speedup', 'stores', 'queue', 'agent', 'faultdis'])(
    'is not sure of a plain word: %s',
    (query) => {
      expect(search(query).exact).toEqual([]);
      if (query !== 'faultdis') expect(search(query).likely).toEqual([]);
    },
  );

  it('prefers a code to what has none, for a piece that is typed as codes are', () => {
    const find = createSearch([['lost-mirror-rows'], ['StoreFaultLostMirrorDisk']]);
    expect(find('LostMirror').likely[0]).toBe('StoreFaultLostMirrorDisk');
    expect(find('lostmirror').likely[0]).toBe('lost-mirror-rows');
  });

  it('offers a number that begins with what was typed', () => {
    expect(search('7300')).toEqual({ ...NOTHING, possible: ['730019'] });
  });
});

describe('findCodes: typing errors', () => {
  it.each([
    ['StoreFaultDiskNotRaedy', 'StoreFaultDiskNotReady'],
    ['StoreFualtDiskNotReadi', 'StoreFaultDiskNotReady'],
    ['AgentStukInQueue', 'AgentStuckInQueue'],
    ['Agent Stuck In Qeue', 'AgentStuckInQueue'],
  ])('%s', (query, expected) => {
    expect(search(query).likely[0]).toBe(expected);
  });

  it('only suggests for a number', () => {
    expect(search('730091')).toEqual({ ...NOTHING, possible: ['730019'] });
  });

  it('finds nothing for a code that the base does not have', () => {
    expect(search('StoreFaultMirrorBroken')).toEqual(NOTHING);
  });
});

/** Codes as other products write them: the name, then how people type it. */
const STYLES: Record<string, readonly string[]> = {
  'ORA-00600': [
    'ORA-00600',
    'ora-00600',
    'ＯＲＡ－００６００',
    'ORA 00600',
    'ORA00600',
    'ORA_00600',
    'ORA-600',
    'ora 600',
    'ORA-000600',
    'エラー ORA-00600: internal error code, arguments: [12333], [0]',
    '(ORA-600)',
  ],
  DB_00700: ['DB_00700', 'db_00700', 'DB-700', 'db 700', 'ＤＢ＿００７００', 'DB00700'],
  E_ACCESSDENIED: [
    'E_ACCESSDENIED',
    'e_accessdenied',
    'E ACCESSDENIED',
    'eaccessdenied',
    'Ｅ＿ＡＣＣＥＳＳＤＥＮＩＥＤ',
    'hr = E_ACCESSDENIED.',
  ],
  '0x80070005': [
    '0x80070005',
    '0X80070005',
    '(0x80070005)',
    '０ｘ８００７０００５',
    'code=0x80070005',
  ],
  '0x00000057': ['0x00000057', '0x57', '0X0057'],
  AADSTS50126: ['AADSTS50126', 'aadsts50126', 'AADSTS 50126', 'AADSTS-50126', 'AADSTS50126: Error'],
  'SQLSTATE 08001': [
    'SQLSTATE 08001',
    'SQLSTATE=08001',
    'sqlstate[08001]',
    'SQLSTATE 8001',
    'ＳＱＬＳＴＡＴＥ　０８００１',
  ],
  'HY000/1045': ['HY000/1045', 'hy000/1045', 'ＨＹ０００／１０４５'],
  'KRN:0012': ['KRN:0012', 'krn:12', 'KRN 0012'],
  '5.7.1': ['5.7.1', '550 5.7.1 rejected', '#5.7.1#'],
  E1001: ['E1001', 'e-1001', 'E 1001', 'E01001'],
};
const searchStyles = createSearch(Object.keys(STYLES).map((name) => [name]));

describe('findCodes: codes with signs and leading zeros', () => {
  it.each(Object.entries(STYLES).flatMap(([name, typed]) => typed.map((query) => [query, name])))(
    '%s is %s',
    (query = '', name) => {
      expect(searchStyles(query).exact).toEqual([name]);
    },
  );

  it.each([
    ['ORA-06000', 'ORA-00600'],
    ['ORA-00601', 'ORA-00600'],
    ['ORA-6000', undefined],
    ['ORA-60', undefined],
    ['E10010', 'E1001'],
    ['AADSTS5012', 'AADSTS50126'],
    ['AADSTS501260', 'AADSTS50126'],
    ['SQLSTATE 08003', 'SQLSTATE 08001'],
    ['SQLSTATE 80010', 'SQLSTATE 08001'],
    ['0x80070006', '0x80070005'],
    ['0x8007000', '0x80070005'],
    ['0x80070050', '0x80070005'],
    ['DB_00070', 'DB_00700'],
    ['15.7.1', undefined],
    ['5.7.12', undefined],
    ['5.7.1.4', undefined],
    ['571', undefined],
  ])('%s is another code; %s is at most near', (query, near) => {
    const { exact, likely, possible } = searchStyles(query);
    expect({ exact, likely }).toEqual({ exact: [], likely: [] });
    if (near !== undefined) expect(possible).toContain(near);
  });

  it.each([
    ['00600', 'ORA-00600'],
    ['600', 'ORA-00600'],
    ['50126', 'AADSTS50126'],
  ])('%s alone is the number of %s', (query, name) => {
    expect(searchStyles(query)).toMatchObject({ exact: [], likely: [name] });
    expect(searchStyles(`${query} rows were written`).likely).toEqual([]);
  });

  it('only offers the longer of two codes of which one begins the other', () => {
    const both = createSearch([['E10010'], ['E1001']]);
    expect(both('E1001')).toEqual({ ...NOTHING, exact: ['E1001'], possible: [] });
    expect(both('E10010').exact).toEqual(['E10010']);
    expect(createSearch([['E10010']])('E1001')).toEqual({ ...NOTHING, possible: ['E10010'] });
  });

  it('takes the spelling with zeros at its word where both exist', () => {
    const both = createSearch([['ORA-600'], ['ORA-00600']]);
    expect(both('ora-600').exact).toEqual(['ORA-600']);
    expect(both('ora-00600').exact).toEqual(['ORA-00600']);
    expect(both('ora-0600').exact).toEqual(['ORA-600', 'ORA-00600']);
  });
});

describe('findCodes: any input', () => {
  it.each([
    ['a megabyte of words', 'StoreFault '.repeat(100_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of digits and dots', '1.'.repeat(500_000)],
    ['control characters and markup', '\u0000<script>alert(1)</script>\uD800 🤖'],
    ['nothing', ''],
  ])('answers calmly to %s', (_, query) => {
    expect(() => search(query)).not.toThrow();
  });
});
