import { findEscalation, listGuestItems, selectItems } from '../content/catalogue/escalation.ts';
import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import type { EscalationCondition, EscalationItem } from '../content/schemas/escalation.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
import { listFacets } from '../model/facets.ts';
import type { Locale, Localized } from '../model/locales.ts';
import { supportPath } from '../model/urls.ts';
import { type FacetFact, nameValues } from './facets.ts';
import { type LineView, viewLine } from './line.ts';

/** What the page of an error says of what support asks for whatever the error is. */
export interface EscalationView {
  /** The page that says all of it, for every error that it is for. */
  path: string;
  /** In this order: first what is asked for of every error, then what is inside of what failed. */
  asked: Omit<AskedView, 'only'>[];
  /** What is not needed, and how to hand over the rest. */
  remarks: LineView[];
}

/**
 * Finds what support asks for whatever the error is.
 *
 * `viewEscalation(catalog, entry, 'ja')` -> the items for its service and its systems, in Japanese
 *
 * @returns undefined where the product does not say it for such an error
 */
export function viewEscalation(
  catalog: Catalog,
  entry: ErrorEntry,
  locale: Locale,
): EscalationView | undefined {
  const found = findEscalation(catalog, entry);
  if (found === undefined) return undefined;
  const { id, block } = found;
  const viewText = (text: Partial<Localized<string>>) => viewLine(catalog, text, locale);
  const guestItems = listGuestItems(block, entry);
  const otherwise = guestItems === undefined ? block.guest?.otherwise : undefined;
  return {
    path: supportPath(locale, id),
    asked: [...selectItems(block.ask, entry.facets), ...(guestItems ?? [])].map(
      ({ text, snippet }) => ({ ...viewText(text), snippet }),
    ),
    remarks: [...(otherwise === undefined ? [] : [otherwise]), ...block.rules].map(viewText),
  };
}

/** Something that support asks for. */
export interface AskedView extends LineView {
  snippet: Snippet | undefined;
  /** For which errors alone; undefined for all. */
  only: SupportPage['facts'] | undefined;
}

/** The page of what support asks for. */
export interface SupportPage {
  /** Which errors it is for. */
  facts: Pick<FacetFact, 'label' | 'text'>[];
  /** In this order: first what is asked for of every error, then what is inside of what failed. */
  asked: AskedView[];
  /** How to hand it over. */
  remarks: LineView[];
}

/**
 * Gathers all that support asks for.
 *
 * `buildSupportPage(catalog, 'azure-backup', 'ja')` -> what `ja/support/azure-backup.html` shows
 */
export function buildSupportPage(catalog: Catalog, id: string, locale: Locale): SupportPage {
  const block = catalog.escalation.blocks[id];
  if (block === undefined) throw new Error(`Nothing is asked for under "${id}".`);
  const describe = (condition: EscalationCondition): SupportPage['facts'] =>
    listFacets(catalog.product.facets, 'facts').flatMap((facet) => {
      const values = condition[facet.id];
      return values === undefined
        ? []
        : [{ label: facet.label[locale], text: nameValues(facet, values, locale) }];
    });
  const viewText = (text: Partial<Localized<string>>) => viewLine(catalog, text, locale);
  const viewItem = ({ text, snippet, for: condition }: EscalationItem): AskedView => ({
    ...viewText(text),
    snippet,
    only: condition && describe(condition),
  });
  return {
    facts: describe(block.for),
    asked: [...block.ask, ...(block.guest?.ask ?? [])].map(viewItem),
    remarks: block.rules.map(viewText),
  };
}
