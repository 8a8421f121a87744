import { describe, expect, it } from 'vitest';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';
import { toQueryTerms } from '../../../../src/search/language/tokenizer.ts';
import { splitAtom } from '../../../../src/search/language/words.ts';

describe('splitAtom', () => {
  it.each([
    ['FatalDiskNotInReadyState', 'Fatal Disk Not In Ready State'],
    ['MySQLHostAgent.exe', 'MySQLHostAgent MySQL Host Agent exe'],
    ['MySQLs', 'My SQLs'],
    ['CopyingCPUsFromStartUp', 'Copying CPUs From Start Up'],
    ['DBCV2DBNotFound', 'DBCV2DB Not Found'],
    ['DBLock', 'DB Lock'],
    ['DBIssue', 'DB Issue'],
    ['DB_00600', 'DB 00600'],
    ['E1001', '1001'],
    ['vcredist2013_x64', 'vcredist2013 vcredist 2013 x64'],
    ['ERR_CONN_RESET', 'ERR CONN RESET'],
    ['job-abort-failed', 'job abort failed'],
    // A run of three digits stands alone; a shorter one stays with its letters.
    ['E1001Failed', '1001 Failed'],
    ['disk123gone', 'disk 123 gone'],
    ['disk12gone', ''],
    ['Server2019Std', 'Server 2019 Std'],
    ['x64Agent', 'x64 Agent'],
    ['x64AGENT', ''],
    ['DBStatus', 'DB Status'],
    ['VMsAreOff', 'VMs Are Off'],
    ['é1001ÉtatPlein', '1001 État Plein'],
    ['0x80070005', ''],
    ['730019', ''],
  ])('%s -> %s', (atom, parts) => {
    expect(splitAtom(atom, ['MySQL']).join(' ')).toBe(parts);
  });
});

describe('English', () => {
  const tokenizer = createEnglishTokenizer();

  it('gives atoms with their parts on the same span', () => {
    expect(tokenizer.tokenize('see DBLock.')).toEqual([
      { term: 'see', start: 0, end: 3 },
      { term: 'dblock', start: 4, end: 10 },
      { term: 'db', start: 4, end: 6, part: true },
      { term: 'lock', start: 6, end: 10, part: true },
    ]);
  });

  it.each([
    ["The DB's listener can’t start", 'db listener start'],
    ['how to', 'how to'],
    ['job is not in a cancellable state', 'job not cancelable state'],
    ['authorised behaviour of the data centre', 'authorized behavior data center'],
    ['COM+ and C++', 'com+ c++'],
    ['promise, exercise, advise, excellent', 'promise exercise advise excellent'],
  ])('%s', (query, terms) => {
    const tokens = tokenizer.tokenizeQuery(query);
    expect(tokens.map(({ term }) => term).join(' ')).toBe(terms);
  });
});

describe('toQueryTerms', () => {
  const tokens = createEnglishTokenizer().tokenizeQuery('LogBufferLimit DBLock');

  it('asks for the parts of an atom that the index lacks', () => {
    const indexed = new Set(['log', 'buffer', 'limit', 'dblock', 'db', 'lock']);
    expect(toQueryTerms(tokens, (term) => indexed.has(term))).toEqual([
      'log',
      'buffer',
      'limit',
      'dblock',
    ]);
  });

  it('keeps atoms whole where it cannot know', () => {
    expect(toQueryTerms(tokens)).toEqual(['logbufferlimit', 'dblock']);
  });
});
