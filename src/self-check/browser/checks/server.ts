import { formatList } from '../../../model/i18n/format.ts';
import { selfCheckPath } from '../../../model/urls.ts';
import type { CheckResult, Note } from '../check.ts';
import type { CheckEnvironment } from '../environment.ts';

/*
 * How the server answers: addresses that do not exist, headers, compression and caching.
 */

/** On every 404 page of the site, and on no other. */
const OWN_PAGE_MARK = 'data-not-found=';

/**
 * Asks for addresses that do not exist. Browsers and servers write that down as errors, so the page
 * runs this only when the reader asks for it.
 */
export async function checkAddresses(
  environment: CheckEnvironment,
): Promise<CheckResult<'addresses'>> {
  const { ask, locale, now, site } = environment;
  const isThisSite = async (path: string): Promise<boolean> => {
    const { status, text } = await ask(path);
    return status === 200 && text.includes(site.build) && !isOwnPage(text);
  };
  const missing = await ask(`${locale}/missing-${String(Math.round(now()))}.html`);
  const ownPath = selfCheckPath(locale);
  const facts: Note<'addresses'>[] = [
    describeMissing(missing),
    {
      key: (await isThisSite(ownPath.replace('check', 'CHECK'))) ? 'ignoresCase' : 'heedsCase',
    },
    { key: (await isThisSite(ownPath.replace(/\.html$/, ''))) ? 'short' : 'whole' },
  ];
  return missing.status === 404 && isOwnPage(missing.text)
    ? { state: 'works', facts }
    : { state: 'fails', facts, advice: [{ key: 'advice' }] };
}

function describeMissing({ status, text }: { status: number; text: string }): Note<'addresses'> {
  if (!isOwnPage(text)) return { key: 'otherPage', values: { status } };
  return status === 404 ? { key: 'works' } : { key: 'wrongStatus', values: { status } };
}

function isOwnPage(text: string): boolean {
  return text.includes(OWN_PAGE_MARK);
}

/** What the settings in `hosting/` send with every file. */
const HEADERS = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy'] as const;

/** Tells which security headers the server sends; pages carry a policy of their own. */
export async function checkHeaders(environment: CheckEnvironment): Promise<CheckResult<'headers'>> {
  const { ask, locale, site } = environment;
  const { headers } = await ask(site.page);
  const sent = HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [{ literal: `${name}: ${value}` }];
  });
  const lacking = HEADERS.filter((name) => headers.get(name) === null);
  if (lacking.length === 0) {
    return {
      state: 'works',
      facts: [{ key: 'works', values: { names: formatList(locale, HEADERS) } }, ...sent],
    };
  }
  return {
    state: 'absent',
    facts: [{ key: 'lacks', values: { names: formatList(locale, lacking) } }, ...sent],
    advice: [{ key: 'advice' }],
  };
}

/** Tells whether text is compressed on its way. */
export async function checkCompression(
  environment: CheckEnvironment,
): Promise<CheckResult<'compression'>> {
  const { headers } = await environment.ask(environment.site.style);
  const encoding = headers.get('content-encoding');
  return encoding === null || encoding === 'identity'
    ? { state: 'absent', facts: [{ key: 'none' }], advice: [{ key: 'advice' }] }
    : { state: 'works', facts: [{ key: 'works', values: { encoding } }] };
}

/** A page that is kept longer is still there after an update, in seconds. */
const LONGEST_FOR_PAGES = 600;
/** What has a hash in its address is worth keeping at least this long, in seconds. */
const SHORTEST_FOR_FIXED = 86_400;

/** Tells for how long browsers keep pages, and files that never change. */
export async function checkCaching(environment: CheckEnvironment): Promise<CheckResult<'caching'>> {
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
