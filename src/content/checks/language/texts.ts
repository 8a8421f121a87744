import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { type Locale, LOCALE_IDS } from '../../../model/locales.ts';
import type { Place } from '../../../model/issue.ts';
import { maskLiterals, maskMarkup } from './mask.ts';

/** A text in one language that rules of language apply to. */
export interface LanguageText {
  file: string;
  locale: Locale;
  /**
   * The text with everything masked that is no prose of ours: markup, code, labels, literal messages.
   * It is as long as what the author wrote, so that offsets are places in the file.
   */
  masked: string;
  /** The same with the labels of the screen left in: they follow the term base, not the spacing rules. */
  withLabels: string;
  placeAt: (offset: number) => Place;
}

/** Every text of the catalogue that is written by hand in a language: the prose files and the titles. */
export function listTexts(catalog: Catalog): LanguageText[] {
  const entries = listEntries(catalog);
  const messages = entries.flatMap((entry) =>
    entry.type === 'error'
      ? Object.values(entry.messages).flatMap((list) => list.map(({ text }) => text))
      : [],
  );
  return entries.flatMap((entry) => [
    ...LOCALE_IDS.map((locale) => {
      const start = entry.locate(['title', locale]);
      const title = entry.title[locale];
      return {
        file: entry.file,
        locale,
        masked: title,
        withLabels: title,
        placeAt: () => start,
      };
    }),
    ...Object.values(entry.prose).map(({ file, locale, source }) => {
      const withLabels = maskLiterals(maskMarkup(source, { labels: false }), messages);
      return {
        file,
        locale,
        masked: maskLiterals(maskMarkup(source, { labels: true }), messages),
        withLabels,
        placeAt: (offset: number) => placeIn(source, offset),
      };
    }),
  ]);
}

/** `placeIn('a\nbc', 3)` -> `{ line: 2, column: 2 }` */
function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
