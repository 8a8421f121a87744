import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { startClosedServer } from './support/closed-server.ts';
import { readHostedRelease } from './support/hosted-release.ts';

describe('a server as it comes, on Windows', () => {
  const release = readHostedRelease();
  let server: Awaited<ReturnType<typeof startClosedServer>>;
  beforeAll(async () => {
    server = await startClosedServer(release.folder);
  });
  afterAll(async () => {
    await server.close();
  });

  async function listRefused(change: (path: string) => string): Promise<string[]> {
    const refused: string[] = [];
    for (const [path, content] of release.site) {
      // A web app manifest is an extra: without it only the installation is missing.
      if (path.endsWith('.webmanifest')) continue;
      const { status, body } = await ask(`${server.url}${encodeURI(change(path))}`);
      if (status !== 200 || !body.equals(content)) refused.push(path);
    }
    return refused;
  }

  it('gives every file of the site', async () => {
    expect(await listRefused((path) => path)).toEqual([]);
  });

  it('gives every file in any case, which no two of them share', async () => {
    expect(await listRefused((path) => path.toUpperCase())).toEqual([]);
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

  it('refuses what a closed server refuses', async () => {
    const paths = ['hosting/nginx/root.conf', 'en/index.html.gz', 'web.config', 'en/none.html'];
    for (const path of paths) {
      expect((await ask(`${server.url}${path}`)).status, path).toBe(404);
    }
    expect((await ask(`${server.url}en/search.html?q=${'a'.repeat(3000)}`)).status).toBe(404);
  });
});
