/** What the search knows of wordings in one language; a small JSON value. Browser-safe. */
export interface ConceptData {
  /** For each concept, its wordings; the place in the list is the concept's number. */
  readonly concepts: readonly (readonly string[])[];
  /** Terms, as the tokenizer gives them, that say nothing about the subject. */
  readonly filler: readonly string[];
  /** Names of what the base is not about. */
  readonly elsewhere: readonly string[];
}

/** Knows nothing: texts are then compared by their words alone. */
export const NO_CONCEPTS: ConceptData = { concepts: [], filler: [], elsewhere: [] };

/**
 * The term under which a concept is indexed. All have the same length, so that none is the beginning
 * of another, and no language has such a word.
 *
 * @example conceptTerm(7) // => 'zq0007'
 */
export function conceptTerm(concept: number): string {
  return `zq${String(concept).padStart(4, '0')}`;
}
