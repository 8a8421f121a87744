import { findEntry } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';

/**
 * Links to entries, in the order of their ids. Unknown ids are left out: the checks tell them.
 *
 * `linkIds(catalog, ['151076', 'nothing'], 'ja')` -> one link
 */
export function linkIds(catalog: Catalog, ids: readonly string[], locale: Locale): EntryLink[] {
  return ids.flatMap((id) => {
    const entry = findEntry(catalog, id);
    return entry === undefined ? [] : [linkEntry(entry, locale)];
  });
}
