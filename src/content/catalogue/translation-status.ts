import { type Locale, type Localized, mapLocales } from '../../model/locales.ts';
import type { Entry, ProseState } from './types.ts';

/**
 * Counts, per language, how many entries are in each state. States that do not occur are left out.
 *
 * `countStates(entries, ['en', 'ja']).ja` -> `{ current: 54, unwritten: 57 }`
 */
export function countStates(
  entries: readonly Entry[],
  locales: readonly Locale[],
): Localized<Partial<Record<ProseState, number>>> {
  return mapLocales(locales, (locale) => {
    const counts: Partial<Record<ProseState, number>> = {};
    for (const { proseState } of entries) {
      const state = proseState[locale];
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  });
}
