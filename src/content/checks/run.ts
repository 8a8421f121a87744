import type { Catalog } from '../catalogue/types.ts';
import type { Term } from '../schemas/glossary.ts';
import type { LanguagePack } from '../schemas/product.ts';
import type { Issue } from '../../model/issue.ts';
import type { Locale } from '../../model/locales.ts';
import { type LanguageText, listTexts } from './texts/language-texts.ts';
import { checkAsked } from './rules/asked.ts';
import { checkAvoidedTerms } from './rules/avoided-terms.ts';
import { checkCitations } from './rules/citations.ts';
import { checkConcerns } from './rules/concerns.ts';
import { checkConfirmations } from './rules/confirmations.ts';
import { checkDays } from './rules/day-form.ts';
import { checkDocuments } from './rules/documents.ts';
import { checkEscalation } from './rules/escalation.ts';
import { checkFileNames } from './rules/file-names.ts';
import { checkInterfaceTexts } from './rules/interface-texts.ts';
import { checkLabels } from './rules/labels.ts';
import { checkLedger } from './rules/ledger.ts';
import { checkLinks } from './rules/links.ts';
import { checkMessages } from './rules/messages.ts';
import { checkNames } from './rules/names.ts';
import { checkOlder } from './rules/older.ts';
import { checkParity } from './rules/parity.ts';
import { checkPathLengths } from './rules/path-length.ts';
import { checkPlaceholders } from './rules/placeholders.ts';
import { checkProductNames } from './rules/product-names.ts';
import { checkPunctuation } from './rules/punctuation.ts';
import { checkReferences } from './rules/references.ts';
import { checkRepeats } from './rules/repeats.ts';
import { checkSections } from './rules/sections.ts';
import { checkSign } from './rules/sign.ts';
import { checkSimplifiedCharacters } from './rules/simplified-characters.ts';
import { checkSnippets } from './rules/snippets.ts';
import { checkSourceProse } from './rules/source-prose.ts';
import { checkChineseSpacing, checkJapaneseSpacing } from './rules/spacing.ts';
import { checkSteps } from './rules/steps.ts';
import { checkTermSpelling } from './rules/term-spelling.ts';
import { checkTerms } from './rules/terms.ts';
import { checkTheme } from './rules/theme.ts';
import { checkUntranslated } from './rules/untranslated.ts';
import { checkVariants } from './rules/variants.ts';
import { checkVerdicts } from './rules/verdict.ts';
import { checkVerified } from './rules/verified.ts';

/** A rule finds what is wrong with a catalogue. It changes nothing. */
type Rule = (catalog: Catalog) => Issue[];

/** A rule that holds the texts to the term base, or to the ways of their language. */
type LanguageRule = (texts: readonly LanguageText[], glossary: readonly Term[]) => Issue[];

/** Every rule that content is held to, beyond what the schemas say. */
const RULES: readonly Rule[] = [
  checkNames,
  checkFileNames,
  checkLedger,
  checkPathLengths,
  checkReferences,
  checkRepeats,
  checkLinks,
  checkLabels,
  checkEscalation,
  checkAsked,
  checkCitations,
  checkDocuments,
  checkVerified,
  checkMessages,
  checkConfirmations,
  checkSourceProse,
  checkConcerns,
  checkSections,
  checkParity,
  checkSteps,
  checkOlder,
  checkSnippets,
  checkVariants,
  checkPlaceholders,
  checkTheme,
  checkSign,
  checkTerms,
  checkInterfaceTexts,
];

/**
 * What a rule needs of the files beside the entries: while one cannot be read, the rule would blame others
 * for what it says, so that it waits.
 */
const NEEDS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [checkPlaceholders, 'placeholders.yaml'],
  [checkCitations, 'sources.yaml'],
  [checkPunctuation, 'glossary.yaml'],
  [checkJapaneseSpacing, 'glossary.yaml'],
]);

/** The packs of rules of language, of which a product names those that it wants. */
const LANGUAGE_PACKS = {
  'term-base': { rules: [checkAvoidedTerms, checkProductNames, checkTermSpelling] },
  'japanese-style': { locale: 'ja', rules: [checkPunctuation, checkJapaneseSpacing] },
  'chinese-style': {
    locale: 'zh-TW',
    rules: [checkSimplifiedCharacters, checkPunctuation, checkChineseSpacing],
  },
  'no-english': { rules: [checkUntranslated] },
  'up-to-date': { rules: [checkVerdicts, checkDays] },
} as const satisfies Record<
  LanguagePack,
  /** Without a language, the rules are about every one. */
  { locale?: Locale; rules: readonly LanguageRule[] }
>;

/** Applies every rule that the product wants and gives all issues together. */
export function runChecks(catalog: Catalog): Issue[] {
  return [...stepThroughChecks(catalog)].flat();
}

/**
 * The same a rule at a time, for who has something else to do in between.
 *
 * @yields the issues of a rule
 */
export function* stepThroughChecks(catalog: Catalog): Generator<Issue[], void> {
  const { glossary, product } = catalog;
  const unread = new Set(Array.from(catalog.unread, (file) => file.replace(/^.*\//, '')));
  const canRun = (rule: Rule | LanguageRule): boolean => !unread.has(NEEDS.get(rule) ?? '');
  for (const rule of RULES.filter(canRun)) yield rule(catalog);
  const texts = listTexts(catalog);
  for (const name of product.languageRules) {
    const pack: { locale?: Locale; rules: readonly LanguageRule[] } = LANGUAGE_PACKS[name];
    const own = texts.filter(({ locale }) => (pack.locale ?? locale) === locale);
    for (const rule of pack.rules.filter(canRun)) yield rule(own, glossary);
  }
}
