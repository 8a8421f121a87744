import { findEntry, listEntries } from '../../src/content/catalogue/entries.ts';
import type { Catalog, Entry } from '../../src/content/catalogue/types.ts';
import type { Locale } from '../../src/model/locales.ts';
import { comparableAddress } from './facts-links.ts';
import { normalize } from './facts-match.ts';

/** What a reader finds on a page, in one language. */
export interface PageText {
  text: string;
  /** Where it links to, in comparable form. */
  addresses: ReadonlySet<string>;
}

/** The page of an entry, and the pages that it sends the reader to. */
export interface ReachablePages {
  own: PageText;
  /** Ids of the causes and procedures that it shows or refers to: their text counts as its own. */
  reached: readonly string[];
  /** These, and what is listed under its related and neighbouring entries. */
  linked: readonly string[];
  /** Itself, what it reaches, and what that reaches in turn. */
  withinTwoSteps: readonly string[];
  /** All of it together. */
  all: PageText;
}

/** Finds what the reader of an entry finds, in one language. */
export type PageReader = (entry: Entry, locale: Locale) => ReachablePages;

/** Makes a reader of pages that reads each page once. */
export function createPageReader(catalog: Catalog): PageReader {
  const known = new Map<string, PageText>();
  const readPage = (entry: Entry, locale: Locale): PageText => {
    const key = `${locale} ${entry.id}`;
    const page = known.get(key) ?? buildPage(catalog, entry, locale);
    known.set(key, page);
    return page;
  };
  return (entry, locale) => {
    const own = readPage(entry, locale);
    const reached = listReached(catalog, entry, locale);
    const others = reached.flatMap((id) => findEntry(catalog, id) ?? []);
    const pages = [own, ...others.map((other) => readPage(other, locale))];
    return {
      own,
      reached,
      linked: [...reached, ...entry.related, ...entry.seeAlso],
      withinTwoSteps: [
        entry.id,
        ...reached,
        ...others.flatMap((other) => listReached(catalog, other, locale)),
      ],
      all: {
        // Nothing is found across the end of a page.
        text: pages.map(({ text }) => text).join('\n'),
        addresses: new Set(pages.flatMap(({ addresses }) => [...addresses])),
      },
    };
  };
}

/** The causes that a page shows, and the causes and procedures that its prose refers to. */
function listReached(catalog: Catalog, entry: Entry, locale: Locale): string[] {
  const shown = entry.type === 'error' ? [...entry.causes, ...entry.olderCauses] : [];
  const referred = (entry.prose[locale]?.sections ?? [])
    .flatMap(({ refs }) => refs.map(({ target }) => target))
    .filter((id) => catalog.causes.has(id));
  return [...new Set([...shown, ...referred])];
}

function buildPage(catalog: Catalog, entry: Entry, locale: Locale): PageText {
  const sections = entry.prose[locale]?.sections ?? [];
  const shownSnippets = new Set(
    sections.flatMap(({ snippets }) => snippets.map(({ target }) => target)),
  );
  const snippets = Object.entries(entry.snippets)
    .filter(([id]) => shownSnippets.has(id))
    .map(([, { text }]) => text);
  const names = entry.type === 'error' ? [entry.id, entry.code ?? '', ...entry.aliases] : [];
  const messages =
    entry.type === 'error'
      ? Object.values(entry.messages)
          .flat()
          // What serves the search alone is not on the page.
          .filter(({ machineTranslated }) => !machineTranslated)
          .map(({ text }) => text)
      : [];
  const links = sections.flatMap((section) => section.links.map(({ target }) => target));
  const documents = entry.sources.flatMap(({ document }) => {
    const url = catalog.documents[document]?.url;
    return url === undefined ? [] : [url];
  });
  const parts = [
    entry.title[locale],
    ...names,
    ...messages,
    ...sections.map(({ text }) => text),
    ...snippets,
    ...links,
  ];
  return {
    text: parts.map(normalize).join('\n'),
    addresses: new Set([...links, ...documents].map((link) => comparableAddress(link))),
  };
}

/** Entries that a test about pages goes through, by id. */
export function entriesById(catalog: Catalog): ReadonlyMap<string, Entry> {
  return new Map(listEntries(catalog).map((entry) => [entry.id, entry]));
}
