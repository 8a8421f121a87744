import { describe, expect, it } from 'vitest';
import { readMissingAddress } from '../../../../src/not-found/browser/read-address.ts';

const queryOf = (path: string) => readMissingAddress(path).query;

describe('readMissingAddress', () => {
  it('finds what the address may name, whatever its extension or encoding', () => {
    expect(queryOf('/kb/ja/errors/usererrordiskisblue')).toBe('usererrordiskisblue');
    expect(queryOf('/ja/errors/UserErrorDiskIsBlue.htm')).toBe('UserErrorDiskIsBlue');
    expect(queryOf('/%55serErrorDiskIsBlue/')).toBe('UserErrorDiskIsBlue');
    expect(queryOf('/ja/%E3%82%A8%E3%83%A9%E3%83%BC')).toBe('エラー');
    expect(queryOf('/IaaSBcdrExtension.exe')).toBe('IaaSBcdrExtension.exe');
    expect(queryOf('/%E0%A4%A')).toBe('%E0%A4%A');
  });

  it('finds nothing in the address of the site, of a folder, or of the page itself', () => {
    for (const path of ['/', '/ja/index.html', '/404.html', '/kb/404']) {
      expect(queryOf(path), path).toBe('');
    }
    expect(queryOf('/e/404013.html')).toBe('404013');
  });

  it('takes the language from the address', () => {
    expect(readMissingAddress('/kb/zh-tw/foo').locale).toBe('zh-TW');
    expect(readMissingAddress('/kb/JA/foo').locale).toBe('ja');
    expect(readMissingAddress('/kb/foo').locale).toBeUndefined();
  });
});
