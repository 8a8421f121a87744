import type { Catalog } from '../catalogue/types.ts';
import type { Issue } from '../../model/issue.ts';
import { checkAvoidedTerms } from './rules/avoided-terms.ts';
import { checkCitations } from './rules/citations.ts';
import { checkNames } from './rules/names.ts';
import { checkParity } from './rules/parity.ts';
import { checkPathLengths } from './rules/path-length.ts';
import { checkPunctuation } from './rules/punctuation.ts';
import { checkReferences } from './rules/references.ts';
import { checkSections } from './rules/sections.ts';
import { checkSimplifiedCharacters } from './rules/simplified-characters.ts';
import { checkSnippets } from './rules/snippets.ts';
import { checkSourceProse } from './rules/source-prose.ts';
import { checkSpacing } from './rules/spacing.ts';
import { checkTermSpelling } from './rules/term-spelling.ts';
import { checkUntranslated } from './rules/untranslated.ts';

/** A rule finds what is wrong with a catalogue. It changes nothing. */
type Rule = (catalog: Catalog) => Issue[];

/** Every rule that content is held to, beyond what the schemas say. */
const RULES: readonly Rule[] = [
  checkNames,
  checkPathLengths,
  checkReferences,
  checkCitations,
  checkSourceProse,
  checkSections,
  checkParity,
  checkSnippets,
  checkAvoidedTerms,
  checkTermSpelling,
  checkSimplifiedCharacters,
  checkPunctuation,
  checkSpacing,
  checkUntranslated,
];

/** Applies every rule and gives all issues together. */
export function runChecks(catalog: Catalog): Issue[] {
  return RULES.flatMap((rule) => rule(catalog));
}
