import { listEntries } from '../../catalogue/entries.ts';
import { listEscalationTexts } from '../../catalogue/escalation.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { type Locale, LOCALE_IDS, type Localized, mapLocales } from '../../../model/locales.ts';
import type { LabelStatus } from '../../schemas/labels.ts';
import { type Place, placeIn } from '../../../model/issue.ts';
import { maskProse } from './mask.ts';

/** A text in one language that rules of language apply to. */
export interface LanguageText {
  file: string;
  locale: Locale;
  /**
   * The text with everything masked that is no prose of ours: markup, code, labels, and the messages
   * of the entry itself. It is as long as what the author wrote, so that offsets are places in the file.
   */
  masked: string;
  /** The same without advice for old versions and what is for support: what the page says for today. */
  current: string;
  placeAt: (offset: number) => Place;
}

/**
 * Every text of the catalogue that is written by hand in a language: the prose files and what stands in
 * for them, the titles, what support asks for, and our translations of labels.
 */
export function listTexts(catalog: Catalog): LanguageText[] {
  return [
    ...listEntries(catalog).flatMap((entry) => [
      ...listTitles(entry, catalog.locales),
      ...listConcerns(entry),
      ...listProse(entry),
    ]),
    ...listEscalation(catalog),
    ...listTranslatedLabels(catalog),
  ];
}

/**
 * Makes something for each language that texts are in.
 *
 * `([{ locale: 'ja', … }], (locale) => locale.length)` -> `{ ja: 2 }`
 */
export function mapTextLocales<T>(
  texts: readonly LanguageText[],
  make: (locale: Locale) => T,
): Localized<T> {
  return mapLocales([...new Set(texts.map(({ locale }) => locale))], make);
}

/** A title that stands in for a missing translation is that of its own language. */
function listTitles(
  { file, title, titleLocale, locate }: Entry,
  locales: readonly Locale[],
): LanguageText[] {
  return locales
    .filter((locale) => titleLocale[locale] === locale)
    .map((locale) => ({
      file,
      locale,
      masked: title[locale],
      current: title[locale],
      placeAt: () => locate(['title', locale]),
    }));
}

/** The lines that stand in for prose that is not written. */
function listConcerns(entry: Entry): LanguageText[] {
  if (entry.type !== 'error') return [];
  const { file, concerns = {}, locate } = entry;
  const lines: Partial<Localized<string>> = concerns;
  return LOCALE_IDS.flatMap((locale) => {
    const line = lines[locale];
    if (line === undefined) return [];
    return [{ file, locale, ...maskProse(line, []), placeAt: () => locate(['concerns', locale]) }];
  });
}

function listProse(entry: Entry): LanguageText[] {
  const messages =
    entry.type === 'error'
      ? Object.values(entry.messages).flatMap((list) => list.map(({ text }) => text))
      : [];
  return Object.values(entry.prose).map(({ file, locale, source }) => ({
    file,
    locale,
    ...maskProse(source, messages),
    placeAt: (offset) => placeIn(source, offset),
  }));
}

function listEscalation(catalog: Catalog): LanguageText[] {
  const { file, locate } = catalog.escalation;
  return listEscalationTexts(catalog).flatMap(({ path, text }) =>
    catalog.locales.flatMap((locale) => {
      const line = text[locale];
      if (line === undefined) return [];
      return [{ file, locale, ...maskProse(line, []), placeAt: () => locate([...path, locale]) }];
    }),
  );
}

/** What the screen shows is as it is, whatever its wording. */
function listTranslatedLabels({
  labels: { file, labels, locate },
  locales,
}: Catalog): LanguageText[] {
  return Object.entries(labels).flatMap(([id, label]) => {
    const text: Partial<Localized<string>> = label.text;
    const status: Partial<Localized<LabelStatus>> = label.status;
    return locales.flatMap((locale) => {
      const own = text[locale];
      if (own === undefined || status[locale] !== 'unverified') return [];
      return [
        { file, locale, masked: own, current: own, placeAt: () => locate([id, 'text', locale]) },
      ];
    });
  });
}
