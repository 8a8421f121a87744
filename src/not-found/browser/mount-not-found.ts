import { fill } from '../../model/i18n/fill.ts';
import { isLocale, type Locale } from '../../model/locales.ts';
import { matchAddress } from '../match-address.ts';
import { NAMES_VARIABLE, type NamedEntry } from '../names.ts';
import { splitAtBreaks } from '../../views/code-breaks.ts';
import { entryPath } from '../../model/urls.ts';
import { chooseLanguage } from '../../browser/pages/language-choice.ts';
import { rememberLanguage } from '../../browser/pages/language-memory.ts';

/**
 * Shows the message in the reader's language, and offers the pages that fit the address.
 *
 * @param root address of the site's root
 */
export function mountNotFound(root: string): void {
  const { locale, query } = matchAddress(location.pathname, []);
  showLanguage(locale ?? chooseLanguage());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const language = link.dataset['language'] ?? '';
      if (!isLocale(language)) return;
      rememberLanguage(language);
      showLanguage(language);
    });
  }
  const languages = document.querySelector<HTMLElement>('[data-languages]');
  if (languages !== null) languages.hidden = false;
  if (query !== '' && !query.startsWith('404')) offerSearch(root, query);
  loadNames(root, (names) => {
    offerEntries(root, matchAddress(location.pathname, names).entries);
  });
}

function showLanguage(locale: Locale): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    section.hidden = section.dataset['notFound'] !== locale;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    if (link.dataset['language'] === locale) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.documentElement.lang = locale;
  const heading = document.querySelector(`[data-not-found="${locale}"] h1`);
  if (heading !== null) document.title = `404 - ${heading.textContent}`;
}

function offerSearch(root: string, query: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-search]')) {
    const { search: path = '', text = '' } = place.dataset;
    const link = document.createElement('a');
    link.href = `${root}${path}?q=${encodeURIComponent(query)}`;
    link.textContent = fill(text, { query });
    place.append(link);
    place.hidden = false;
  }
}

/** As a script, not with `fetch`: that is refused from disk. */
function loadNames(root: string, use: (names: readonly NamedEntry[]) => void): void {
  const script = document.createElement('script');
  script.src = `${root}api/names.js`;
  script.addEventListener('load', () => {
    const names: unknown = Reflect.get(globalThis, NAMES_VARIABLE);
    if (Array.isArray(names)) use(names as NamedEntry[]);
  });
  document.head.append(script);
}

function offerEntries(root: string, entries: readonly NamedEntry[]): void {
  if (entries.length === 0) return;
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    const place = section.querySelector<HTMLElement>('[data-matches]');
    const locale = section.lang;
    if (place === null || !isLocale(locale)) continue;
    place.querySelector('ul')?.append(...entries.map((entry) => createItem(root, locale, entry)));
    place.hidden = false;
  }
}

function createItem(root: string, locale: Locale, [id, type]: NamedEntry): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const code = document.createElement('code');
  link.className = 'board';
  link.href = `${root}${entryPath(locale, type, id)}${location.hash}`;
  code.className = 'code';
  splitAtBreaks(id).forEach((part, index) => {
    if (index > 0) code.append(document.createElement('wbr'));
    code.append(part);
  });
  link.append(code);
  item.append(link);
  return item;
}
