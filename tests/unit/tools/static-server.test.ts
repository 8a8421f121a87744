import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaticServer, type StaticServer } from '../../../src/tools/static-server.ts';

const DIRECTORY = 'tests/fixtures/tiny-site';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for a path exactly as it is written, which `fetch` would tidy up first. */
function ask(
  server: StaticServer,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((fulfil, reject) => {
    request({ hostname, port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        fulfil({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('startStaticServer', () => {
  let root: StaticServer;
  let mounted: StaticServer;

  beforeAll(async () => {
    root = await startStaticServer({ directory: DIRECTORY, port: 0 });
    mounted = await startStaticServer({ directory: DIRECTORY, port: 0, mount: 'kb' });
  });
  afterAll(async () => {
    await root.close();
    await mounted.close();
  });

  it.each([
    ['/', 'text/html;charset=utf-8', '<h1>Tiny site</h1>'],
    ['/ja/', 'text/html;charset=utf-8', '小さなサイト'],
    ['/ja/index.html?q=1', 'text/html;charset=utf-8', '小さなサイト'],
    ['/script.js', 'text/javascript;charset=utf-8', 'dataset.script'],
    ['/style.css', 'text/css;charset=utf-8', 'h1 {'],
    ['/icon.svg', 'image/svg+xml', '<svg'],
  ])('serves %s as %s', async (path, type, content) => {
    const answer = await ask(root, path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body).toContain(content);
  });

  it.each([
    ['a file that is not there', '/none.html'],
    ['a name without its extension', '/ja/index'],
    ['a file taken for a folder', '/index.html/'],
    ['another case', '/INDEX.html'],
    ['a file type that no build may hold', '/data.wasm'],
    ['a step out of the folder', '/../../../package.json'],
    ['an escaped step out', '/%2e%2e/%2e%2e/%2e%2e/package.json'],
    ['an escaped slash', '/..%2f..%2f..%2fpackage.json'],
    ['a backslash', '/..%5c..%5c..%5cpackage.json'],
    ['a hidden file', '/.npmrc'],
    ['a null character', '/index.html%00.js'],
    ['doubled slashes', '//etc/passwd.txt'],
    ['broken escapes', '/%E0%A4%A'],
  ])('answers %s with the page for it', async (_name, path) => {
    const answer = await ask(root, path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(answer.body).toContain('<h1>Not here</h1>');
  });

  it('leads from a folder to the folder with a slash', async () => {
    const answer = await ask(root, '/ja?q=1');
    expect(answer.status).toBe(301);
    expect(answer.headers['location']).toBe('/ja/?q=1');
  });

  it('takes slashes in a row for one, never for a host', async () => {
    expect((await ask(root, '//')).status).toBe(200);
    expect((await ask(root, '//ja//index.html')).status).toBe(200);
    expect((await ask(root, '//ja?q=//1')).headers['location']).toBe('/ja/?q=//1');
  });

  it('answers HEAD without a body', async () => {
    for (const [path, status] of [
      ['/index.html', 200],
      ['/none.html', 404],
    ] as const) {
      const answer = await ask(root, path, { method: 'HEAD' });
      expect(answer.status).toBe(status);
      expect(Number(answer.headers['content-length'])).toBeGreaterThan(100);
      expect(answer.body).toBe('');
    }
  });

  it('answers 304 to who has the file already', async () => {
    const first = await ask(root, '/style.css');
    const again = await ask(root, '/style.css', {
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  it('answers a range with the whole file', async () => {
    const answer = await ask(root, '/style.css', { headers: { range: 'bytes=-3' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('h1 {');
  });

  it('refuses what is not reading', async () => {
    expect((await ask(root, '/', { method: 'POST' })).status).toBe(405);
  });

  it('bears an address that is none', async () => {
    expect((await ask(root, 'http://[')).status).toBe(404);
  });

  it('serves under a path, and nothing beside it', async () => {
    expect(mounted.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/kb\/$/);
    expect((await ask(mounted, '/kb/ja/index.html')).status).toBe(200);
    expect((await ask(mounted, '/kb')).headers['location']).toBe('/kb/');
    expect((await ask(mounted, '/kb/ja')).headers['location']).toBe('/kb/ja/');
    const beside = await ask(mounted, '/ja/index.html');
    expect(beside.status).toBe(404);
    expect(beside.body).toBe('Nothing is here.\n');
  });

  it('takes the next port when one is taken', async () => {
    const taken = Number(new URL(root.url).port);
    const next = await startStaticServer({ directory: DIRECTORY, port: taken });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
    await next.close();
  });

  it('listens where it is told, and says at which addresses it answers', async () => {
    const named = await startStaticServer({ directory: DIRECTORY, port: 0, host: 'localhost' });
    expect(named.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(named.urls).toEqual([named.url]);
    expect((await fetch(named.url)).status).toBe(200);
    await named.close();
  });

  it.each([
    ['203.0.113.9', 'This machine has no address "203.0.113.9": give --host one of its own, '],
    ['no-such.invalid', 'Nothing is known by the name "no-such.invalid": give --host an address '],
  ])('says in a sentence that it cannot listen at %s', async (host, message) => {
    await expect(startStaticServer({ directory: DIRECTORY, port: 0, host })).rejects.toThrow(
      `${message}${host.startsWith('2') ? '' : 'of this machine, '}or 0.0.0.0 for all.`,
    );
  });

  it('says what to do when nothing is built', async () => {
    await expect(
      startStaticServer({ directory: 'tests/fixtures/none', port: 0 }),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Nothing is built yet: run "npm run build".]`,
    );
  });
});
