import { readAddress, showInAddress } from './address.ts';
import type { SearchParts } from './combobox.ts';
import { mountFilterForm } from '../../filters/browser/filter-form.ts';
import { matchesFilters } from '../../filters/filters.ts';
import { findElement } from '../../dom/find-element.ts';
import { isImeEvent } from '../../dom/ime.ts';
import { mountRecentList, rememberUse } from './recent-list.ts';
import { createSearchSession, type SearchView } from './session.ts';
import { formatTitle } from './strings.ts';
import { createSearchRenderer, findSearchElements } from './view.ts';

/**
 * Makes the search page answer its address (`search.html?q=…`) and then every change of the input.
 * The address follows what is submitted and filtered, so that an answer can be shared.
 */
export function mountSearchPage(
  page: HTMLElement,
  { loadEngine, context, recents }: SearchParts,
): void {
  const form = findElement(page, 'form[role=search]', HTMLFormElement);
  const input = findElement(form, 'input[name=q]', HTMLInputElement);
  const fieldset = findElement(page, '[data-search-filters]');
  const allCodes = findElement(page, '[data-search-all]');
  const elements = findSearchElements(page);
  const emptyTitle = document.title;
  const fields = context.strings.filters;
  let { filters } = readAddress(fields, location.search);
  let view: SearchView | undefined;

  const render = createSearchRenderer(elements, {
    role: 'item',
    context,
    isInUse: () =>
      elements.results.contains(document.activeElement) ||
      elements.suggestions.contains(document.activeElement),
  });
  const filterForm = mountFilterForm(fieldset, fields, (chosen) => {
    filters = chosen;
    showInAddress(fields, { query: input.value, filters }, 'replace');
    const hadFocus = fieldset.contains(document.activeElement);
    show(true);
    if (hadFocus && fieldset.hidden) input.focus();
  });
  const recentList = mountRecentList(page, form, {
    recents,
    role: 'item',
    onPick: (query) => {
      input.value = query;
      input.focus();
      submit();
    },
    onClear: () => {
      input.focus();
    },
  });
  const session = createSearchSession({
    loadEngine,
    onUpdate(next) {
      view = next;
      // Whoever starts anew is not held by filters that cannot be seen.
      if (next.state === 'idle') filters = {};
      show(false);
      recentList.show(next.state === 'idle');
      allCodes.hidden = next.state !== 'idle';
    },
  });
  rememberUse(page, form, input, recents);

  input.addEventListener('input', answer);
  elements.retry.addEventListener('click', () => {
    answer();
    input.focus();
  });
  input.addEventListener('focus', () => {
    loadEngine().catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  page.addEventListener('keydown', (event) => {
    if (isImeEvent(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    if (moveFocus(page, input, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
  });
  window.addEventListener('popstate', () => {
    const address = readAddress(fields, location.search);
    input.value = address.query;
    answer();
    filters = address.filters;
    show(true);
    showTitle();
  });
  // The input holds what the address says, and what was typed while this code was loading.
  answer();
  showTitle();

  function answer(): void {
    session.search(input.value);
  }

  function submit(): void {
    answer();
    showInAddress(fields, { query: input.value, filters }, 'push');
    showTitle();
  }

  function show(isFresh: boolean): void {
    if (view === undefined) return;
    const { results } = view.response;
    const passed = results.filter((result) => matchesFilters(result, filters));
    filterForm.update(results, filters);
    const response = { ...view.response, results: passed };
    render({ ...view, response }, { total: results.length, isFresh });
  }

  function showTitle(): void {
    const query = input.value;
    document.title = query.trim() === '' ? emptyTitle : formatTitle(context.strings, query);
  }
}

/** Moves the focus between the input and the results. */
function moveFocus(page: HTMLElement, input: HTMLInputElement, step: 1 | -1): boolean {
  const links = '[data-search-results] a, [data-search-suggestions] a, [data-search-recent] a';
  const stops = [input, ...page.querySelectorAll<HTMLElement>(links)].filter(
    (stop) => stop.closest('[hidden]') === null,
  );
  const index = stops.findIndex((stop) => stop === document.activeElement);
  if (index === -1) return false;
  const next = stops[index + step];
  next?.focus();
  return next !== undefined;
}
