import { z } from 'zod';
import { LOCALE_IDS, type Locale } from '../../model/locales.ts';

/** The languages of a site, as `content/product.yaml` names them. */
export interface Languages {
  /** Those in which everything is written, the source language first. */
  languages: readonly Locale[];
  /** Those that are still being translated: what they lack is shown in the source language. */
  arriving: readonly Locale[];
}

/** `{ languages: ['en', 'ja'], arriving: ['ko'] }` -> `['en', 'ja', 'ko']`: every language of the site */
export function listLocales({ languages, arriving }: Languages): Locale[] {
  return [...languages, ...arriving];
}

/**
 * A schema for one value in every language of the site. A language that is still arriving may lack it.
 *
 * `localizedSchema(site, z.string())` accepts `{ en: 'Job', ja: 'ジョブ' }` where the site has these two
 */
export function localizedSchema<T extends z.ZodType>(site: Languages, value: T) {
  const shape = Object.fromEntries([
    ...site.languages.map((locale) => [locale, value]),
    ...site.arriving.map((locale) => [locale, value.optional()]),
  ]) as Record<Locale, T>;
  return z.strictObject(shape);
}

/**
 * A schema for one value in some languages of the registry, whether the site has them or not; what a
 * language lacks is simply not known.
 *
 * `partlyLocalizedSchema(z.string())` accepts `{ en: 'Job' }`
 */
export function partlyLocalizedSchema<T extends z.ZodType>(value: T) {
  return z.partialRecord(z.enum(LOCALE_IDS), value);
}
