import { chooseLanguage } from '../../browser/pages/language-choice.ts';
import { rememberLanguage } from '../../browser/pages/language-links.ts';
import { createCode } from '../../dom/create-code.ts';
import { findElement } from '../../dom/find-element.ts';
import { loadData } from '../../dom/load-script.ts';
import { readProps } from '../../dom/page-data.ts';
import { fill } from '../../model/i18n/fill.ts';
import { isLocale, type Locale } from '../../model/locales.ts';
import { entryPath } from '../../model/urls.ts';
import { type NamedEntry, NAMES_KEY, NAMES_PATH, type NotFoundProps } from '../names.ts';
import { matchAddress } from './match-address.ts';

/**
 * Shows the message in the reader's language, and offers the pages that fit the address.
 *
 * @param root address of the site's root
 */
export function mountNotFound(root: string): void {
  const { locale, query } = matchAddress(location.pathname, []);
  const offered = Array.from(listSections(), ({ lang }) => lang).filter(isLocale);
  const shown = offered.find((known) => known === locale) ?? chooseLanguage(offered);
  if (shown !== undefined) showLanguage(shown);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const language = link.dataset['language'] ?? '';
      if (!isLocale(language)) return;
      rememberLanguage(language);
      showLanguage(language);
    });
  }
  findElement(document, '[data-languages]').hidden = false;
  if (query !== '' && !query.startsWith('404')) offerSearch(root, query);
  loadData(root + NAMES_PATH, NAMES_KEY)
    .then((names) => {
      // Written by a build of this site, from the same type.
      const { entries } = matchAddress(location.pathname, names as NamedEntry[]);
      offerEntries(root, entries);
    })
    // The rest of the page helps all the same.
    .catch(() => undefined);
}

function listSections(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-not-found]');
}

function showLanguage(locale: Locale): void {
  for (const section of listSections()) section.hidden = section.lang !== locale;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    if (link.dataset['language'] === locale) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.documentElement.lang = locale;
  const heading = findElement(document, `[data-not-found="${locale}"] h1`);
  document.title = `404 - ${heading.textContent}`;
}

function offerSearch(root: string, query: string): void {
  for (const section of listSections()) {
    const { searchPath, searchFor } = readProps(section) as NotFoundProps;
    const place = findElement(section, '[data-search]');
    const link = document.createElement('a');
    link.href = `${root}${searchPath}#q=${encodeURIComponent(query)}`;
    link.textContent = fill(searchFor, { query });
    place.append(link);
    place.hidden = false;
  }
}

function offerEntries(root: string, entries: readonly NamedEntry[]): void {
  if (entries.length === 0) return;
  for (const section of listSections()) {
    const { lang } = section;
    if (!isLocale(lang)) continue;
    const place = findElement(section, '[data-matches]');
    findElement(place, 'ul').append(...entries.map((entry) => createItem(root, lang, entry)));
    place.hidden = false;
  }
}

function createItem(root: string, locale: Locale, [id, type]: NamedEntry): HTMLLIElement {
  const link = document.createElement('a');
  link.className = 'board';
  link.href = `${root}${entryPath(locale, type, id)}${location.hash}`;
  link.append(createCode(id));
  const item = document.createElement('li');
  item.append(link);
  return item;
}
