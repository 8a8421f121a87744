import { findEntry } from '../content/catalogue/entries.ts';
import { type LabelView, viewLabels } from '../content/catalogue/labels.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { type InlinePart, splitInline } from '../model/inline-markup.ts';
import type { Locale, Localized } from '../model/locales.ts';
import { takeClosing, takeOpening } from '../model/signs.ts';
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

/** A piece of a line as it is shown: code with the signs at its sides. */
export type ShownPart =
  | Exclude<LinePart, { kind: 'code' }>
  | { kind: 'code'; text: string; before: string; after: string };

/**
 * Puts code together with the signs at its sides, so that no line begins with a full stop or ends with a bracket.
 *
 * the parts of `` （`x`）を見る `` -> `x` (code, before `（`, after `）`), `を見る`
 */
export function holdLineSigns(parts: readonly LinePart[]): ShownPart[] {
  const shown: ShownPart[] = [];
  for (const part of parts) {
    const last = shown.at(-1);
    if (part.kind === 'code') {
      const [rest, before] = last?.kind === 'text' ? takeOpening(last.text) : ['', ''];
      if (last?.kind === 'text') last.text = rest;
      shown.push({ ...part, before, after: '' });
    } else if (part.kind === 'text' && last?.kind === 'code') {
      const [after, rest] = takeClosing(part.text);
      last.after = after;
      shown.push({ kind: 'text', text: rest });
    } else shown.push({ ...part });
  }
  return shown;
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
