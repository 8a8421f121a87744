import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { listSiteLocales, readReadmes } from '../../../src/release/readmes.ts';

describe('listSiteLocales', () => {
  it('names the languages that have a home page', () => {
    const paths = ['ja/index.html', 'index.html', 'en/index.html', 'zh-TW/browse.html'];
    expect(listSiteLocales(paths.map((path) => ({ path })))).toEqual(['en', 'ja']);
  });
});

describe('readReadmes', () => {
  it('reads those of the languages asked for', () => {
    const readmes = readReadmes(projectRoot, 'hosting/difference', ['ja']);
    expect(Object.keys(readmes)).toEqual(['README.ja.txt']);
    expect(readmes['README.ja.txt']).toContain('{from}');
  });

  it('says which is missing, and for whom it is', () => {
    expect(() =>
      readReadmes(projectRoot, 'hosting/nginx', ['ja']),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: hosting/nginx/README.ja.txt is missing, but the site has pages in 日本語: write it like hosting/nginx/README.en.txt, for those who host the site.]`,
    );
  });
});
