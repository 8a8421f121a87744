import { type Locale, LOCALE_IDS } from '../../model/locales.ts';
import { foldText } from '../../model/fold-text.ts';
import type { NamedEntry } from '../names.ts';

/** What an address that does not exist may have meant. */
export interface AddressMatch {
  /** The language in it, if any. */
  locale: Locale | undefined;
  /** The last segment, decoded and without its extension: what to search for. */
  query: string;
  /** Entries that fit, best first: equal but for case, else beginning alike or containing it. */
  entries: NamedEntry[];
}

const MAX_MATCHES = 5;
const MIN_PART = 4;

/**
 * Finds the code in an address, whatever its case, encoding or extension.
 *
 * `matchAddress('/kb/ja/errors/usererrorfsfreezefailed', names)`
 * -> `{ locale: 'ja', query: 'usererrorfsfreezefailed', entries: [['UserErrorFsFreezeFailed', …]] }`
 */
export function matchAddress(path: string, names: readonly NamedEntry[]): AddressMatch {
  const segments = path
    .split('/')
    .map(decodeSegment)
    .filter((segment) => segment !== '');
  const languages = segments.map((segment) => segment.toLowerCase().replace('_', '-'));
  const locale = LOCALE_IDS.find((known) => languages.includes(known.toLowerCase()));
  const last = segments.at(-1) ?? '';
  const query = last.replace(/\.(?:html?|json|aspx?|php|mdx?)$/i, '').trim();
  return { locale, query, entries: findEntries(fold(query), names) };
}

function findEntries(wanted: string, names: readonly NamedEntry[]): NamedEntry[] {
  if (wanted === '' || wanted === 'index') return [];
  const folded = names.map((entry) => ({ entry, names: [entry[0], ...entry[2]].map(fold) }));
  const exact = folded.filter(({ names: own }) => own.includes(wanted));
  if (exact.length > 0) return exact.map(({ entry }) => entry);
  if (wanted.length < MIN_PART) return [];
  const starts = folded.filter(({ names: own }) =>
    own.some(
      (name) => name.startsWith(wanted) || (name.length >= MIN_PART && wanted.startsWith(name)),
    ),
  );
  const contains = folded.filter(
    (item) => !starts.includes(item) && item.names.some((name) => name.includes(wanted)),
  );
  return [...starts, ...contains].slice(0, MAX_MATCHES).map(({ entry }) => entry);
}

/** Case, width and the separators of file names do not matter. */
function fold(name: string): string {
  return foldText(name).replaceAll(/[\s._-]+/g, '');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not a valid encoding: what stands there is still the best guess.
    return segment;
  }
}
