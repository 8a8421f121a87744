import type { ConceptData } from '../../files/concept-data.ts';
import {
  createWordingFinder,
  type WordingMatch,
  type WordingRules,
} from '../../language/find-wordings.ts';

import { liesWithin } from './query-pieces.ts';

/** What the wordings say of a query. */
export interface QueryWordings {
  /** The concepts in a text, the smaller ones inside larger ones too. */
  findConcepts(text: string): WordingMatch[];
  /** The names in a text of what the base is not about, or hardly. */
  findElsewhere(text: string): WordingMatch[];
  /** The scopes that a text names. */
  findScopes(text: string): WordingMatch[];
  /** Tells whether a text asks how to do something. */
  asksHow(text: string): boolean;
  /** Terms that say nothing about the subject. */
  filler: ReadonlySet<string>;
}

/**
 * Prepares the wordings of a language for queries.
 *
 * @param rules of the language's tokenizer
 */
export function createQueryWordings(
  { concepts, filler, elsewhere, tasks, scopes }: ConceptData,
  rules: WordingRules,
): QueryWordings {
  const findElsewhere = createWordingFinder(
    elsewhere.map((name) => [name]),
    rules,
  );
  const findTasks = createWordingFinder([tasks], rules);
  return {
    findConcepts: createWordingFinder(concepts, rules),
    findScopes: createWordingFinder(scopes, rules),
    findElsewhere: (text) => {
      const found = findElsewhere(text);
      // `Power BI` in `Power BI gateway` is one name, whatever names are in it.
      return found.filter((match) => !found.some((other) => liesWithin(match, other)));
    },
    asksHow: (text) => findTasks(text).length > 0,
    filler: new Set(filler),
  };
}
