import { readParameters } from '../../browser/search/query-address.ts';
import { type Locale, LOCALE_IDS } from '../../model/locales.ts';

/** What an address that does not exist tells. */
export interface MissingAddress {
  /** The language in it, if any. */
  locale: Locale | undefined;
  /** The last segment, decoded and without its extension: what to search for. */
  query: string;
  /** What to lead on to the search with: the address is that of a search page, at a place where there is none. */
  searched: string | undefined;
}

/**
 * Finds in an address what it may have been about, whatever its case, encoding or extension.
 *
 * `readMissingAddress({ pathname: '/kb/ja/errors/usererrorfsfreezefailed', … })`
 * -> `{ locale: 'ja', query: 'usererrorfsfreezefailed', searched: undefined }`,
 * `readMissingAddress({ pathname: '/kb/search.html', search: '?q=vss', … })` -> `{ searched: 'vss', … }`
 */
export function readMissingAddress(
  address: Pick<Location, 'pathname' | 'search' | 'hash'>,
): MissingAddress {
  const segments = address.pathname
    .split('/')
    .map(decodeSegment)
    .filter((segment) => segment !== '');
  const languages = segments.map((segment) => segment.toLowerCase().replace('_', '-'));
  const locale = LOCALE_IDS.find((known) => languages.includes(known.toLowerCase()));
  const last = segments.at(-1) ?? '';
  const query = last.replace(/\.(?:html?|json|aspx?|php|mdx?)$/i, '').trim();
  const asked = readParameters(address).get('q')?.trim() ?? '';
  return {
    locale,
    query: query === 'index' || /^404\b/.test(query) ? '' : query,
    searched: /^search$/i.test(query) && asked !== '' ? asked : undefined,
  };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not a valid encoding: what stands there is still the best guess.
    return segment;
  }
}
