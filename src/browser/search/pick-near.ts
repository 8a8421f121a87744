import type { SearchResponse, SearchResult } from '../../search/types.ts';

/** So few confident answers may all be beside the point. */
const FEW = 3;
/** A code stands at the beginning of what is pasted, if it is what was asked for. */
const MAX_FOLDED = 10_000;

/**
 * Picks what is worth showing as "did you mean" beside the confident answers: nothing where the code
 * that was asked for is there, other codes where a code was given in part or misspelled, and else all
 * of it while there are few answers.
 */
export function pickNear({ query, results, suggestions }: SearchResponse): readonly SearchResult[] {
  const first = results[0];
  if (first === undefined) return suggestions;
  if (fold(query).includes(fold(first.id))) return [];
  if (first.layer === 'code') return suggestions.filter(({ layer }) => layer === 'code');
  return results.length <= FEW ? suggestions : [];
}

function fold(text: string): string {
  return text.slice(0, MAX_FOLDED).normalize('NFKC').toLowerCase();
}
