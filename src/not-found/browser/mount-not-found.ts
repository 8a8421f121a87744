import { chooseLanguage } from '../../browser/pages/language-choice.ts';
import { rememberLanguage } from '../../browser/pages/language-links.ts';
import { loadSearch, type SearchProps } from '../../browser/search/load-search.ts';
import { mountSearchShortcuts } from '../../browser/search/shortcuts.ts';
import { mountSearchStarter } from '../../browser/search/starter.ts';
import { createCode } from '../../dom/create-code.ts';
import { findElement } from '../../dom/find-element.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { setTitle } from '../../dom/set-title.ts';
import { fill } from '../../model/i18n/texts.ts';
import { isLocale, type Locale } from '../../model/locales.ts';
import type { SearchEntry } from '../../search/types.ts';
import { readMissingAddress } from './read-address.ts';

/** What the page tells each of its sections, of which every language has one. */
export interface NotFoundProps {
  /** Path of the search page, from the site's root. */
  searchPath: string;
  /** Text of the link to the search. With `{query}`. */
  searchFor: string;
}

/** So many pages are offered. */
const MAX_OFFERED = 5;

/**
 * Shows the message in the reader's language, with a search, and offers the pages that fit the address:
 * what it names whatever its case, or nearly names. Who asked a search page that is not there goes on to theirs.
 *
 * @param root address of the site's root
 */
export function mountNotFound(root: string): void {
  const { locale, query, searched } = readMissingAddress(location);
  const sections = [...document.querySelectorAll<HTMLElement>('[data-not-found]')];
  const offered = sections.map(({ lang }) => lang).filter(isLocale);
  const asked = new URLSearchParams(location.search).has('lang');
  const shown =
    (asked ? undefined : offered.find((known) => known === locale)) ?? chooseLanguage(offered);
  const section = sections.find(({ lang }) => lang === shown);
  if (shown === undefined || section === undefined) return;
  if (searched !== undefined) {
    // Replaced, so that "back" does not come to this page and forward again.
    location.replace(searchAddress(section, root, searched));
    return;
  }
  for (const other of sections) other.hidden = other !== section;
  document.documentElement.lang = shown;
  document.title = `404 - ${findElement(section, 'h1').textContent}`;
  mountLanguages(shown);
  const form = addSearch(section, root);
  if (query === '') return;
  offerSearch(section, root, query);
  findPages(query, form)
    .then((entries) => {
      offerEntries(section, root, entries);
    })
    // The rest of the page helps all the same.
    .catch(() => undefined);
}

/** The page is read anew in another language: the search belongs to one. */
function mountLanguages(shown: Locale): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const { language = '' } = link.dataset;
    if (language === shown) link.setAttribute('aria-current', 'true');
    link.href = `${location.pathname}?lang=${language}${location.hash}`;
    link.addEventListener('click', () => {
      rememberLanguage(language);
    });
  }
  findElement(document, '[data-languages]').hidden = false;
}

/** The search waits in a template: only a script knows the way to the search page. */
function addSearch(section: HTMLElement, root: string): HTMLFormElement {
  const template = findElement(section, 'template', HTMLTemplateElement);
  template.replaceWith(template.content);
  const form = findElement(section, 'form', HTMLFormElement);
  const { searchPath } = readProps(section) as NotFoundProps;
  form.action = root + searchPath;
  mountSearchShortcuts();
  mountSearchStarter();
  return form;
}

function offerSearch(section: HTMLElement, root: string, query: string): void {
  const { searchFor } = readProps(section) as NotFoundProps;
  const place = findElement(section, '[data-search-link]');
  const link = document.createElement('a');
  link.href = searchAddress(section, root, query);
  link.textContent = fill(searchFor, { query });
  place.append(link);
  place.hidden = false;
}

function searchAddress(section: HTMLElement, root: string, query: string): string {
  const { searchPath } = readProps(section) as NotFoundProps;
  return `${root}${searchPath}#q=${encodeURIComponent(query)}`;
}

async function findPages(query: string, form: HTMLFormElement): Promise<SearchEntry[]> {
  const place = readPlace();
  const props = readProps(form) as SearchProps;
  const { findNamed } = await loadSearch(place.root + props.engine);
  return findNamed(query, place, props);
}

function offerEntries(section: HTMLElement, root: string, entries: readonly SearchEntry[]): void {
  if (entries.length === 0) return;
  const place = findElement(section, '[data-matches]');
  const items = entries.slice(0, MAX_OFFERED).map((entry) => createItem(root, entry));
  findElement(place, 'ul').append(...items);
  place.hidden = false;
}

function createItem(root: string, { id, code, kind, title, path }: SearchEntry): HTMLLIElement {
  const link = document.createElement('a');
  link.className = 'board';
  link.href = `${root}${path}${location.hash}`;
  if (kind === 'code') link.append(createCode(code ?? id));
  const name = document.createElement('span');
  setTitle(name, title);
  link.append(name);
  const item = document.createElement('li');
  item.append(link);
  return item;
}
