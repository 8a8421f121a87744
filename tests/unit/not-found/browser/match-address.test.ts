import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../../../src/not-found/browser/match-address.ts';
import type { NamedEntry } from '../../../../src/not-found/names.ts';

const NAMES: NamedEntry[] = [
  ['DBCV2DBNotFound', 'error', ['420007']],
  ['UserErrorLockTimedOut', 'error', []],
  ['UserErrorDiskNotInReadyState', 'error', []],
  ['db-agent-not-installed', 'cause', []],
];
const find = (path: string) => matchAddress(path, NAMES).entries.map(([id]) => id);

describe('matchAddress', () => {
  it('finds the code, whatever its case, extension or encoding', () => {
    expect(find('/kb/ja/errors/usererrorlocktimedout')).toEqual(['UserErrorLockTimedOut']);
    expect(find('/ja/errors/UserErrorLockTimedOut.htm')).toEqual(['UserErrorLockTimedOut']);
    expect(find('/%55serErrorLockTimedOut/')).toEqual(['UserErrorLockTimedOut']);
    expect(find('/e/db_agent_not_installed')).toEqual(['db-agent-not-installed']);
    expect(find('/e/420007.html')).toEqual(['DBCV2DBNotFound']);
  });

  it('offers what begins alike, then what contains it', () => {
    expect(find('/ja/errors/UserError')).toEqual([
      'UserErrorLockTimedOut',
      'UserErrorDiskNotInReadyState',
    ]);
    expect(find('/ja/errors/not')).toEqual([]);
    expect(find('/ja/errors/notinst')).toEqual(['db-agent-not-installed']);
    expect(find('/ja/errors/UserErrorLockTimedOutX')).toEqual(['UserErrorLockTimedOut']);
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
