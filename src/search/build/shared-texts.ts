import type { Locale } from '../../model/locales.ts';
import { buildNameIndex, type NameIndex } from '../engine/codes/name-index.ts';
import { findCodeShapes } from '../engine/codes/find-unknown.ts';
import { listQueryLanguages } from '../engine/query-language.ts';
import type { MessagesPayload } from '../files/payloads.ts';
import { normalizeWithOffsets } from '../language/normalize.ts';
import { buildSearchDocuments, type SearchableCatalog, type SearchField } from './documents.ts';
import { makeNow, type RecallPlain } from '../../model/recall.ts';
import { listSimplifiedForms } from './build-simplified-table.ts';

/** What is known of the texts of all languages, whichever is searched. */
export type SharedTexts = Pick<MessagesPayload, 'mentioned' | 'characters'>;

/** What a language's queries may be written with beside the characters of its texts. */
const ALSO_WRITTEN: Partial<Record<Locale, (characters: ReadonlySet<string>) => string[]>> = {
  'zh-TW': listSimplifiedForms,
};

const NUMBER = /(?<![\w.])\d{3,10}(?![\w.])/g;

/** The same for each language of a catalogue. */
const gathered = new WeakMap<SearchableCatalog, SharedTexts>();

/** Gathers what the texts of all languages mention, and what they are written with; once. */
export function collectSharedTexts(
  catalog: SearchableCatalog,
  recall: RecallPlain = makeNow,
): SharedTexts {
  const shared = gathered.get(catalog) ?? gatherTexts(catalog, recall);
  gathered.set(catalog, shared);
  return shared;
}

function gatherTexts(catalog: SearchableCatalog, recall: RecallPlain): SharedTexts {
  const { unsplit } = catalog.synonyms;
  const index = buildNameIndex([], { unsplit });
  const mentioned = new Set<string>();
  const written = new Map<Locale, Set<string>>();
  for (const locale of catalog.locales) {
    const characters = new Set<string>();
    for (const { entry, fields } of buildSearchDocuments(catalog, locale)) {
      const inputs = [unsplit, JSON.stringify(fields)];
      const own = recall(`texts of ${locale} ${entry.id}`, inputs, () =>
        readTexts(fields, locale, index),
      );
      for (const name of own.mentioned) mentioned.add(name);
      for (const character of own.characters) characters.add(character);
    }
    written.set(locale, characters);
  }
  return { mentioned: [...mentioned].sort().join(' '), characters: listOwn(written) };
}

/** What the texts of a document mention, and what those in its language are written with. */
function readTexts(
  fields: readonly SearchField[],
  locale: Locale,
  index: NameIndex,
): Record<'mentioned' | 'characters', readonly string[]> {
  const mentioned = new Set<string>();
  const characters = new Set<string>();
  for (const { lang, text } of fields) {
    const normalized = normalizeWithOffsets(text).text;
    // A piece of a path is asked for by itself.
    const pieces = normalized.replaceAll(/[\\/"]/g, ' ');
    for (const shape of findCodeShapes(`${pieces} `, index)) mentioned.add(shape.toLowerCase());
    for (const [number] of normalized.matchAll(NUMBER)) mentioned.add(number);
    if (lang === locale) for (const character of normalized) characters.add(character);
  }
  return { mentioned: [...mentioned], characters: [...characters] };
}

/** The characters of each language that no other language of its script has. */
function listOwn(written: ReadonlyMap<Locale, ReadonlySet<string>>): SharedTexts['characters'] {
  const own: SharedTexts['characters'] = {};
  for (const [locale, characters] of written) {
    const others = [...written].filter(([other]) => other !== locale);
    const all = [...characters, ...(ALSO_WRITTEN[locale]?.(characters) ?? [])];
    const letters = all.filter(
      (character) =>
        /\p{L}/u.test(character) &&
        listQueryLanguages(character, [...written.keys()]).length > 1 &&
        character.charCodeAt(0) >= 0xc0,
    );
    const only = letters.filter((character) => !others.some(([, set]) => set.has(character)));
    if (only.length > 0) own[locale] = [...new Set(only)].join('');
  }
  return own;
}
