import { type Locale, LOCALES } from '../../model/locales.ts';
import { codeOf, findEntry } from './entries.ts';
import type { Catalog, ProseSection } from './types.ts';
import { opensQuote } from '../../model/signs.ts';

/** Characters for private use, which no prose has. */
const START = '\uE000';
const END = '\uE001';
const MARK = /\uE000([^\uE001]*)\uE001/g;

/** The mark that stands for a link to an entry, whose title only the page fills in. */
export function markRef(id: string): string {
  return `${START}${id}${END}`;
}

/** Leaves the marks out. */
export function stripRefs(text: string): string {
  return text.replace(MARK, '');
}

/**
 * The text of a section as a sentence reads it: a link says the code that it leads to, or the title in the
 * language's quotes, unless its author has put some.
 *
 * ``readSection(see(`See ${markRef('x')}.`), 'en', catalog)`` -> `'See Install it.'`
 */
export function readSection(
  { text, textWithRefs = text }: Pick<ProseSection, 'text' | 'textWithRefs'>,
  locale: Locale,
  catalog: Pick<Catalog, 'errors' | 'causes'>,
): string {
  return textWithRefs.replace(MARK, (_, id: string, at: number) => {
    const entry = findEntry(catalog, id);
    if (entry === undefined) return '';
    const isQuoted = opensQuote(textWithRefs.slice(0, at));
    const [open, close] = isQuoted ? ['', ''] : LOCALES[locale].titleQuotes;
    return codeOf(entry) ?? `${open}${entry.title[locale]}${close}`;
  });
}
