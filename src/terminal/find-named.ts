import {
  findableNamesOf,
  isKnownOnly,
  listEntries,
  messageTextsOf,
} from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { buildNameIndex } from '../search/engine/codes/name-index.ts';
import { findCodes } from '../search/engine/codes/search-codes.ts';
import { buildMessageIndex } from '../search/engine/messages/message-index.ts';
import { prepareMessages } from '../search/engine/messages/prepare-message.ts';
import { pickMessages, searchMessages } from '../search/engine/messages/search-messages.ts';
import { readQuery } from '../search/engine/query.ts';

/** The entries that a text names, or those that it may mean. */
export interface NamedEntries {
  /** Those whose name or message stands in it, in the order of the text; names come first. */
  named: Entry[];
  /** Only where there are none. */
  nearest: Entry[];
}

/** How many entries are offered. */
const NEAREST_LIMIT = 6;

/**
 * Finds what a text names, as the search of the site does: by a name in any case, an alias, or a message that
 * was pasted. What is only like a name is near, and no answer.
 *
 * `findNamedEntries(catalog, 'ora-600').named` -> the entry `DB-00600`
 */
export function findNamedEntries(catalog: Catalog, text: string): NamedEntries {
  const entries = listEntries(catalog);
  const isKnown = (at: number): boolean => {
    const entry = entries[at];
    return entry !== undefined && isKnownOnly(entry);
  };
  const take = (places: readonly number[]): Entry[] =>
    [...new Set(places)].flatMap((at) => entries[at] ?? []);
  const { components, unsplit, codeWords } = catalog.synonyms;
  const query = readQuery(text, components);
  const codes = findCodes(
    query,
    buildNameIndex(entries.map(findableNamesOf), {
      unsplit,
      codeWords: Object.values(codeWords).flat(),
      isKnownOnly: isKnown,
    }),
  );
  const known = codes.known.flatMap((name) => name.entries);
  const pasted = pickMessages(searchMessages(query.plain, indexMessages(entries)), isKnown);
  const named = take([...known, ...pasted]);
  const nearest = named.length > 0 ? [] : take([...codes.likely, ...codes.near]);
  return { named, nearest: nearest.slice(0, NEAREST_LIMIT) };
}

/** The messages of all languages, whichever the reader has. */
function indexMessages(entries: readonly Entry[]) {
  return buildMessageIndex(
    entries.flatMap((entry, at) =>
      prepareMessages(messageTextsOf(entry)).map((text) => ({ entry: at, text })),
    ),
  );
}
