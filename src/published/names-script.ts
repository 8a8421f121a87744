import { findableNamesOf, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { renderDataScript } from '../model/data-script.ts';
import type { EntryType } from '../model/sections.ts';

/** An entry by its names. Part of the API. */
type NamedEntry = readonly [id: string, type: EntryType, otherNames: readonly string[]];

/** The name under which the script hands the names over. Part of the API too. */
const NAMES_KEY = 'names';

/**
 * The script that hands over the names of all entries.
 *
 * `renderNamesScript(catalog)` -> `'__shirube.set("names",[["BCMV2VMNotFound","error",["400094"]]]);'`
 */
export function renderNamesScript(catalog: Catalog): string {
  return renderDataScript(NAMES_KEY, JSON.stringify(listEntries(catalog).map(describeNames)));
}

function describeNames(entry: Entry): NamedEntry {
  const { id, type } = entry;
  return [id, type, findableNamesOf(entry).filter((name) => name !== id)];
}
