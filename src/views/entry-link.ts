import { codeOf, findEntry } from '../content/catalogue/entries.ts';
import type { Catalog, Entry, ProseState } from '../content/catalogue/types.ts';
import type { EntryKind } from '../model/kinds.ts';
import type { Locale } from '../model/locales.ts';
import { entryPath } from '../model/urls.ts';
import type { EntryType } from '../model/sections.ts';

/** What a list or a sentence shows of an entry, in the language of the page. */
export interface EntryLink {
  id: string;
  type: EntryType;
  kind: EntryKind;
  /** The code as the product prints it; messages, symptoms and causes have none. */
  code: string | undefined;
  title: string;
  /** The language of the title, which differs from the page's where a translation is missing. */
  titleLocale: Locale;
  /** Path of its page, from the site's root. */
  path: string;
  state: ProseState;
  /** The day on which its facts were last compared with the sources, where the product keeps it. */
  verified: string | undefined;
}

/** Describes a link to an entry: `linkEntry(entry, 'ja')` -> `{ id: '151076', code: '151076', path: 'ja/errors/151076.html', … }` */
export function linkEntry(entry: Entry, locale: Locale): EntryLink {
  return {
    id: entry.id,
    type: entry.type,
    kind: entry.kind,
    code: codeOf(entry),
    title: entry.title[locale],
    titleLocale: entry.titleLocale[locale],
    path: entryPath(locale, entry.type, entry.id),
    state: entry.proseState[locale],
    verified: entry.verified,
  };
}

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
