import { describe, expect, it } from 'vitest';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';
import { toQueryTerms, toTerms } from '../../../../src/search/language/tokenizer.ts';
import { splitAtom } from '../../../../src/search/language/words.ts';

describe('splitAtom', () => {
  it.each([
    ['UserErrorVmNotInDesirableState', 'User Error Vm Not In Desirable State'],
    ['IaaSBcdrExtension.exe', 'IaaSBcdrExtension IaaS Bcdr Extension exe'],
    ['CopyingVHDsFromBackUpVault', 'Copying VHDs From Back Up Vault'],
    ['BCMV2VMNotFound', 'BCMV2VM Not Found'],
    ['VMSnapshot', 'VM Snapshot'],
    ['E1001', '1001'],
    ['vcredist2013_x64', 'vcredist2013 vcredist 2013 x64'],
    ['ERR_CONN_RESET', 'ERR CONN RESET'],
    ['job-cancel-failed', 'job cancel failed'],
    ['0x80070005', ''],
    ['151076', ''],
  ])('%s -> %s', (atom, parts) => {
    expect(splitAtom(atom).join(' ')).toBe(parts);
  });
});

describe('English', () => {
  const tokenizer = createEnglishTokenizer();

  it('gives atoms with their parts on the same span', () => {
    expect(tokenizer.tokenize('see VMSnapshot.')).toEqual([
      { term: 'see', start: 0, end: 3 },
      { term: 'vmsnapshot', start: 4, end: 14 },
      { term: 'vm', start: 4, end: 6, part: true },
      { term: 'snapshot', start: 6, end: 14, part: true },
    ]);
  });

  it.each([
    ["The VM's agent can’t start", 'vm agent start'],
    ['how to', 'how to'],
    ['job is not in a cancellable state', 'job not cancelable state'],
    ['authorised behaviour of the data centre', 'authorized behavior data center'],
    ['COM+ and C++', 'com+ c++'],
    ['promise, exercise, advise, excellent', 'promise exercise advise excellent'],
  ])('%s', (query, terms) => {
    expect(toTerms(tokenizer.tokenizeQuery(query)).join(' ')).toBe(terms);
  });
});

describe('toQueryTerms', () => {
  const tokens = createEnglishTokenizer().tokenizeQuery('RpCollectionLimit VMSnapshot');

  it('asks for the parts of an atom that the index lacks', () => {
    const indexed = new Set(['rp', 'collection', 'limit', 'vmsnapshot', 'vm', 'snapshot']);
    expect(toQueryTerms(tokens, (term) => indexed.has(term))).toEqual([
      'rp',
      'collection',
      'limit',
      'vmsnapshot',
    ]);
  });

  it('keeps atoms whole where it cannot know', () => {
    expect(toQueryTerms(tokens)).toEqual(['rpcollectionlimit', 'vmsnapshot']);
  });
});
