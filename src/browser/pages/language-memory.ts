const STORAGE_KEY = 'shirube-language';

/** Remembers what the reader chose, where the browser lets us. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is off: the choice lasts for this page.
  }
}

/** What the reader chose before, if it is known. */
export function recallLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
