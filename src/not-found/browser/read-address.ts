import { type Locale, LOCALE_IDS } from '../../model/locales.ts';

/** What an address that does not exist tells. */
export interface MissingAddress {
  /** The language in it, if any. */
  locale: Locale | undefined;
  /** The last segment, decoded and without its extension: what to search for. */
  query: string;
}

/**
 * Finds in an address what it may have been about, whatever its case, encoding or extension.
 *
 * `readMissingAddress('/kb/ja/errors/usererrorfsfreezefailed')`
 * -> `{ locale: 'ja', query: 'usererrorfsfreezefailed' }`
 */
export function readMissingAddress(path: string): MissingAddress {
  const segments = path
    .split('/')
    .map(decodeSegment)
    .filter((segment) => segment !== '');
  const languages = segments.map((segment) => segment.toLowerCase().replace('_', '-'));
  const locale = LOCALE_IDS.find((known) => languages.includes(known.toLowerCase()));
  const last = segments.at(-1) ?? '';
  const query = last.replace(/\.(?:html?|json|aspx?|php|mdx?)$/i, '').trim();
  return { locale, query: query === 'index' || /^404\b/.test(query) ? '' : query };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not a valid encoding: what stands there is still the best guess.
    return segment;
  }
}
