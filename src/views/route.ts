import { meets } from '../content/catalogue/escalation.ts';
import type { ErrorEntry } from '../content/catalogue/types.ts';
import type { Product } from '../content/schemas/product.ts';
import type { Locale } from '../model/locales.ts';

/** A station of the way that the work takes. */
export interface StationView {
  label: string;
  /** Whether the error fails here. */
  isHere: boolean;
}

/**
 * The way that the work takes, with the station at which an error fails.
 *
 * `viewRoute(product, vssError, 'en')` -> `Vault and job`, `VM agent`, `Extension`, `VSS` (here), …
 *
 * @returns undefined where the product has none, or the error lies beside it
 */
export function viewRoute(
  { route }: Product,
  { facets }: ErrorEntry,
  locale: Locale,
): StationView[] | undefined {
  if (route === undefined) return undefined;
  const isMeant = meets(facets, route.for);
  const own = facets[route.facet] ?? [];
  const stations = route.stations.map(({ label, values }) => ({
    label: label[locale],
    isHere: values.some((value) => own.includes(value)),
  }));
  return isMeant && stations.some(({ isHere }) => isHere) ? stations : undefined;
}
