import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../../../src/not-found/browser/match-address.ts';
import type { NamedEntry } from '../../../../src/not-found/names.ts';

const NAMES: NamedEntry[] = [
  ['BCMV2VMNotFound', 'error', ['400094']],
  ['UserErrorFsFreezeFailed', 'error', []],
  ['UserErrorVmNotInDesirableState', 'error', []],
  ['vm-agent-not-installed', 'cause', []],
];
const find = (path: string) => matchAddress(path, NAMES).entries.map(([id]) => id);

describe('matchAddress', () => {
  it('finds the code, whatever its case, extension or encoding', () => {
    expect(find('/kb/ja/errors/usererrorfsfreezefailed')).toEqual(['UserErrorFsFreezeFailed']);
    expect(find('/ja/errors/UserErrorFsFreezeFailed.htm')).toEqual(['UserErrorFsFreezeFailed']);
    expect(find('/%55serErrorFsFreezeFailed/')).toEqual(['UserErrorFsFreezeFailed']);
    expect(find('/e/vm_agent_not_installed')).toEqual(['vm-agent-not-installed']);
    expect(find('/e/400094.html')).toEqual(['BCMV2VMNotFound']);
  });

  it('offers what begins alike, then what contains it', () => {
    expect(find('/ja/errors/UserError')).toEqual([
      'UserErrorFsFreezeFailed',
      'UserErrorVmNotInDesirableState',
    ]);
    expect(find('/ja/errors/not')).toEqual([]);
    expect(find('/ja/errors/notinst')).toEqual(['vm-agent-not-installed']);
    expect(find('/ja/errors/UserErrorFsFreezeFailedX')).toEqual(['UserErrorFsFreezeFailed']);
  });

  it('offers nothing for addresses without a code', () => {
    expect(find('/')).toEqual([]);
    expect(find('/ja/index.html')).toEqual([]);
    expect(find('/%E0%A4%A')).toEqual([]);
  });

  it('takes the language from the address', () => {
    expect(matchAddress('/kb/zh-tw/foo', NAMES).locale).toBe('zh-TW');
    expect(matchAddress('/kb/JA/foo', NAMES).locale).toBe('ja');
    expect(matchAddress('/kb/foo', NAMES).locale).toBeUndefined();
  });

  it('keeps what to search for as it was written', () => {
    expect(matchAddress('/ja/%E3%82%A8%E3%83%A9%E3%83%BC', NAMES).query).toBe('エラー');
    expect(matchAddress('/IaaSBcdrExtension.exe', NAMES).query).toBe('IaaSBcdrExtension.exe');
  });
});
