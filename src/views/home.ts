import { codeOf } from '../content/catalogue/entries.ts';
import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import { listFacets } from '../model/facets.ts';
import type { Locale } from '../model/locales.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';
import { viewMessages } from './messages.ts';

/** A message that is longer is no example that fits on a button. In letters. */
const EXAMPLE_LENGTH = 44;

/** `listSymptoms(catalog, 'ja')` -> what has a page and neither code nor message, by title */
export function listSymptoms(catalog: Catalog, locale: Locale): EntryLink[] {
  const titles = new Intl.Collator(locale);
  return [...catalog.errors.values()]
    .filter((entry) => entry.kind === 'symptom' && entry.isWritten)
    .map((entry) => linkEntry(entry, locale))
    .sort((a, b) => titles.compare(a.title, b.title));
}

/**
 * Two things that one may search for: a code, and a message as the product shows it.
 *
 * `pickExamples(catalog, 'en')` -> `['UserErrorVmNotFound', 'The VM agent is not installed']`
 */
export function pickExamples(catalog: Catalog, locale: Locale): string[] {
  const errors = [...catalog.errors.values()]
    .filter((entry) => entry.isWritten)
    .sort((a, b) => b.causes.length - a.causes.length);
  const byCode = errors.find((entry) => /[A-Z]/.test(codeOf(entry) ?? ''));
  const code = byCode === undefined ? undefined : codeOf(byCode);
  const message = errors
    .filter((entry) => entry !== byCode)
    .map((entry) => findShortMessage(entry, locale))
    .find((text) => text !== undefined);
  return [code, message].filter((text) => text !== undefined);
}

function findShortMessage(entry: ErrorEntry, locale: Locale): string | undefined {
  const { main, others } = viewMessages(entry, locale);
  return [...(main === undefined ? [] : [main]), ...others].find(
    ({ text, locale: language }) =>
      language === locale && text.length <= EXAMPLE_LENGTH && !text.includes('{'),
  )?.text;
}

/**
 * What the base covers, in the words of the facets that say it: the values that occur.
 *
 * `listScope(catalog, 'en')` -> `['Azure Backup', 'Azure Site Recovery', 'Azure VM', …]`
 */
export function listScope({ product, errors }: Catalog, locale: Locale): string[] {
  const entries = [...errors.values()];
  const names = listFacets(product.facets, 'scope').flatMap(({ id, values }) =>
    Object.entries(values)
      .filter(([value]) => entries.some(({ facets }) => facets[id]?.includes(value)))
      .map(([, name]) => name[locale]),
  );
  return [...new Set(names)];
}
