import { describe, expect, it } from 'vitest';
import {
  apiEntryPath,
  listEntryPaths,
  browsePath,
  entryPath,
  homePath,
  relativeHref,
  searchPath,
  selfCheckPath,
  shortLinkPath,
  titlesPath,
  valuesTextsPath,
  webManifestPath,
} from '../../../src/model/urls.ts';

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
    // Nor is one that lies elsewhere, or is the page itself.
    ['a/b/c.html', 'x/b/d.html', '../../x/b/d.html'],
    ['en/en', 'en/en', 'en'],
    ['a/b/c/d.html', 'a/b', '../../b'],
    // A folder that shares its name with a file is not shared.
    ['e/e.html', 'e.html', '../e.html'],
  ])('%s to %s is %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href);
    expect(new URL(href, `https://host/deep/${from}`).href).toBe(`https://host/deep/${to}`);
  });
});

describe('listEntryPaths', () => {
  it('has the pages of an entry, its file of the API and its short links', () => {
    expect(listEntryPaths(['en', 'ja'], 'error', ['42', 'old name'])).toEqual([
      'en/errors/42.html',
      'ja/errors/42.html',
      'api/errors/42.json',
      'e/42.html',
      'e/old-name.html',
    ]);
    expect(listEntryPaths(['en'], 'cause', ['a'])).toEqual(['en/causes/a.html', 'e/a.html']);
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

it('never changes an address', () => {
  expect([
    homePath('ja'),
    browsePath('ja'),
    searchPath('ja'),
    selfCheckPath('ja'),
    entryPath('ja', 'error', 'E42'),
    entryPath('zh-TW', 'cause', 'worn'),
    apiEntryPath('E42'),
    webManifestPath('ja'),
    titlesPath('ja'),
    valuesTextsPath('ja'),
  ]).toEqual([
    'ja/index.html',
    'ja/browse.html',
    'ja/search.html',
    'ja/check.html',
    'ja/errors/E42.html',
    'zh-TW/causes/worn.html',
    'api/errors/E42.json',
    'ja/site.webmanifest',
    'ja/titles.js',
    'ja/values.js',
  ]);
});
