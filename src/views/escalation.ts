import { findEntry } from '../content/catalogue/entries.ts';
import { findEscalation, listGuestItems, selectItems } from '../content/catalogue/escalation.ts';
import { type LabelView, viewLabels } from '../content/catalogue/labels.ts';
import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import type { EscalationItem } from '../content/schemas/escalation.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
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

/** Something that support asks for. */
export interface AskedView extends LineView {
  snippet: Snippet | undefined;
}

/** What support asks for whatever the error is, as a page shows it. */
export interface EscalationView {
  /** In this order: first what is asked for on every page, then what is inside of what failed. */
  asked: AskedView[];
  /** What is not needed, and how to hand over the rest. */
  remarks: LineView[];
}

/**
 * Gathers what support asks for whatever the error is.
 *
 * `buildEscalation(catalog, entry, 'ja')` -> the items for its service and its systems, in Japanese
 *
 * @returns undefined where the product does not say it for such an error
 */
export function buildEscalation(
  catalog: Catalog,
  entry: ErrorEntry,
  locale: Locale,
): EscalationView | undefined {
  const block = findEscalation(catalog, entry);
  if (block === undefined) return undefined;
  const viewLine = (text: Partial<Localized<string>>) => viewText(catalog, text, locale);
  const viewItem = ({ text, snippet }: EscalationItem): AskedView => ({
    ...viewLine(text),
    snippet,
  });
  const guestItems = listGuestItems(block, entry);
  const otherwise = guestItems === undefined ? block.guest?.otherwise : undefined;
  return {
    asked: [...selectItems(block.ask, entry.facets), ...(guestItems ?? [])].map(viewItem),
    remarks: [...(otherwise === undefined ? [] : [otherwise]), ...block.rules].map(viewLine),
  };
}

function viewText(catalog: Catalog, text: Partial<Localized<string>>, locale: Locale): LineView {
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
