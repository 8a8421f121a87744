import { readPlace } from '../../dom/page-data.ts';
import { createCode } from '../../dom/create-code.ts';
import { recall, remember } from '../../dom/storage.ts';
import type { EntryType } from '../../model/sections.ts';
import { FOLDERS } from '../../model/urls.ts';

/** A page that was viewed on this device. */
interface ViewedPage {
  /** Below the folder of a language: `errors/151076.html`. */
  path: string;
  code?: string | undefined;
  title: string;
  lang: string;
}

const KEY = 'viewed';
const LIMIT = 8;

/** Remembers that the page of an error or a cause was viewed. */
export function rememberView(): void {
  const main = document.querySelector<HTMLElement>('main[data-entry-id]');
  const title = main?.querySelector('h1')?.textContent.replaceAll('\u00A0', ' ');
  if (!main || title === undefined) return;
  const { entryId = '', entryType = '' } = main.dataset;
  const code = main.querySelector('.plate .code')?.textContent;
  const path = `${FOLDERS[entryType as EntryType]}/${entryId}.html`;
  const page: ViewedPage = {
    path,
    code,
    title,
    lang: readPlace().lang,
  };
  const others = listViewed().filter((other) => other.path !== path);
  remember('device', KEY, [page, ...others].slice(0, LIMIT));
}

/** Lists on the home page what was viewed last; nobody else is told. */
export function mountViewed(): void {
  const section = document.querySelector<HTMLElement>('[data-viewed]');
  const list = section?.querySelector('ul');
  const pages = listViewed();
  if (!section || !list || pages.length === 0) return;
  const { root, lang } = readPlace();
  list.append(
    ...pages.map((page) => {
      const item = document.createElement('li');
      item.className = 'row';
      const link = document.createElement('a');
      link.className = 'row-link';
      link.href = `${root}${lang}/${page.path}`;
      const title = document.createElement('span');
      title.className = 'row-title';
      title.textContent = page.title;
      if (page.lang !== lang) title.lang = page.lang;
      link.append(...(page.code === undefined ? [] : [createCode(page.code)]), title);
      item.append(link);
      return item;
    }),
  );
  section.hidden = false;
}

function listViewed(): ViewedPage[] {
  const pages = recall('device', KEY);
  return Array.isArray(pages) ? (pages as ViewedPage[]) : [];
}
