import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '../model/content-types.ts';
import { listAddresses } from './server-addresses.ts';

/** What to serve, and where. */
export interface StaticServerOptions {
  /** Folder of a finished build. */
  directory: string;
  /** Path under which the site is found, as in `/kb/`; `/` unless told. */
  mount?: string;
  /** Address or name to listen at; only this machine reaches it unless told. */
  host?: string;
  /** First port to try; the next free one is taken instead. 0 means any free port. */
  port?: number;
}

/** A server that listens. */
export interface StaticServer {
  /** Address of the site's root, with a slash at the end: `http://127.0.0.1:4321/kb/`. */
  url: string;
  /** The same at every address at which it answers. */
  urls: string[];
  /** Ends the server and every open connection. */
  close(): Promise<void>;
}

/** Only this machine may read, unless somebody says otherwise. */
const OWN_HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const PORTS_TO_TRY = 20;

/**
 * Serves a finished build on this machine, as plainly as the least able server that a host may use:
 * no addresses without `.html`, no listing of folders, no file type outside the build's own.
 *
 * `{ directory: 'dist', mount: '/kb/', port: 0 }` -> `{ url: 'http://127.0.0.1:40123/kb/', urls, close }`
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const directory = resolve(options.directory);
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error('Nothing is built yet: run "npm run build".');
  }
  // 'kb' -> '/kb/', '' -> '/'
  const mount = `/${options.mount ?? ''}/`.replaceAll(/\/+/g, '/');
  const server = createServer(createListener(directory, mount));
  const host = options.host ?? OWN_HOST;
  const port = await listenOnFreePort(server, host, options.port ?? DEFAULT_PORT);
  const urls = listAddresses(host, networkInterfaces()).map(
    (address) => `http://${address}:${port}${mount}`,
  );
  return {
    url: urls[0] ?? `http://${host}:${port}${mount}`,
    urls,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What a file server leaves to do: the place of the site, its folders and its page for misses. */
function createListener(directory: string, mount: string): RequestListener {
  const serveFile = sirv(directory, {
    // Looks at the disk for each request, so that a rebuild shows at once.
    dev: true,
    etag: true,
    // Only whole names: a link that needs a server to add `.html` must fail here too.
    extensions: [],
    setHeaders: (response, path) => {
      response.setHeader('Content-Type', contentTypeOf(path) ?? '');
    },
    onNoMatch: (_, response) => {
      sendNotFoundPage(response, directory);
    },
  });

  return (request, response) => {
    // With this a browser refuses a script or a style whose type is wrong, so tests notice.
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    // A whole file is always a correct answer; sirv reads some forms of this header wrongly.
    delete request.headers.range;

    // Slashes in a row are one, as for other servers; what follows them would be taken for a host.
    const address = (request.url ?? '').replace(/^[^?]*/, (path) => path.replaceAll(/\/+/g, '/'));
    const { pathname = '', search = '' } = URL.parse(address, `http://${OWN_HOST}`) ?? {};
    // Outside of its place another site would answer: not even our 404 page may stand in.
    if (!`${pathname}/`.startsWith(mount)) {
      sendText(response, 404, 'Nothing is here.');
      return;
    }
    const path = `/${pathname.slice(mount.length)}`;
    if (!pathname.endsWith('/') && existsSync(join(directory, path, 'index.html'))) {
      // Relative links of the page would lead elsewhere without the slash.
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (contentTypeOf(file) === undefined) {
      sendNotFoundPage(response, directory);
      return;
    }
    request.url = file;
    serveFile(request, response);
  };
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${text}\n`);
}

function sendNotFoundPage(response: ServerResponse, directory: string): void {
  const file = join(directory, '404.html');
  // It is away for a moment while the site is built.
  const page = existsSync(file) ? readFileSync(file) : '';
  response
    .writeHead(404, {
      'Content-Type': contentTypeOf('404.html'),
      'Content-Length': page.length,
      'Cache-Control': 'no-cache',
    })
    .end(page);
}

/** Listens on the first free port from `firstPort` on, and says which. */
async function listenOnFreePort(server: Server, host: string, firstPort: number): Promise<number> {
  const lastPort = firstPort + PORTS_TO_TRY - 1;
  for (let port = firstPort; port <= lastPort; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      // A server that listens on a port has an address of this kind.
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw explainRefusal(error, code, host, port);
    }
  }
  throw new Error(
    `The ports ${firstPort} to ${lastPort} are all taken: choose another with --port.`,
  );
}

/** Says in a sentence why nothing can listen there. */
function explainRefusal(
  error: unknown,
  code: string | undefined,
  host: string,
  port: number,
): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: `This account may not listen on port ${port}: choose one from 1024 on with --port.`,
    EADDRNOTAVAIL: `This machine has no address "${host}": give --host one of its own, or 0.0.0.0 for all.`,
    ENOTFOUND: `Nothing is known by the name "${host}": give --host an address of this machine, or 0.0.0.0 for all.`,
  };
  const reason = reasons[code === 'EAI_AGAIN' ? 'ENOTFOUND' : (code ?? '')];
  return reason === undefined ? error : new Error(reason, { cause: error });
}
