import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What went over the wire for one request. */
export interface WireRequest {
  path: string;
  /** Length of the body as sent, without headers. */
  bytes: number;
}

/** A server that counts. */
export interface CountingServer {
  /** With a slash at the end. */
  url: string;
  /** All that was answered since the last call. */
  takeRequests(): WireRequest[];
  /** When the last request came or was answered, as in `performance.now()`. */
  lastActivity(): number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** What servers send as it is: Pagefind's own files hold gzip already. */
const OTHER_TYPE = 'application/octet-stream';

/**
 * Serves a folder on this machine as a well set-up host does: texts with gzip, compressed beforehand.
 * It counts at the server, where the requests of workers are seen too.
 */
export async function startCountingServer(folder: string): Promise<CountingServer> {
  const root = resolve(folder);
  const files = new Map<string, { body: Buffer; type: string; isZipped: boolean }>();
  let requests: WireRequest[] = [];
  let last = performance.now();

  const load = async (path: string) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = join(root, path);
    if (!file.startsWith(root + sep)) return undefined;
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) return undefined;
    const type = TYPES[extname(path)];
    const isZipped = type !== undefined;
    const body = isZipped ? gzipSync(content, { level: 9 }) : content;
    const loaded = { body, type: type ?? OTHER_TYPE, isZipped };
    files.set(path, loaded);
    return loaded;
  };

  const server = createServer((request, response) => {
    last = performance.now();
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/s, ''));
    void load(path).then((file) => {
      last = performance.now();
      // Not part of any page; the browser asks by itself.
      if (path !== '/favicon.ico') requests.push({ path, bytes: file?.body.length ?? 0 });
      if (file === undefined) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'Content-Type': file.type,
        'Content-Length': file.body.length,
        'Cache-Control': 'max-age=3600',
        ...(file.isZipped ? { 'Content-Encoding': 'gzip' } : {}),
      });
      response.end(file.body);
    });
  });
  await new Promise<void>((fulfil, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', fulfil);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    lastActivity: () => last,
    close: () =>
      new Promise((fulfil) => {
        server.close(() => {
          fulfil();
        });
        server.closeAllConnections();
      }),
  };
}
