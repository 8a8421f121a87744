import { announce } from '../../dom/announce.ts';
import { findElement } from '../../dom/find-element.ts';
import { keepOrder, type RenderContext, renderResults, type ResultRole } from './render-results.ts';
import type { SearchView } from './session.ts';
import { formatCount, formatNone } from './strings.ts';

/** How long an answer must stand still before it is announced, in milliseconds. */
const QUIET_TIME = 600;

/** The elements that show an answer. They are on the page from the start, empty. */
export interface SearchElements {
  /** `[data-search-results]` */
  results: HTMLElement;
  /** `[data-search-suggestions]` */
  suggestions: HTMLElement;
  /** The suggestions with their heading. */
  near: HTMLElement;
  /** Button that tries again after a failure. */
  retry: HTMLElement;
  /** Says in words how many there are, that there are none, or that something failed. */
  message: HTMLElement;
  /** Tells screen readers the same. */
  status: HTMLElement;
}

/** Finds the elements inside a container, each by its data attribute. */
export function findSearchElements(container: ParentNode): SearchElements {
  return {
    results: findElement(container, '[data-search-results]'),
    suggestions: findElement(container, '[data-search-suggestions]'),
    near: findElement(container, '[data-search-near]'),
    retry: findElement(container, '[data-search-retry]'),
    message: findElement(container, '[data-search-message]'),
    status: findElement(container, '[data-search-status]'),
  };
}

/** What is shown beside the answer itself. */
export interface RenderMode {
  /** How many results there are without the filters. */
  total?: number;
  /** The reader has asked for another order or selection: nothing need stay in its place. */
  isFresh?: boolean;
}

interface RendererOptions {
  role: ResultRole;
  context: RenderContext;
  /** Whether the reader is about to use what is shown: nothing may move then. */
  isInUse: () => boolean;
}

/**
 * Makes a function that shows an answer in the elements.
 *
 * While the pointer is over the list or the reader has chosen something in it, what is shown stays as
 * it is and where it is, and what is new to the same query comes below; the order then stays until
 * the next query.
 */
export function createSearchRenderer(
  elements: SearchElements,
  { role, context, isInUse }: RendererOptions,
): (view: SearchView, mode?: RenderMode) => void {
  const { results, suggestions, near, retry, message, status } = elements;
  const lists = [results, suggestions];
  /** The query whose answer stands in the lists, and whether their order is fixed. */
  let shown = { query: '', isFixed: false };
  let renderWithheld = (): void => undefined;

  const render = (view: SearchView, { total, isFresh = false }: RenderMode = {}): void => {
    const { state, response } = view;
    const isFrozen =
      !isFresh &&
      response.query === shown.query &&
      (isInUse() || lists.some((list) => list.matches(':hover')));
    const isFixed = isFrozen || (!isFresh && response.query === shown.query && shown.isFixed);
    shown = { query: response.query, isFixed };

    const renderList = (list: HTMLElement, idPrefix: string): boolean => {
      const next = list === results ? response.results : response.suggestions;
      const ordered = isFixed ? keepOrder(listIds(list), next) : next;
      return renderResults(list, ordered, { role, context, idPrefix, isFrozen });
    };
    const isWithheld = [
      renderList(results, 'search-result'),
      renderList(suggestions, 'search-suggestion'),
    ].includes(true);
    renderWithheld = isWithheld
      ? () => {
          render(view, total === undefined ? {} : { total });
        }
      : () => undefined;
    near.hidden = response.suggestions.length === 0;
    retry.hidden = state !== 'error';

    const text = describeView(view, total ?? response.results.length, context);
    message.textContent = text;
    message.hidden = text === '';
    if (state !== 'loading') announce(text, status, QUIET_TIME);
    // Set last: whoever waits for the state finds the results in place.
    results.dataset['searchState'] = state;
  };

  for (const list of lists) {
    list.addEventListener('pointerleave', () => {
      renderWithheld();
    });
  }
  return render;
}

function listIds(list: HTMLElement): string[] {
  return [...list.children].map((item) => (item as HTMLElement).dataset['resultId'] ?? '');
}

function describeView(
  { state, response, canSearchCodes }: SearchView,
  total: number,
  { strings, locale }: RenderContext,
): string {
  const count = response.results.length;
  switch (state) {
    case 'idle':
      return '';
    case 'loading':
      return count === 0 ? strings.loading : formatCount(strings, locale, count, total);
    case 'error':
      return canSearchCodes ? strings.error : strings.unavailable;
    case 'done':
      if (total === 0) return formatNone(strings, response.query);
      return count === 0 ? strings.noneFiltered : formatCount(strings, locale, count, total);
  }
}
