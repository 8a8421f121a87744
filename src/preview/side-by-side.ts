import type { Catalog, Entry, SourceChange } from '../content/catalogue/types.ts';
import { readSourceTexts } from '../content/read/source-parts.ts';
import { type Locale, mapLocales, type Localized } from '../model/locales.ts';

/** What a translator has in a place: a text, or none where the source has one. */
export interface SideCell {
  text: string;
  state: 'source' | 'current' | 'stale' | 'missing';
}

/** The same part of an entry in all languages. */
export interface SideRow {
  /** `Title`, `Meaning`, `Resolution, step 2`. */
  part: string;
  cells: Localized<SideCell>;
}

/** A part in one language, and what a change of it is called. */
interface SidePart {
  /** The same in all languages. */
  key: string;
  part: string;
  text: string;
  isChanged: (change: SourceChange) => boolean;
}

/**
 * Lays an entry out by its parts, in the order of the source: the title, then each section with its steps. Steps
 * stand beside each other by their ids, and where they have none by their numbers. What only a translation has
 * comes last.
 *
 * `buildSideBySide(catalog, entry)[1]` -> `{ part: 'Meaning', cells: { en: { text: 'It broke.', … }, … } }`
 */
export function buildSideBySide({ locales, sourceLocale }: Catalog, entry: Entry): SideRow[] {
  const parts = mapLocales(locales, (locale) => listParts(entry, locale));
  const keys = new Map<string, string>();
  for (const locale of [sourceLocale, ...locales]) {
    for (const { key, part } of parts[locale]) if (!keys.has(key)) keys.set(key, part);
  }
  return [...keys].map(([key, part]) => ({
    part,
    cells: mapLocales(locales, (locale): SideCell => {
      const own = parts[locale].find((other) => other.key === key);
      if (own === undefined) return { text: '', state: 'missing' };
      if (locale === sourceLocale) return { text: own.text, state: 'source' };
      const changes = entry.sourceChanges[locale] ?? [];
      return { text: own.text, state: changes.some(own.isChanged) ? 'stale' : 'current' };
    }),
  }));
}

function listParts(entry: Entry, locale: Locale): SidePart[] {
  const parts: SidePart[] = [];
  const addFact = (part: string, name: string, text: string | undefined): void => {
    if (text === undefined) return;
    parts.push({ key: name, part, text, isChanged: (change) => change.part === name });
  };
  const isOwnTitle = entry.titleLocale[locale] === locale;
  addFact('Title', 'title', isOwnTitle ? entry.title[locale] : undefined);
  if (entry.type === 'cause') addFact('Sign', 'sign', entry.sign?.[locale]);
  else addFact('What it concerns', 'concerns', entry.concerns?.[locale]);
  const prose = entry.prose[locale];
  if (prose === undefined) return parts;
  const { sections } = readSourceTexts(entry, prose.body, locale, locale);
  for (const [component, { around, steps }] of sections) {
    const ofSection = (change: SourceChange): boolean => change.part === component;
    if (around !== '' || steps.length === 0) {
      parts.push({
        key: component,
        part: component,
        text: around,
        isChanged: (change) =>
          ofSection(change) && change.step === undefined && change.was === undefined,
      });
    }
    const read = prose.sections.find((section) => section.component === component)?.steps ?? [];
    for (const [at, text] of steps.entries()) {
      const number = at + 1;
      parts.push({
        key: `${component} ${read[at]?.id ?? String(number)}`,
        part: `${component}, step ${String(number)}`,
        text,
        // A step that was changed is known by its number in the translation, where that has one.
        isChanged: (change) => ofSection(change) && (change.was ?? change.step) === number,
      });
    }
  }
  return parts;
}
