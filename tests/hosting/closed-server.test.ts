import { describe, expect, it } from 'vitest';
import { openClosedServer } from './support/closed-server.ts';
import { readHostedRelease } from './support/hosted-release.ts';

describe('a server as it comes, on Windows', () => {
  const release = readHostedRelease();
  const answer = openClosedServer(release.folder);

  function listRefused(change: (path: string) => string): string[] {
    return [...release.site].flatMap(([path, content]) => {
      // A web app manifest is an extra: without it only the installation is missing.
      if (path.endsWith('.webmanifest')) return [];
      const { status, body } = answer(`/${encodeURI(change(path))}`);
      return status === 200 && body?.equals(content) === true ? [] : [path];
    });
  }

  it('gives every file of the site', () => {
    expect(listRefused((path) => path)).toEqual([]);
  });

  it('gives every file in any case, which no two of them share', () => {
    expect(listRefused((path) => path.toUpperCase())).toEqual([]);
  });

  it('names its character set in every page, as the server does not', () => {
    const silent = [...release.site]
      .filter(([path]) => path.endsWith('.html'))
      .filter(([, page]) => !page.subarray(0, 1024).includes('<meta charset="utf-8">'));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  // web.config can only name whole folders: the other settings look at the name of each file.
  it('has nothing but fixed names in the folders that IIS lets browsers keep', () => {
    const loose = [...release.site.keys()]
      .filter((path) => /^(?:assets|search)\//.test(path))
      .filter(
        (path) =>
          !/^(?:assets\/[^/]+-[\da-f]{8}\.(?:css|js)|search\/.+-[\da-f]{12}\.js)$/.test(path),
      );
    expect(loose).toEqual([]);
  });

  it('refuses what a closed server refuses', () => {
    const paths = ['hosting/nginx/root.conf', 'en/index.html.gz', 'web.config', 'en/none.html'];
    for (const path of paths) expect(answer(`/${path}`).status, path).toBe(404);
    expect(answer(`/en/search.html?q=${'a'.repeat(3000)}`).status).toBe(404);
  });
});
