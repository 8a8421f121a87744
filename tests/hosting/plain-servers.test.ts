import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import serveHandler from 'serve-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { findProgram } from '../support/programs.ts';
import { findFreePorts, startServerProcess } from '../support/server-process.ts';
import { readHostedRelease } from './support/hosted-release.ts';

/*
 * What somebody begins in the folder to look at it, without settings of ours.
 */

const python = findProgram('python');

describe('python3 -m http.server', () => {
  if ('reason' in python) {
    it(`is not tested: ${python.reason}`, (context) => {
      context.skip(python.reason);
    });
    return;
  }
  testPlainServer(async (folder, port) => {
    const place = ['--bind', '127.0.0.1', '--directory', folder];
    const args = ['-m', 'http.server', String(port), ...place];
    return startServerProcess(python.path, args, `http://127.0.0.1:${port}/`);
  });
});

// It leads to addresses without `.html`, without the query and without the slash of a folder, unless the
// site itself says otherwise (`public/serve.json`).
describe('npx serve', () => {
  testPlainServer(async (folder, port) => {
    const settings = JSON.parse(readFileSync(join(folder, 'serve.json'), 'utf8')) as object;
    const server: Server = createServer((request, response) => {
      void serveHandler(request, response, { ...settings, public: folder });
    });
    await new Promise<void>((fulfil) => server.listen(port, '127.0.0.1', () => fulfil()));
    return {
      stop: () =>
        new Promise((fulfil) => {
          server.closeAllConnections();
          server.close(() => fulfil());
        }),
    };
  });
});

function testPlainServer(
  start: (folder: string, port: number) => Promise<{ stop: () => Promise<void> }>,
): void {
  const release = readHostedRelease();
  let url = '';
  let server: { stop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const [port = 0] = await findFreePorts(1);
    url = `http://127.0.0.1:${port}/`;
    server = await start(release.folder, port);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it.each([
    ['index.html', 'text/html'],
    ['en/index.html', 'text/html'],
    ['en/search.html?q=vss', 'text/html'],
    ['ja/check.html', 'text/html'],
    ['api/errors.json', 'application/json'],
    ['api/build.js', 'text/javascript|application/javascript'],
    ['favicon.svg', 'image/svg'],
  ])('gives %s where it was asked for', async (path, type) => {
    const { status, headers, body } = await ask(url + path);
    expect([status, headers['location']]).toEqual([200, undefined]);
    expect(headers['content-type']).toMatch(new RegExp(type));
    const [file = ''] = path.split('?');
    expect(release.site.get(file)?.equals(body)).toBe(true);
  });

  it('leads from a folder to the address from which its links lead on', async () => {
    const { status, headers } = await ask(`${url}en`);
    expect(status).toBe(301);
    expect(new URL(headers['location'] ?? '', url).pathname).toBe('/en/');
  });
}
