import { describe, expect, it } from 'vitest';
import { readMissingAddress } from '../../../../src/not-found/browser/read-address.ts';

const read = (address: string) => readMissingAddress(new URL(address, 'https://host'));
const queryOf = (path: string) => read(path).query;

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
    expect(read('/kb/zh-tw/foo').locale).toBe('zh-TW');
    expect(read('/kb/JA/foo').locale).toBe('ja');
    expect(read('/kb/foo').locale).toBeUndefined();
  });

  it('takes what was searched for from the address of a search page', () => {
    expect(read('/search.html?q=disk%20full').searched).toBe('disk full');
    expect(read('/kb/search?q=4711#resolution').searched).toBe('4711');
    expect(read('/kb//Search.htm#q=4711').searched).toBe('4711');
    expect(read('/JA/search?q=%E5%AE%B9%E9%87%8F')).toMatchObject({
      locale: 'ja',
      searched: '容量',
    });
    for (const address of ['/search.html', '/search.html?q=+', '/errors/nope?q=4711']) {
      expect(read(address).searched, address).toBeUndefined();
    }
  });

  it('finds the same where slashes stand in a row', () => {
    expect(read('/kb//ja//errors//nope.html')).toMatchObject({ locale: 'ja', query: 'nope' });
  });
});
