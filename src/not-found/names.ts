import { codeOf, listEntries, namesOf } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import type { EntryType } from '../model/sections.ts';

/** An entry by the names that an address may hold: id, type, and the other names. */
export type NamedEntry = readonly [id: string, type: EntryType, otherNames: readonly string[]];

/** The global variable in which `api/names.js` leaves the list, for a page that runs from disk. */
export const NAMES_VARIABLE = 'shirubeNames';

/** `listNames(catalog)` -> `[['BCMV2VMNotFound', 'error', ['400094']], …]` */
export function listNames(catalog: Catalog): NamedEntry[] {
  return listEntries(catalog).map((entry) => {
    const code = codeOf(entry);
    const names = new Set([...namesOf(entry), ...(code === undefined ? [] : [code])]);
    names.delete(entry.id);
    return [entry.id, entry.type, [...names]];
  });
}

/** The script that hands the list over: `shirubeNames=[…]`. */
export function buildNamesScript(catalog: Catalog): string {
  return `globalThis.${NAMES_VARIABLE}=${JSON.stringify(listNames(catalog))};\n`;
}
