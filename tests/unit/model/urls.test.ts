import { describe, expect, it } from 'vitest';
import { relativeHref, shortLinkPath } from '../../../src/model/urls.ts';

describe('relativeHref', () => {
  it.each([
    ['ja/errors/DB-00600.html', 'ja/browse.html', '../browse.html'],
    ['ja/errors/DB-00600.html', 'ja/errors/DB-01555.html', 'DB-01555.html'],
    [
      'ja/errors/DB-00600.html',
      'zh-TW/errors/DB-00600.html#resolution',
      '../../zh-TW/errors/DB-00600.html#resolution',
    ],
    ['ja/index.html', 'ja/index.html', 'index.html'],
    ['index.html', 'en/index.html', 'en/index.html'],
    ['en/index.html', 'index.html', '../index.html'],
    // A folder that shares its name with a file is not shared.
    ['e/e.html', 'e.html', '../e.html'],
  ])('%s to %s is %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href);
    expect(new URL(href, `https://host/deep/${from}`).href).toBe(`https://host/deep/${to}`);
  });
});

describe('shortLinkPath', () => {
  it.each([
    ['File Sync PreRestoreFailed', 'e/File-Sync-PreRestoreFailed.html'],
    ['DB_00600', 'e/DB_00600.html'],
    ['E_LOCK.TIMEOUT-2', 'e/E_LOCK.TIMEOUT-2.html'],
    ['error (42)', 'e/error-42.html'],
    ['net::ERR_FAILED', 'e/net-ERR_FAILED.html'],
  ])('%s -> %s', (name, path) => {
    expect(shortLinkPath(name)).toBe(path);
  });
});
