import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { contentTypeOf } from '../../../src/model/content-types.ts';
import { CONTENT_POLICY } from '../../../src/published/content-policy.ts';
import { ask, type Answer } from '../../support/ask.ts';
import type { HostedRelease } from './hosted-release.ts';

/** A place where a release is served. */
export interface Place {
  /** Address of the site's root, with a slash at the end. */
  url: string;
}

/** What a test of a place needs, known only when the tests run. */
export type Subject = () => { place: Place; release: HostedRelease };

const FIXED = /^(?:assets\/|search\/)/;

/** How many files are asked for of which folder, type and kinds of characters in the name are the same. */
const FEW = 2;

/**
 * The files that may be answered in another way than the rest: a server goes by the folder, by the end of
 * the name, by patterns of names, and by the size. That readers can reach each page is read in `tests/dist`,
 * that no name is one that Windows keeps for itself in `closed-server.test.ts`.
 */
function samplePaths({ site }: HostedRelease): string[] {
  const counts = new Map<string, number>();
  const sizes = [...site].sort(([, a], [, b]) => a.length - b.length).map(([path]) => path);
  return sizes.filter((path, at) => {
    const extension = posix.extname(path);
    const isOfType = (other: string): boolean => posix.extname(other) === extension;
    const kind = `${posix.dirname(path)} ${describeName(posix.basename(path, extension))} ${extension}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= FEW || !sizes.slice(at + 1).some(isOfType);
  });
}

/** `'DB-00600'` -> `'-0A'`: which kinds of characters it has. */
function describeName(name: string): string {
  const kinds = name.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
  return [...new Set(kinds)].sort().join('');
}

/** What every place must do that serves a release with our settings. */
export function testHost(subject: Subject): void {
  it('gives files of every folder, type and form of name', async () => {
    const { place, release } = subject();
    const answers = await askAll(place, samplePaths(release));
    const faults = [...answers].flatMap(([path, answer]) => listFaults(path, answer, release));
    expect(faults).toEqual([]);
  });

  it.each(['', 'en/', 'ja/'])('gives the index of the folder "%s"', async (folder) => {
    const { place, release } = subject();
    const answer = await ask(`${place.url}${folder}`);
    expect(listFaults(`${folder}index.html`, answer, release)).toEqual([]);
  });

  it('adds the slash that the address of a folder lacks, and stays where it is', async () => {
    const { place } = subject();
    const { status, headers } = await ask(`${place.url}en`);
    expect([301, 302, 307, 308]).toContain(status);
    expect(new URL(headers['location'] ?? '', place.url).href).toBe(`${place.url}en/`);
  });

  it.each([
    'none.html',
    'en/errors/none.html',
    'en/browse',
    'a/b/c/d/e.html',
    'assets/none-01234567.js',
    'search/en/text-0123456789ab.js',
    'none.css',
    'EN/INDEX.HTML',
  ])('answers %s with the page for it', async (path) => {
    const { place, release } = subject();
    const answer = await ask(`${place.url}${path}`);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(release.site.get('404.html') ?? Buffer.alloc(0))).toBe(true);
    expect(answer.headers['content-type']?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(listHeaderFaults(answer)).toEqual([]);
  });

  it.each(['assets/', 'en/errors/', 'search/'])('lists no folder: %s', async (folder) => {
    const { place, release } = subject();
    const answer = await ask(`${place.url}${folder}`);
    expect([403, 404]).toContain(answer.status);
    expect(answer.body.equals(release.site.get('404.html') ?? Buffer.alloc(0))).toBe(true);
  });

  it('says that a page has not changed', async () => {
    const { place } = subject();
    const first = await ask(`${place.url}en/browse.html`);
    const { etag = '' } = first.headers;
    expect(etag).not.toBe('');
    const second = await ask(`${place.url}en/browse.html`, { 'If-None-Match': etag });
    expect(second.status).toBe(304);
  });

  it('takes a long query, as of a pasted error', async () => {
    const { place, release } = subject();
    const answer = await ask(`${place.url}ja/search.html?q=${'%E3%82%A8'.repeat(800)}`);
    expect(listFaults('ja/search.html', answer, release)).toEqual([]);
  });
}

/** What a place does in which every option is switched on. */
export function testOptions(subject: Subject): void {
  it('finds pages without .html', async () => {
    const { place, release } = subject();
    const pages = [/^en\/browse/, /^ja\/errors\//, /^e\//].map(
      (pattern) => [...release.site.keys()].find((path) => pattern.test(path)) ?? '',
    );
    for (const path of pages.map((page) => page.replace(/\.html$/, ''))) {
      const answer = await ask(`${place.url}${path}`);
      expect(listFaults(`${path}.html`, answer, release)).toEqual([]);
    }
    const missing = await ask(`${place.url}en/none`);
    expect(missing.status).toBe(404);
    expect(missing.body.equals(release.site.get('404.html') ?? Buffer.alloc(0))).toBe(true);
    const index = await ask(`${place.url}en/`);
    expect(listFaults('en/index.html', index, release)).toEqual([]);
  });

  it.each([
    ['gzip', '.gz'],
    ['br', '.br'],
  ])('sends files that are compressed already: %s', async (encoding, ending) => {
    const { place, release } = subject();
    const twins = [...release.twins].filter(([path]) => path.endsWith(ending));
    expect(twins.length).toBe(2);
    for (const [twinPath, twin] of twins) {
      const path = twinPath.slice(0, -ending.length);
      const answer = await ask(`${place.url}${path}`, { 'Accept-Encoding': encoding });
      expect(listFaults(path, answer, release)).toEqual([]);
      // nginx sends Brotli only with a module that its packages lack.
      if (encoding === 'br' && answer.headers['server']?.includes('nginx') === true) continue;
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['vary']?.toLowerCase()).toContain('accept-encoding');
      expect(answer.raw.equals(twin), path).toBe(true);
    }
    const plain = await ask(`${place.url}en/index.html`, { 'Accept-Encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(listFaults('en/index.html', plain, release)).toEqual([]);
  });
}

async function askAll(place: Place, paths: readonly string[]): Promise<Map<string, Answer>> {
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Answer]> => [
        path,
        await ask(`${place.url}${encodeURI(path)}`),
      ]),
    ),
  );
}

/** What is wrong with the answer for a file of the site. */
function listFaults(path: string, answer: Answer, release: HostedRelease): string[] {
  const { status, headers, body } = answer;
  const faults: string[] = [];
  if (status !== 200) faults.push(`status ${status}`);
  if (!body.equals(release.site.get(posix.normalize(path)) ?? Buffer.alloc(0))) {
    faults.push('other content');
  }
  const expectedType = contentTypeOf(path) ?? '';
  const type = (headers['content-type'] ?? '').toLowerCase().replaceAll(' ', '');
  // What has a character set anyway may say so.
  if (type !== expectedType && type !== `${expectedType};charset=utf-8`) {
    faults.push(`type ${type} instead of ${expectedType}`);
  }
  const cache = FIXED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  if (headers['cache-control'] !== cache) {
    faults.push(`Cache-Control ${headers['cache-control'] ?? '(none)'}`);
  }
  return [...faults, ...listHeaderFaults(answer)].map((fault) => `${path}: ${fault}`);
}

function listHeaderFaults({ headers }: Answer): string[] {
  const expected: [name: string, value: string][] = [
    ['content-security-policy', `${CONTENT_POLICY}; frame-ancestors 'self'`],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
  ];
  return [
    ...expected
      .filter(([name, value]) => headers[name] !== value)
      .map(([name]) => `${name}: ${headers[name] ?? '(none)'}`),
    // So that every server tells a browser the same, and one browser at one of them shows what it does.
    ...Object.keys(headers)
      .filter((name) => !USUAL_HEADERS.has(name) && expected.every(([other]) => other !== name))
      .map((name) => `${name}: ${headers[name] ?? ''}, of which nobody knows`),
  ];
}

/** What servers say besides, of which nothing depends on how a page is shown. */
const USUAL_HEADERS: ReadonlySet<string> = new Set([
  ...['accept-ranges', 'cache-control', 'connection', 'content-encoding', 'content-length'],
  ...['content-type', 'date', 'etag', 'keep-alive', 'last-modified', 'server', 'transfer-encoding'],
  'vary',
]);
