import { findElement } from '../../dom/find-element.ts';
import { renderItem, type ResultRole } from './render-results.ts';
import type { RecentSearches } from './recent-searches.ts';

/** The list of what the reader searched for before, with the button that forgets it. */
export interface RecentList {
  /** Shows or hides the list; it stays hidden while there is nothing in it. */
  show: (isWanted: boolean) => void;
}

interface RecentListOptions {
  recents: RecentSearches;
  role: ResultRole;
  /** Searches for a query again. */
  onPick: (query: string) => void;
  /** Is told when the list was emptied. */
  onClear: () => void;
}

/** Makes the list in a container work. Each item leads to the search page, as any link does. */
export function mountRecentList(
  container: HTMLElement,
  form: HTMLFormElement,
  { recents, role, onPick, onClear }: RecentListOptions,
): RecentList {
  const list = findElement(container, '[data-search-recent]');
  const clear = findElement(container, '[data-search-clear]');
  /** The list with its heading and button, where they stand together. */
  const section = list.closest<HTMLElement>('.search-recent');

  clear.addEventListener('click', () => {
    recents.clear();
    show(true);
    onClear();
  });

  function show(isWanted: boolean): void {
    const queries = isWanted ? recents.list() : [];
    list.replaceChildren(...queries.map(renderQuery));
    for (const element of [list, clear, section]) {
      if (element !== null) element.hidden = queries.length === 0;
    }
  }

  function renderQuery(query: string, index: number): HTMLElement {
    const link = document.createElement('a');
    link.className = 'result';
    link.textContent = query;
    const address = new URL(form.action);
    address.searchParams.set('q', query);
    link.href = address.href;
    if (role === 'option') link.id = `search-recent-${String(index)}`;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onPick(query);
    });
    return renderItem(link, role);
  }

  return { show };
}

/** Remembers a query once it is submitted or leads to a page, and not while it is being typed. */
export function rememberUse(
  container: HTMLElement,
  form: HTMLFormElement,
  input: HTMLInputElement,
  recents: RecentSearches,
): void {
  form.addEventListener('submit', () => {
    recents.add(input.value);
  });
  const rememberClick = (event: MouseEvent): void => {
    const isSecondary = event.button === 2;
    const link =
      event.target instanceof Element ? event.target.closest('[data-result-id] a') : null;
    if (!isSecondary && link !== null) recents.add(input.value);
  };
  container.addEventListener('click', rememberClick);
  // The middle button opens another tab.
  container.addEventListener('auxclick', rememberClick);
}
