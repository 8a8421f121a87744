import type { Catalog } from '../content/catalogue/types.ts';
import { createPageKeeper, type PageKeeper } from './keep-page.ts';

let keeper: PageKeeper | undefined;

/** Gives the pages of this build the catalogue that they are made of. */
export function sharePageCatalog(catalog: Catalog): Catalog {
  keeper = createPageKeeper(catalog);
  return keeper.catalog;
}

/** Who makes the pages of this build, once they have a catalogue. */
export function findPageKeeper(): PageKeeper | undefined {
  return keeper;
}
