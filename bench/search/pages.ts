import type { Catalog, Entry } from '../../src/content/catalogue/types.ts';
import type { Locale } from '../../src/model/locales.ts';
import {
  buildSearchDocuments,
  type SearchableCatalog,
  type SearchDocument,
} from '../../src/search/build/documents.ts';
import { findSection } from '../../src/model/sections.ts';

/** A page as every search engine is shown it: the texts that our own index is made of, no more. */
export interface BenchPage {
  id: string;
  locale: Locale;
  /** Path from the site's root. */
  path: string;
  title: string;
  /** Id, code, aliases. */
  names: string[];
  /** Literal messages, and what the index has of them and of the title in English. */
  messages: string[];
  /** The prose under its headings, with the commands and paths that it shows. */
  sections: BenchSection[];
}

/** A heading with its text. */
export interface BenchSection {
  anchor: string;
  heading: string;
  text: string;
}

/** What of the catalogue the pages are made of. */
export type BenchCatalog = SearchableCatalog & Pick<Catalog, 'ui'>;

/** The pages of one language, in the order of our index. */
export function buildBenchPages(catalog: BenchCatalog, locale: Locale): BenchPage[] {
  return buildSearchDocuments(catalog, locale).map((document) => {
    const { id, type } = document.entry;
    const entry = type === 'error' ? catalog.errors.get(id) : catalog.causes.get(id);
    if (entry === undefined) throw new Error(`The index has "${id}", the catalogue has not.`);
    return buildBenchPage(document, entry, catalog.ui[locale].section);
  });
}

function buildBenchPage(
  { entry: { id, path, title }, names, lang, fields }: SearchDocument,
  entry: Entry,
  headings: Readonly<Record<string, string>>,
): BenchPage {
  const list = (...kinds: string[]): string[] =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const texts = list('meaning', 'section');
  const shown = new Set<string>();
  const sections = (entry.prose[lang]?.sections ?? []).map((section, at): BenchSection => {
    const anchor = findSection(section.component) ?? '';
    const snippets = section.snippets.flatMap(({ target }) => {
      const snippet = entry.snippets[target];
      if (snippet === undefined || shown.has(target)) return [];
      shown.add(target);
      return [snippet.text];
    });
    return {
      anchor,
      heading: headings[anchor] ?? anchor,
      text: [texts[at] ?? '', ...snippets].join('\n'),
    };
  });
  const locale = path.split('/')[0] as Locale;
  return {
    id,
    locale,
    path,
    title,
    names,
    messages: list('message', 'translation'),
    sections,
  };
}

/** All text of a page below its title, for engines that know no sections. */
export function joinText({ sections }: BenchPage): string {
  return sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n');
}
