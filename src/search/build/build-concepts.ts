import type { Locale, Localized } from '../../model/locales.ts';
import type { Term } from '../../content/schemas/glossary.ts';
import type { Synonyms } from '../../content/schemas/synonyms.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import type { ConceptData } from '../files/concept-data.ts';
import { createWordingFinder } from '../language/find-wordings.ts';
import { toHiragana } from '../language/kana.ts';
import { foldCase, normalizeWithOffsets } from '../language/normalize.ts';

/** What the wordings of one language's search are made of. */
export interface ConceptSources {
  glossary: readonly Term[];
  synonyms: Synonyms;
  locale: Locale;
  /** The source language, which is met in every language's queries. */
  sourceLocale: Locale;
  tokenizer: Tokenizer;
}

/**
 * Gathers what one language's search knows of wordings: those of the term base and of the synonyms, in
 * the language and in the source language.
 */
export function buildConcepts(sources: ConceptSources): ConceptData {
  const { glossary, synonyms, locale, sourceLocale, tokenizer } = sources;
  const locales = [...new Set<Locale>([locale, sourceLocale])];
  const ofTerms = glossary.map((term) => locales.flatMap((lang) => listTermWordings(term, lang)));
  const ofSynonyms = synonyms.concepts.map((concept) =>
    locales.flatMap((lang) => listConceptWordings(concept, lang)),
  );
  const filler = locales.flatMap((lang) =>
    (synonyms.filler[lang] ?? []).flatMap((word) =>
      tokenizer.tokenize(word).map(({ term }) => term),
    ),
  );
  const listIn = (wordings: Synonyms['elsewhere']): string[] =>
    dropRepeated([...new Set(locales.flatMap((lang) => wordings[lang] ?? []))], tokenizer);
  return {
    concepts: [...ofTerms, ...ofSynonyms].map((wordings) =>
      dropRepeated(
        [...wordings, ...wordings.flatMap((wording) => readWording(wording, tokenizer) ?? [])],
        tokenizer,
      ),
    ),
    filler: [...new Set(filler)],
    elsewhere: listIn(synonyms.elsewhere),
    tasks: listIn(synonyms.tasks),
    scopes: listScopes(synonyms).map((scope) => listIn(synonyms.scopes?.words[scope] ?? {})),
  };
}

/** The values of the facet that queries name, the usual one first. */
export function listScopes({ scopes }: Pick<Synonyms, 'scopes'>): string[] {
  return scopes === undefined ? [] : [scopes.usual, ...Object.keys(scopes.words)];
}

/** Every wording of a language, for what must know the characters that a query may bring. */
export function listWordings(
  glossary: readonly Term[],
  { concepts, elsewhere, tasks, scopes }: Synonyms,
  locale: Locale,
): string[] {
  return [
    ...glossary.flatMap((term) => listTermWordings(term, locale)),
    ...concepts.flatMap((concept) => listConceptWordings(concept, locale)),
    ...(elsewhere[locale] ?? []),
    ...(tasks[locale] ?? []),
    ...Object.values(scopes?.words ?? {}).flatMap((words) => words[locale] ?? []),
  ];
}

/** Everything that a term is called; a language that is still arriving may lack it. */
function listTermWordings(term: Term, lang: Locale): string[] {
  const preferred = (term as Partial<Localized<string>>)[lang];
  return [
    ...(preferred === undefined ? [] : [preferred]),
    ...(term.variants[lang] ?? []),
    ...(term.avoid[lang] ?? []),
  ];
}

/** The wordings of a concept; a language that is still arriving may have none. */
function listConceptWordings(concept: Partial<Localized<string[]>>, lang: Locale): string[] {
  return concept[lang] ?? [];
}

/**
 * What is found by another wording need not travel: `['フォルダー', 'フォルダ', 'folder', 'Folders']` ->
 * `['フォルダー', 'folder']`.
 */
function dropRepeated(wordings: readonly string[], tokenizer: Tokenizer): string[] {
  const kept: string[] = [];
  /** First letter -> those that begin with it; what is too short to tell stands under ''. */
  const byLetter = new Map<string, string[]>([['', []]]);
  for (const wording of wordings) {
    const letters = listLetters(wording, tokenizer);
    const first = letters.charAt(0);
    const alike = new Set([...(byLetter.get(first) ?? []), ...(byLetter.get('') ?? [])]);
    const find = createWordingFinder([[...alike]], tokenizer);
    const isFound = find(wording).some(({ start, end }) => start === 0 && end === wording.length);
    if (isFound) continue;
    kept.push(wording);
    const key = letters.length < MIN_LETTERS ? '' : first;
    byLetter.set(key, [...(byLetter.get(key) ?? []), wording]);
  }
  return kept;
}

/** Of a shorter wording hardly anything may be the same in all forms. */
const MIN_LETTERS = 3;

/** The letters and digits of a wording as they are compared: `'VM の バックアップ'` -> `'vmのばっくあっぷ'` */
function listLetters(wording: string, { fold = (text) => text }: Tokenizer): string {
  const text = toHiragana(fold(foldCase(normalizeWithOffsets(wording).text)));
  return text.replace(/[^\p{L}\p{N}]|ー/gu, '');
}

const HAN = /\p{Script=Han}/u;
/** A shorter reading is a part of too many other words: きどう is, さいきどう is not. */
const MIN_LENGTH = 4;

/**
 * How a wording with kanji is read, as it is typed before conversion; undefined where that is not known
 * for all of it, as with wordings that are cut off before their ending.
 *
 * `readWording('再起動', tokenizer)` -> `'さいきどう'`
 */
export function readWording(wording: string, tokenizer: Tokenizer): string | undefined {
  if (!HAN.test(wording)) return undefined;
  let reading = '';
  let end = 0;
  for (const token of tokenizer.tokenize(wording)) {
    const surface = wording.slice(token.start, token.end);
    if (token.start !== end) return undefined;
    if (HAN.test(surface) && (token.term !== surface || token.reading === undefined)) {
      return undefined;
    }
    reading += token.reading ?? token.term;
    end = token.end;
  }
  return end === wording.length && reading.length >= MIN_LENGTH ? reading : undefined;
}
