import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/** A page that is kept longer is still there after an update, in seconds. */
const LONGEST_FOR_PAGES = 600;
/** What has a hash in its address is worth keeping at least this long, in seconds. */
const SHORTEST_FOR_FIXED = 86_400;

/** Tells for how long browsers keep pages, and files that never change. */
export async function checkCaching(environment: CheckEnvironment): Promise<CheckResult<'caching'>> {
  if (isFromDisk(environment)) return { state: 'absent', facts: [{ shared: 'disk' }] };
  const { ask, site } = environment;
  const [page, fixed] = [await readHeader(site.page), await readHeader(site.style)];
  const literals: Note<'caching'>[] = [
    { literal: `${site.page}: ${page === '' ? '-' : page}` },
    { literal: `${site.style}: ${fixed === '' ? '-' : fixed}` },
  ];
  const advice = [{ key: 'advice' } as const];
  if (readAge(page) > LONGEST_FOR_PAGES) {
    const facts = [{ key: 'stale', values: { header: page } } as const, ...literals];
    return { state: 'fails', facts, advice };
  }
  return readAge(fixed) < SHORTEST_FOR_FIXED
    ? { state: 'absent', facts: [{ key: 'forgets' }, ...literals], advice }
    : { state: 'works', facts: [{ key: 'works' }, ...literals] };

  async function readHeader(path: string): Promise<string> {
    return (await ask(path)).headers.get('cache-control') ?? '';
  }
}

/** `'public, max-age=600'` -> `600`, `'no-cache'` -> `0` */
function readAge(header: string): number {
  if (/\bno-(?:cache|store)\b/i.test(header)) return 0;
  return Number(/\bmax-age="?(\d+)/i.exec(header)?.[1] ?? 0);
}
