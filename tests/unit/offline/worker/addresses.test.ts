import { describe, expect, it } from 'vitest';
import {
  isOwnAddress,
  listFolders,
  toPrecacheEntry,
} from '../../../../src/offline/worker/addresses.ts';

describe('an address that is not there', () => {
  const folders = listFolders(['index.html', 'zh-TW/errors/1.html', 'en/index.html', 'e/1.html']);

  it('is answered where it may be meant for this site', () => {
    expect([...folders]).toEqual(['zh-tw', 'en', 'e']);
    const own = ['420007', '', 'none.html', 'EN/errors/None.html', 'zh-tw/', 'e/none'];
    expect(own.filter((path) => !isOwnAddress(path, folders))).toEqual([]);
  });

  it('is left to other sites on the host', () => {
    const foreign = ['wiki/', 'wiki/start', 'kb/en/index.html', 'errors/1.html', '/en/index.html'];
    expect(foreign.filter((path) => isOwnAddress(path, folders))).toEqual([]);
  });
});

describe('a file to keep', () => {
  it('has its hash as revision, so that it is fetched again when it changes', () => {
    expect(toPrecacheEntry(['en/index.html', 'abc='])).toEqual({
      url: 'en/index.html',
      revision: 'abc=',
      integrity: 'sha256-abc=',
    });
  });

  it('has none where its path has one, so that what the page has fetched is used', () => {
    for (const path of ['assets/site-01234567.css', 'search/en/text-0123456789ab.js']) {
      expect(toPrecacheEntry([path, 'abc=']).revision).toBeNull();
      expect(toPrecacheEntry([path, 'abc=']).integrity).toBe('sha256-abc=');
    }
  });
});
