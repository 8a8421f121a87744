import type { SearchLayer } from '../types.ts';
import type { Findings, RankedEntry, Ranking } from './stage.ts';

const MAX_RESULTS = 30;
const MAX_SUGGESTIONS = 6;

/**
 * Puts what the layers found in one order: what is certain, then what is likely, each in the order of
 * the layers, up to one that leaves the others no answer. What is near and no result is a suggestion.
 *
 * @param findings - in the order of the layers
 */
export function rankFindings(findings: readonly Findings[]): Ranking {
  const seen = new Set<number>();
  const add = (
    list: RankedEntry[],
    limit: number,
    layer: SearchLayer,
    entries: readonly number[],
  ): void => {
    for (const entry of entries) {
      if (list.length >= limit) return;
      if (seen.has(entry)) continue;
      seen.add(entry);
      list.push({ entry, layer });
    }
  };
  const last = findings.findIndex(({ leaves }) => leaves !== 'answers');
  const answering = last < 0 ? findings : findings.slice(0, last + 1);
  const results: RankedEntry[] = [];
  for (const { layer, certain } of answering) add(results, MAX_RESULTS, layer, certain);
  for (const { layer, likely } of answering) add(results, MAX_RESULTS, layer, likely);
  const suggestions: RankedEntry[] = [];
  for (const { layer, near } of findings) add(suggestions, MAX_SUGGESTIONS, layer, near);
  return { results, suggestions };
}
