import { readPlace } from '../../dom/page-data.ts';
import { createCode } from '../../dom/create-code.ts';
import { setTitle } from '../../dom/set-title.ts';
import { recall, remember } from '../../dom/storage.ts';
import { loadDataOnce } from '../../dom/load-script.ts';
import type { Locale } from '../../model/locales.ts';
import type { EntryType } from '../../model/sections.ts';
import { FOLDERS, titlesPath } from '../../model/urls.ts';

/** A page that was viewed on this device. */
export interface ViewedPage {
  /** Below the folder of a language: `errors/151076.html`. */
  path: string;
  code?: string | undefined;
  title: string;
  lang: string;
}

const KEY = 'viewed';

/** The name under which the titles hand themselves over. */
export const TITLES_KEY = 'titles';

const LIMIT = 8;

/** The page of an error or a cause, as what is remembered of it; undefined where it is none. */
export function readView(): ViewedPage | undefined {
  const main = document.querySelector<HTMLElement>('main[data-entry-id]');
  const title = main?.querySelector('h1')?.textContent;
  if (!main || title === undefined) return undefined;
  const { entryId = '', entryType = '' } = main.dataset;
  return {
    path: `${FOLDERS[entryType as EntryType]}/${entryId}.html`,
    code: main.querySelector('.plate .code')?.textContent,
    title,
    lang: readPlace().lang,
  };
}

/** Remembers that a page was viewed. */
export function rememberView(page: ViewedPage): void {
  const others = listViewed().filter(({ path }) => path !== page.path);
  remember('device', KEY, [page, ...others].slice(0, LIMIT));
}

/** Lists on the home page what was viewed last; nobody else is told. */
export function mountViewed(): void {
  const section = document.querySelector<HTMLElement>('[data-viewed]');
  const list = section?.querySelector('ul');
  const pages = listViewed();
  if (!section || !list || pages.length === 0) return;
  const { root, lang } = readPlace();
  /** Where titles stand that were read in another language, by the paths of their pages. */
  const foreign = new Map<string, HTMLElement>();
  list.append(
    ...pages.map((page) => {
      const item = document.createElement('li');
      item.className = 'row';
      const link = document.createElement('a');
      link.className = 'row-link';
      link.href = `${root}${lang}/${page.path}`;
      const title = document.createElement('span');
      title.className = 'row-title';
      setTitle(title, page.title);
      if (page.lang !== lang) {
        title.lang = page.lang;
        foreign.set(page.path, title);
      }
      link.append(...(page.code === undefined ? [] : [createCode(page.code)]), title);
      item.append(link);
      return item;
    }),
  );
  section.hidden = false;
  // They stay as they are where this language's cannot be had.
  if (foreign.size > 0)
    translateTitles(root + titlesPath(lang as Locale), foreign).catch(() => undefined);
}

/** Puts titles of the page's language into the places of others. */
async function translateTitles(
  address: string,
  places: ReadonlyMap<string, HTMLElement>,
): Promise<void> {
  // The file is made of all entries, by the same paths.
  const titles = (await loadDataOnce(address, TITLES_KEY)) as Readonly<Record<string, string>>;
  for (const [path, place] of places) {
    const title = titles[path];
    if (title === undefined) continue;
    setTitle(place, title);
    place.removeAttribute('lang');
  }
}

function listViewed(): ViewedPage[] {
  const pages = recall('device', KEY);
  return Array.isArray(pages) ? (pages as ViewedPage[]) : [];
}
