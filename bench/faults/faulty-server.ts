import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentTypeOf } from '../../src/model/content-types.ts';
import { NOT_FOUND_PATH } from '../../src/model/urls.ts';

/** The name of a build and of a file of the search, as far as it is a hash. */
const HASHES = /\b[0-9a-f]{12}\b/g;
const OTHER_HASH = 'fedcba987654';
/** What a proxy shows to who has not signed in, in place of anything. */
const SIGN_IN = '<!DOCTYPE html><title>Sign in</title><p>Sign in to go on.</p>';
/** So many bytes in the middle of a damaged file are others. */
const DAMAGED_BYTES = 24;

type Answer = (response: ServerResponse, file: { type: string; body: Buffer }) => void;

/** What may happen to a file on its way. */
export const FAULTS = {
  'is missing': (response) => {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  },
  'is cut in half': (response, { type, body }) => {
    send(response, type, body.subarray(0, body.length / 2));
  },
  'is damaged': (response, { type, body }) => {
    const middle = Math.floor(body.length / 2);
    send(response, type, Buffer.from(body).fill('~', middle, middle + DAMAGED_BYTES));
  },
  'is a page to sign in': (response) => {
    send(response, 'text/html', Buffer.from(SIGN_IN));
  },
  'fails with 500': (response) => {
    response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal error');
  },
  'never arrives': () => undefined,
  'is of another build': (response, { type, body }) => {
    send(
      response,
      type,
      Buffer.from(body.toString('latin1').replaceAll(HASHES, OTHER_HASH), 'latin1'),
    );
  },
} as const satisfies Record<string, Answer>;

export type Fault = keyof typeof FAULTS;

/** A server of a site that may spoil some of its files. */
export interface FaultyServer {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  /** Spoils what has a path that fits; undefined spoils nothing. */
  spoil: (paths: RegExp | undefined, fault: Fault) => void;
  close: () => Promise<void>;
}

/** Serves a built site on this machine. */
export async function startFaultyServer(directory: string): Promise<FaultyServer> {
  let spoilt: { paths: RegExp; fault: Fault } | undefined;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1).replace(/[?#].*$/, ''));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const body = readIfThere(join(directory, file));
    if (body === undefined) {
      const page = readFileSync(join(directory, NOT_FOUND_PATH));
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
      return;
    }
    const type = contentTypeOf(file) ?? 'text/plain';
    if (spoilt?.paths.test(file) === true) FAULTS[spoilt.fault](response, { type, body });
    else send(response, type, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    spoil: (paths, fault) => {
      spoilt = paths === undefined ? undefined : { paths, fault };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** As hosts should: what has a name of its own is kept for good, so that a retry must get past that. */
function send(response: ServerResponse, type: string, body: Buffer): void {
  const isKept = /script|css/.test(type);
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': isKept ? 'max-age=31536000, immutable' : 'no-cache',
  });
  response.end(body);
}
