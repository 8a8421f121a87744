import { DEFAULT_LOCALE } from '../urls.ts';
import { isLocale, type Locale } from '../locales.ts';

/**
 * Chooses the language for a reader who has not said which: the last choice, else the first of the
 * browser's languages that the site has. Every kind of Chinese gets `zh-TW`, the only one there is.
 *
 * `pickLocale(null, ['fr', 'ja-JP'])` -> `'ja'`, `pickLocale(null, ['zh-Hant-HK'])` -> `'zh-TW'`,
 * `pickLocale('en', ['ja'])` -> `'en'`
 *
 * @param remembered what the reader chose before
 * @param languages `navigator.languages`
 */
export function pickLocale(remembered: string | null, languages: readonly string[]): Locale {
  if (remembered !== null && isLocale(remembered)) return remembered;
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0];
    if (base === 'ja' || base === 'en') return base;
    if (base === 'zh') return 'zh-TW';
  }
  return DEFAULT_LOCALE;
}
