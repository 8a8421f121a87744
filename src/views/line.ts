import { findEntry } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { type InlinePart, splitInline } from '../model/inline-markup.ts';
import type { Locale, Localized } from '../model/locales.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';

/** A piece of a line, its links resolved. */
export type LinePart = Exclude<InlinePart, { kind: 'ref' }> | { kind: 'link'; link: EntryLink };

/** A line of text. */
export interface LineView {
  parts: LinePart[];
  /** Its language, which differs from the page's where a translation is missing. */
  locale: Locale;
}

/**
 * Resolves a line of a YAML file: its code, labels and links.
 *
 * ``viewLine(catalog, { en: 'See `x`.' }, 'ja')`` -> its parts, in English where it has no Japanese
 */
export function viewLine(
  catalog: Catalog,
  text: Partial<Localized<string>>,
  locale: Locale,
): LineView {
  const own = text[locale];
  const line = own ?? text[catalog.sourceLocale] ?? '';
  return {
    parts: splitInline(line).flatMap((part) => resolvePart(catalog, part, locale)),
    locale: own === undefined ? catalog.sourceLocale : locale,
  };
}

function resolvePart(catalog: Catalog, part: InlinePart, locale: Locale): LinePart[] {
  if (part.kind !== 'ref') return [part];
  const target = findEntry(catalog, part.id);
  return target === undefined ? [] : [{ kind: 'link', link: linkEntry(target, locale) }];
}
