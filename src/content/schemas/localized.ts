import { z } from 'zod';
import { LOCALE_IDS, mapLocales } from '../../model/locales.ts';

/**
 * A schema for one value in every language, all required.
 *
 * `localizedSchema(z.string())` accepts `{ en: 'Job', ja: 'ジョブ', 'zh-TW': '作業' }`
 */
export function localizedSchema<T extends z.ZodType>(value: T) {
  return z.strictObject(mapLocales(() => value));
}

/**
 * A schema for one value in some of the languages; what a language lacks is simply not known.
 *
 * `partlyLocalizedSchema(z.string())` accepts `{ en: 'Job' }`
 */
export function partlyLocalizedSchema<T extends z.ZodType>(value: T) {
  return z.partialRecord(z.enum(LOCALE_IDS), value);
}
