import { pickLocale } from '../i18n/pick-locale.ts';
import type { Locale } from '../locales.ts';

const STORAGE_KEY = 'shirube-language';

/** The language for a reader who comes from outside. */
export function chooseLanguage(): Locale {
  return pickLocale(recallLanguage(), navigator.languages);
}

/** Remembers what the reader chose, where the browser lets us. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is off: the choice lasts for this page.
  }
}

function recallLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
