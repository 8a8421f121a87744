import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '../model/content-types.ts';

/** What to serve, and where. */
export interface StaticServerOptions {
  /** Folder of a finished build. */
  directory: string;
  /** Path under which the site is found, as in `/kb/`; `/` unless told. */
  mount?: string;
  /** First port to try; the next free one is taken instead. 0 means any free port. */
  port?: number;
}

/** A server that listens. */
export interface StaticServer {
  /** Address of the site's root, with a slash at the end: `http://127.0.0.1:4321/kb/`. */
  url: string;
  /** Ends the server and every open connection. */
  close(): Promise<void>;
}

/** Only this machine may read: nothing here is meant to stand in a network. */
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const PORTS_TO_TRY = 20;

/**
 * Serves a finished build on this machine, as plainly as the least able server that a host may use:
 * no addresses without `.html`, no listing of folders, no file type outside the build's own.
 *
 * `{ directory: 'dist', mount: '/kb/', port: 0 }` -> `{ url: 'http://127.0.0.1:40123/kb/', close }`
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const directory = resolve(options.directory);
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error('Nothing is built yet: run "npm run build".');
  }
  const mount = normalizeMount(options.mount ?? '/');
  const server = createServer(createHandler(directory, mount));
  const port = await listenOnFreePort(server, options.port ?? DEFAULT_PORT);
  return {
    url: `http://${HOST}:${String(port)}${mount}`,
    close: () => closeServer(server),
  };
}

/** `'kb'` -> `'/kb/'`, `''` -> `'/'` */
function normalizeMount(mount: string): string {
  const path = mount.replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}

function createHandler(
  directory: string,
  mount: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const serveFile = sirv(directory, {
    // Looks at the disk for each request, so that a rebuild shows at once.
    dev: true,
    etag: true,
    // Only whole names: a link that needs a server to add `.html` must fail here too.
    extensions: [],
    setHeaders: (response, pathname) => {
      response.setHeader('Content-Type', contentTypeOf(pathname) ?? '');
    },
  });

  return (request, response) => {
    // With this a browser refuses a script or a style whose type is wrong, so tests notice.
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    // A whole file is always a correct answer; sirv reads some forms of this header wrongly.
    delete request.headers.range;

    const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
    const search = query === undefined ? '' : `?${query}`;
    const path = decodePath(rawPath);
    if (path === undefined) {
      sendText(response, 400, 'This address is not valid.');
      return;
    }
    if (`${path}/` === mount) {
      redirect(response, `${mount}${search}`);
      return;
    }
    if (!path.startsWith(mount)) {
      // Outside the mount another site would answer: not even our 404 page may stand in.
      sendText(response, 404, 'Nothing is here.');
      return;
    }

    const sitePath = `/${path.slice(mount.length)}`;
    if (isUnsafe(sitePath)) {
      sendNotFoundPage(request, response, directory);
      return;
    }
    if (!sitePath.endsWith('/') && existsSync(join(directory, sitePath, 'index.html'))) {
      // Relative links of the page would lead elsewhere without the slash.
      redirect(response, `${rawPath}/${search}`);
      return;
    }
    const filePath = sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath;
    if (contentTypeOf(filePath) === undefined) {
      sendNotFoundPage(request, response, directory);
      return;
    }
    request.url = encodeURI(filePath).replace(/[?#]/g, encodeURIComponent);
    serveFile(request, response, () => {
      sendNotFoundPage(request, response, directory);
    });
  };
}

/** `'/ja/%E7%B4%A2.html'` -> `'/ja/索.html'`; `undefined` when the escapes are broken. */
function decodePath(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}

/** Steps out of the folder, hidden files and characters that no file of a build has in its name. */
function isUnsafe(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- Control characters are what is looked for.
  return /[\\:\u0000-\u001f]/.test(path) || path.includes('//') || path.includes('/.');
}

function redirect(response: ServerResponse, location: string): void {
  // `//host/` would lead to another host.
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(`${text}\n`);
}

function sendNotFoundPage(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
): void {
  const file = join(directory, '404.html');
  if (!existsSync(file)) {
    sendText(response, 404, 'Nothing is here.');
    return;
  }
  const page = readFileSync(file);
  response.writeHead(404, {
    'Content-Type': contentTypeOf(file),
    'Content-Length': page.length,
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** Listens on the first free port from `firstPort` on, and says which. */
async function listenOnFreePort(server: Server, firstPort: number): Promise<number> {
  const lastPort = firstPort === 0 ? 0 : Math.min(firstPort + PORTS_TO_TRY - 1, 65_535);
  for (let port = firstPort; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      if (port >= lastPort) {
        throw new Error(
          `The ports ${String(firstPort)} to ${String(lastPort)} are all taken: choose another with --port.`,
          { cause: error },
        );
      }
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      // A server that listens on a port has an address of this kind.
      fulfil((server.address() as AddressInfo).port);
    });
  });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function closeServer(server: Server): Promise<void> {
  return new Promise((fulfil, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else fulfil();
    });
    server.closeAllConnections();
  });
}
