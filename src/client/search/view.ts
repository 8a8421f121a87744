import { createAnnouncer } from './announcer.ts';
import { type RenderContext, renderResults, type ResultRole } from './render-results.ts';
import type { SearchView } from './session.ts';
import { formatCount, formatNone } from './strings.ts';

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

/** An element that the page is built with. */
export function findElement(container: ParentNode, selector: string): HTMLElement {
  const element = container.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page has no ${selector}`);
  return element;
}

/** Makes a function that shows an answer in the elements. */
export function createSearchRenderer(
  elements: SearchElements,
  role: ResultRole,
  context: RenderContext,
): (view: SearchView) => void {
  const { results, suggestions, near, retry, message, status } = elements;
  const announce = createAnnouncer(status);
  return ({ state, response }) => {
    renderResults(results, response.results, role, context, 'search-result');
    renderResults(suggestions, response.suggestions, role, context, 'search-suggestion');
    near.hidden = response.suggestions.length === 0;
    retry.hidden = state !== 'error';

    const text = describeView({ state, response }, context);
    message.textContent = text;
    message.hidden = text === '';
    if (state !== 'loading') announce(text);
    // Set last: whoever waits for the state finds the results in place.
    results.dataset['searchState'] = state;
  };
}

function describeView({ state, response }: SearchView, { strings }: RenderContext): string {
  const count = response.results.length;
  switch (state) {
    case 'idle':
      return '';
    case 'loading':
      return count === 0 ? strings.loading : '';
    case 'error':
      return strings.error;
    case 'done':
      return count === 0 ? formatNone(strings, response.query) : formatCount(strings, count);
  }
}
