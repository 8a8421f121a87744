import type { Locale } from '../../model/locales.ts';
import type { Prose, ProseState } from './types.ts';

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
