import { readSection } from '../content/catalogue/ref-marks.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { viewMessages } from './messages.ts';

/**
 * The description of an entry's page for search engines and link previews: its meaning, or the
 * line that stands in for it, else its message, else its title.
 *
 * `describeEntry(entry, 'en', catalog)` -> `'Azure Backup takes one backup of a VM at a time. …'`
 */
export function describeEntry(entry: Entry, locale: Locale, catalog: Catalog): string {
  const meaning = entry.prose[locale]?.sections.find(({ component }) => component === 'Meaning');
  const concerns = entry.type === 'error' ? entry.concerns?.[locale] : undefined;
  const message = entry.type === 'error' ? viewMessages(entry, locale).main : undefined;
  return (
    (meaning === undefined ? undefined : readSection(meaning, locale, catalog).split('\n', 1)[0]) ??
    concerns?.replaceAll('`', '') ??
    (message?.locale === locale ? message.text : undefined) ??
    entry.title[locale]
  );
}
