import { findEscalation, listGuestItems, selectItems } from '../content/catalogue/escalation.ts';
import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import type { EscalationItem } from '../content/schemas/escalation.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
import type { Locale, Localized } from '../model/locales.ts';
import { type LineView, viewLine } from './line.ts';

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
  const viewText = (text: Partial<Localized<string>>) => viewLine(catalog, text, locale);
  const viewItem = ({ text, snippet }: EscalationItem): AskedView => ({
    ...viewText(text),
    snippet,
  });
  const guestItems = listGuestItems(block, entry);
  const otherwise = guestItems === undefined ? block.guest?.otherwise : undefined;
  return {
    asked: [...selectItems(block.ask, entry.facets), ...(guestItems ?? [])].map(viewItem),
    remarks: [...(otherwise === undefined ? [] : [otherwise]), ...block.rules].map(viewText),
  };
}
