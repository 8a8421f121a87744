import { LOCALES, type Locale } from '../locales.ts';

/**
 * Chooses the language for a reader who has not said which: the last choice, else the first of the
 * browser's languages that the site has, else the site's first.
 *
 * `pickLocale(['en', 'ja'], null, ['fr', 'ja-JP'])` -> `'ja'`,
 * `pickLocale(['en', 'zh-TW'], null, ['zh-Hant-HK'])` -> `'zh-TW'`,
 * `pickLocale(['en', 'ja'], 'en', ['ja'])` -> `'en'`
 *
 * @param offered the languages of the site, one at least
 * @param remembered what the reader chose before
 * @param languages `navigator.languages`
 */
export function pickLocale(
  offered: readonly Locale[],
  remembered: string | null,
  languages: readonly string[],
): Locale | undefined {
  const chosen = offered.find((locale) => locale === remembered);
  if (chosen !== undefined) return chosen;
  for (const language of languages) {
    const served = offered.find((locale) =>
      LOCALES[locale].serves.some((tag) => `${language}-`.toLowerCase().startsWith(`${tag}-`)),
    );
    if (served !== undefined) return served;
  }
  return offered[0];
}
