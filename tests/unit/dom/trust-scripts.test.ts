import { describe, expect, it } from 'vitest';
import { isOwnScript } from '../../../src/dom/trust-scripts.ts';

describe.each(['http://host:81/kb/ja/search.html', 'file:///D:/kb/ja/search.html'])(
  'on %s',
  (page) => {
    it.each([
      '../assets/search-engine-0.js',
      '../search/0/ja/text.js?retry=1',
      new URL('x.js', page),
    ])('%s is ours', (address) => {
      expect(isOwnScript(String(address), page)).toBe(true);
    });

    it.each([
      'https://host:81/x.js',
      'http://host/x.js',
      '//other/x.js',
      'http://host:81@other/x.js',
      'data:text/javascript,alert(1)//.js',
      'blob:null/x.js',
      'javascript:alert(1)//.js',
      '../api/errors.json',
    ])('%s is not', (address) => {
      expect(isOwnScript(address, page)).toBe(false);
    });
  },
);
