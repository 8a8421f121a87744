import { pickLocale } from '../../model/i18n/pick-locale.ts';
import { isLocale, type Locale } from '../../model/locales.ts';
import { carryPlace, recallLanguage } from './language-links.ts';

/**
 * The language for a reader who comes from outside, of those that the page offers: what `?lang=` asks for,
 * else what they chose before, else what their browser says.
 */
export function chooseLanguage(offered: readonly Locale[]): Locale | undefined {
  const asked = new URLSearchParams(location.search).get('lang')?.toLowerCase();
  // Whoever types it may write `zh-tw`, which is the same language.
  return (
    offered.find((locale) => locale.toLowerCase() === asked) ??
    pickLocale(offered, recallLanguage(), navigator.languages)
  );
}

/** Leads on to the same page in the reader's language, where there is a link to it. */
export function leadToLanguage(): void {
  const links = new Map<Locale, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const { language = '' } = link.dataset;
    if (isLocale(language)) links.set(language, link);
  }
  const chosen = chooseLanguage([...links.keys()]);
  const link = chosen === undefined ? undefined : links.get(chosen);
  if (link === undefined) return;
  carryPlace(link);
  // Its steps are not those that were linked to.
  if ('merged' in link.dataset) link.hash = link.hash.replace(/^(#resolution)-.*/, '$1');
  // Replaced, so that "back" does not come to this page and forward again.
  location.replace(link.href);
}
