/** What the search knows of wordings in one language; a small JSON value. Browser-safe. */
export interface ConceptData {
  /** For each concept, its wordings; the place in the list is the concept's number. */
  readonly concepts: readonly (readonly string[])[];
  /** Terms, as the tokenizer gives them, that say nothing about the subject. */
  readonly filler: readonly string[];
  /** Names of what the base is not about. */
  readonly elsewhere: readonly string[];
  /** Words by which people ask how to do something. */
  readonly tasks: readonly string[];
  /** For each scope, what it is called by; the first is the usual one, which need not be named. */
  readonly scopes: readonly (readonly string[])[];
}

/** The first letter of the Yi script, which none of the site's languages is written in. */
const FIRST_LETTER = 0xa000;
const LETTERS = 1024;

/**
 * The term under which a concept is indexed: two letters of a script that nobody types here. All have
 * the same length, so that none is the beginning of another; and most begin with a letter of their
 * own, so that they spread over the chunks of the index.
 *
 * `conceptTerm(7)` -> `'ꀇꀀ'`
 */
export function conceptTerm(concept: number): string {
  return String.fromCharCode(
    FIRST_LETTER + (concept % LETTERS),
    FIRST_LETTER + Math.floor(concept / LETTERS),
  );
}
