import type { SearchEngine } from '../../search/types.ts';
import { isImeEvent } from './ime.ts';
import type { RenderContext } from './render-results.ts';
import { createSearchSession } from './session.ts';
import { createSearchRenderer, findElement, findSearchElements } from './view.ts';

/**
 * Makes the search page answer its address (`search.html?q=…`) and then every change of the input.
 * The address follows what is submitted, so that an answer can be shared.
 */
export function mountSearchPage(
  page: HTMLElement,
  loadEngine: () => Promise<SearchEngine>,
  context: RenderContext,
): void {
  const form = findElement(page, 'form[role=search]') as HTMLFormElement;
  const input = findElement(form, 'input[name=q]') as HTMLInputElement;
  const allCodes = page.querySelector<HTMLElement>('[data-all-codes]');
  const elements = findSearchElements(page);
  const render = createSearchRenderer(elements, 'item', context);
  const session = createSearchSession({
    loadEngine,
    onUpdate(view) {
      render(view);
      if (allCodes !== null) allCodes.hidden = view.state !== 'idle';
    },
  });

  input.addEventListener('input', () => {
    session.search(input.value);
  });
  elements.retry.addEventListener('click', () => {
    session.search(input.value);
    input.focus();
  });
  input.addEventListener('focus', () => {
    loadEngine().catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    session.search(input.value);
    showInAddress(input.value);
  });
  page.addEventListener('keydown', (event) => {
    if (isImeEvent(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    if (moveFocus(page, input, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
  });

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  session.search(input.value);
  window.addEventListener('popstate', () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    session.search(input.value);
  });
}

/** Puts the query into the address, where the browser lets a page do so (not from disk). */
function showInAddress(query: string): void {
  const url = new URL(location.href);
  url.searchParams.set('q', query);
  if (url.href === location.href) return;
  try {
    history.pushState(null, '', url);
  } catch {
    // Pages from disk have no origin that could own an address. The answer is shown all the same.
  }
}

/** Moves the focus between the input and the results. */
function moveFocus(page: HTMLElement, input: HTMLInputElement, step: 1 | -1): boolean {
  const stops = [
    input,
    ...page.querySelectorAll<HTMLElement>('[data-search-results] a, [data-search-suggestions] a'),
  ];
  const index = stops.findIndex((stop) => stop === document.activeElement);
  if (index === -1) return false;
  const next = stops[index + step];
  next?.focus();
  return next !== undefined;
}
