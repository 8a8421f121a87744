import { findEntry } from '../content/catalogue/entries.ts';
import { type LabelView, viewLabels } from '../content/catalogue/labels.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { type InlinePart, splitInline } from '../model/inline-markup.ts';
import type { Locale, Localized } from '../model/locales.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';

/** A piece of a line, its links and labels resolved. */
export type LinePart =
  | Exclude<InlinePart, { kind: 'ref' | 'label' }>
  | { kind: 'link'; link: EntryLink }
  | { kind: 'label'; view: LabelView };

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
  const textLocale = text[locale] === undefined ? catalog.sourceLocale : locale;
  return {
    parts: splitInline(text[textLocale] ?? '').flatMap((part) =>
      resolvePart(catalog, part, { locale, textLocale }),
    ),
    locale: textLocale,
  };
}

function resolvePart(
  catalog: Catalog,
  part: InlinePart,
  { locale, textLocale }: Record<'locale' | 'textLocale', Locale>,
): LinePart[] {
  switch (part.kind) {
    case 'ref': {
      const target = findEntry(catalog, part.id);
      return target === undefined ? [] : [{ kind: 'link', link: linkEntry(target, locale) }];
    }
    case 'label': {
      const { labels, sourceLocale } = catalog;
      // Each line is read by itself.
      const view = viewLabels(labels, part.path, {
        locale: textLocale,
        sourceLocale,
        isFirst: true,
      });
      return view === undefined ? [] : [{ kind: 'label', view }];
    }
    default:
      return [part];
  }
}
