import { keepTop, recallAddress, recallTop, showInAddress } from './address.ts';
import type { SearchParts } from './combobox.ts';
import { createEnterKey, listenToInput } from './enter.ts';
import { mountFilterForm } from '../../filters/browser/filter-form.ts';
import { matchesFilters } from '../../filters/filters.ts';
import { findElement } from '../../dom/find-element.ts';
import { isImeEvent } from '../../dom/ime.ts';
import { isModified } from '../../dom/modified.ts';
import { recallQuery, takeLongQuery } from './kept-query.ts';
import { mountRecentList, rememberUse } from './recent-list.ts';
import { createSearchSession, type SearchView } from './session.ts';
import { formatTitle } from './strings.ts';
import { createSearchRenderer, findSearchElements } from './view.ts';

/** How long nothing more is typed or scrolled before the history follows, in milliseconds. */
const QUIET_TIME = 300;

/**
 * Makes the search page answer its address (`search.html#q=…`) and then every change of the input. The
 * address follows what is typed and filtered, so that an answer can be shared and come back to.
 */
export function mountSearchPage(
  page: HTMLElement,
  { engine, context, recents }: SearchParts,
): void {
  const form = findElement(page, 'form[role=search]', HTMLFormElement);
  const input = findElement(form, 'input[name=q]', HTMLInputElement);
  const fieldset = findElement(page, '[data-search-filters]');
  const start = findElement(page, '[data-search-start]');
  const elements = findSearchElements(page);
  const emptyTitle = document.title;
  const fields = context.strings.filters;
  const query = takeLongQuery() ?? recallQuery();
  let { filters } = recallAddress(fields);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  let top = recallTop();
  let isUnfinished = false;
  let isSettled = true;
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
  const enter = createEnterKey({
    open: (path) => {
      location.assign(context.root + path);
    },
    submit: () => {
      follow();
      isSettled = true;
    },
  });
  const session = createSearchSession({
    engine,
    onUpdate(next) {
      view = next;
      // Whoever starts anew is not held by filters that cannot be seen.
      if (next.state === 'idle') filters = {};
      show(false);
      recentList.show(next.state === 'idle');
      start.hidden = next.state !== 'idle';
      enter.update(next);
      if (next.state !== 'loading') returnToTop();
    },
  });
  rememberUse(page, form, input, recents);

  listenToInput(input, (change) => {
    const { query, isPasted } = change;
    ({ isUnfinished } = change);
    answer();
    if (isPasted) enter.paste(query);
    clearTimeout(typing);
    typing = setTimeout(follow, QUIET_TIME);
  });
  elements.retry.addEventListener('click', () => {
    answer();
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  page.addEventListener('keydown', (event) => {
    if (isImeEvent(event) || isModified(event)) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (moveFocus(page, input, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
  });
  // Also for links to another query on this page, and from disk, where the fragment is all that changes.
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, restore);
  // Not when the page goes: browsers refuse it then.
  window.addEventListener('scroll', () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(keepTop, QUIET_TIME);
  });
  // What was typed while this code was loading stays. The beginning of a long query may stand there.
  if (query.startsWith(input.value)) input.value = query;
  answer();
  follow();
  isSettled = true;

  function answer(): void {
    session.search(input.value);
  }

  function submit(): void {
    answer();
    enter.press(input.value);
  }

  /** What is typed makes one new place in the history, so that Back leads to what was searched before. */
  function follow(): void {
    clearTimeout(typing);
    const before = recallQuery();
    const isNew = isSettled && before !== '' && before !== input.value;
    showInAddress(fields, { query: input.value, filters }, isNew ? 'push' : 'replace');
    isSettled = false;
    showTitle();
  }

  function restore(): void {
    const address = recallAddress(fields);
    const isSame = address.query === input.value;
    const isShown = isSame && JSON.stringify(address.filters) === JSON.stringify(filters);
    if (isShown) return;
    input.value = address.query;
    isSettled = true;
    if (!isSame) answer();
    ({ filters } = address);
    show(true);
    showTitle();
  }

  /** The browser could not: the results were not there yet. */
  function returnToTop(): void {
    if (top > 0 && scrollY === 0) scrollTo(0, top);
    top = 0;
  }

  function show(isFresh: boolean): void {
    if (view === undefined) return;
    const { results } = view.response;
    const passed = results.filter((result) => matchesFilters(result, filters));
    filterForm.update(results, filters);
    const response = { ...view.response, results: passed };
    render({ ...view, response }, { total: results.length, isFresh, isUnfinished });
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
