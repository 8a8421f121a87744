import { codeOf } from '../content/catalogue/entries.ts';
import type { CauseEntry, Entry, ErrorEntry, ProseState } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { entryPath } from '../model/urls.ts';
import type { EntryType } from '../model/sections.ts';

/** What a list or a sentence shows of an entry, in the language of the page. */
export interface EntryLink {
  id: string;
  type: EntryType;
  kind: ErrorEntry['kind'] | CauseEntry['kind'];
  /** The code as the product prints it; messages, symptoms and causes have none. */
  code: string | undefined;
  title: string;
  /** Path of its page, from the site's root. */
  path: string;
  state: ProseState;
  /** The day on which its facts were last compared with the sources, `YYYY-MM-DD`. */
  verified: string;
}

/** Describes a link to an entry: `linkEntry(entry, 'ja')` -> `{ id: '151076', code: '151076', path: 'ja/errors/151076.html', … }` */
export function linkEntry(entry: Entry, locale: Locale): EntryLink {
  return {
    id: entry.id,
    type: entry.type,
    kind: entry.kind,
    code: codeOf(entry),
    title: entry.title[locale],
    path: entryPath(locale, entry.type, entry.id),
    state: entry.proseState[locale],
    verified: entry.verified,
  };
}

/** `isWritten(entry)` -> `true` when there is prose in at least the source language. */
export function isWritten(entry: Entry): boolean {
  return entry.sourceHash !== undefined;
}
