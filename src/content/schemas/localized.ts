import { z } from 'zod';
import { LOCALE_IDS, type Locale, type Localized } from '../../model/locales.ts';

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
 * The same for what every language must have something of: one that is arriving and lacks it has that of the
 * source language.
 *
 * `filledSchema(site, z.string())` makes `{ en: 'Job', ja: 'Job' }` of `{ en: 'Job' }` while `ja` is arriving
 */
export function filledSchema(site: Languages, value: z.ZodString) {
  const [source] = site.languages;
  return localizedSchema(site, value).transform((given): Localized<string> => {
    const texts: Partial<Localized<string>> = given;
    const inSource = source === undefined ? undefined : texts[source];
    const missing = site.arriving.filter((locale) => texts[locale] === undefined);
    return {
      ...given,
      ...Object.fromEntries(missing.map((locale) => [locale, inSource])),
    };
  });
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
