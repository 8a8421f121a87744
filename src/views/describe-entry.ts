import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { readMeaning } from './meaning.ts';
import { viewMessages } from './messages.ts';

/**
 * The description of an entry's page for search engines and link previews: its meaning, or the
 * line that stands in for it, else its message, else its title.
 *
 * `describeEntry(catalog, entry, 'en')` -> `'Azure Backup takes one backup of a VM at a time. …'`
 */
export function describeEntry(catalog: Catalog, entry: Entry, locale: Locale): string {
  const concerns = entry.type === 'error' ? entry.concerns?.[locale] : undefined;
  const message = entry.type === 'error' ? viewMessages(entry, locale).main : undefined;
  return (
    readMeaning(catalog, entry, locale) ??
    concerns?.replaceAll('`', '') ??
    (message?.locale === locale ? message.text : undefined) ??
    entry.title[locale]
  );
}
