import type { RecentSearches } from './recent-searches.ts';

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
