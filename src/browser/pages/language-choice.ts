import { pickLocale } from '../../model/i18n/pick-locale.ts';
import type { Locale } from '../../model/locales.ts';
import { recallLanguage } from './language-memory.ts';

/** The language for a reader who comes from outside. */
export function chooseLanguage(): Locale {
  return pickLocale(recallLanguage(), navigator.languages);
}
