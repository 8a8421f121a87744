import { type Locale, type Localized, mapLocales } from '../../model/locales.ts';
import type { Entry, Prose, ProseState } from './types.ts';

/**
 * What the reader of a language has. Computed from the files alone, without a version history.
 *
 * @param sourceHash the hash of the source prose as it is now; undefined when it is not written
 * @param prose the prose in the reader's language, if there is any
 */
export function computeProseState(
  locale: Locale,
  sourceLocale: Locale,
  sourceHash: string | undefined,
  prose: Prose | undefined,
): ProseState {
  if (sourceHash === undefined) return 'unwritten';
  if (locale === sourceLocale) return 'current';
  if (prose === undefined) return 'fallback';
  return prose.sourceHash === sourceHash ? 'current' : 'stale';
}

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
