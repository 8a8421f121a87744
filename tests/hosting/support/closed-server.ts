import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The types of the site among those that IIS 10 has on its list when it is installed. */
const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'text/xml',
};

/** Parts of an address behind which IIS shows nothing, whatever is there. */
const HIDDEN_SEGMENTS = [
  'web.config',
  'bin',
  'app_code',
  'app_globalresources',
  'app_localresources',
  'app_webreferences',
  'app_data',
  'app_browsers',
];

/** The names of devices, which Windows opens instead of a file. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** How long a query IIS takes when it is installed. */
const LONGEST_QUERY = 2048;

/** What it answers; without a type where it has nothing to show. */
export interface ClosedAnswer {
  status: number;
  type?: string;
  body?: Buffer;
}

/**
 * Answers for a folder as a server does that nobody may set up: Windows with IIS as it is installed. It
 * refuses file types outside of its list, ignores case, says no character set and has an error page
 * of its own.
 *
 * `openClosedServer('/srv/shirube')('/en/index.html?q=vss')` -> `{ status: 200, type: 'text/html', … }`
 */
export function openClosedServer(folder: string): (address: string) => ClosedAnswer {
  const files = new Map<string, string>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const path = file.slice(folder.length).replaceAll('\\', '/').toLowerCase();
    // Windows would have kept only one of them.
    if (files.has(path)) throw new Error(`Two files differ by case alone: ${path}`);
    files.set(path, file);
  }
  return (address) => {
    const { pathname, search } = new URL(address, 'http://localhost');
    const path = decodeURI(pathname).toLowerCase().replace(/\/$/, '/index.html');
    const segments = path.split('/');
    const file = files.get(path);
    const type = DEFAULT_TYPES[/\.[^./]+$/.exec(path)?.[0] ?? ''];
    if (
      file === undefined ||
      type === undefined ||
      search.length > LONGEST_QUERY ||
      segments.some((segment) => HIDDEN_SEGMENTS.includes(segment) || DEVICES.test(segment))
    ) {
      return { status: 404 };
    }
    return { status: 200, type, body: readFileSync(file) };
  };
}
