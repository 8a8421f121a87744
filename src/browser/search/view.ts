import { announce } from '../../dom/announce.ts';
import { findElement } from '../../dom/find-element.ts';
import { keepOrder, type RenderContext, renderResults, type ResultRole } from './render-results.ts';
import type { SearchView } from './session.ts';
import { renderNotes } from './render-notes.ts';
import { formatCount, formatFirst, formatNone } from './strings.ts';
import { fill } from '../../model/i18n/texts.ts';
import { languageName } from '../../model/i18n/language-name.ts';
import type { Locale } from '../../model/locales.ts';
import type { SearchStrings } from '../../search/files/strings.ts';
import type { SearchResponse } from '../../search/types.ts';

/** How long an answer must stand still before it is announced, in milliseconds. */
const QUIET_TIME = 600;

/** The elements that show an answer. They are on the page from the start, empty. */
export interface SearchElements {
  /** `[data-search-results]` */
  results: HTMLElement;
  /** `[data-search-suggestions]` */
  suggestions: HTMLElement;
  /** `[data-search-recognized]` */
  recognized: HTMLElement;
  /** `[data-search-unknown]` */
  unknown: HTMLElement;
  /** Other ways, for when nothing is found; the list below a search box has none. */
  elsewhere: HTMLElement | null;
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
    recognized: findElement(container, '[data-search-recognized]'),
    unknown: findElement(container, '[data-search-unknown]'),
    elsewhere: container.querySelector('[data-search-elsewhere]'),
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
  /** A word of the query is being composed: what is not found may be half of one. */
  isUnfinished?: boolean;
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

  const render = (
    view: SearchView,
    { total, isFresh = false, isUnfinished = false }: RenderMode = {},
  ): void => {
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
    const hasResult = response.results.length > 0;
    const isWithheld = [
      renderList(results, 'search-result'),
      renderList(suggestions, 'search-suggestion'),
    ].includes(true);
    renderWithheld = isWithheld
      ? () => {
          render(view, total === undefined ? {} : { total });
        }
      : () => undefined;
    const isVerdict = state === 'done' && !hasResult;
    const unknown = isUnfinished ? [] : response.unknown;
    renderNotes(elements, { ...response, unknown }, { role, context });
    near.hidden = response.suggestions.length === 0;
    retry.hidden = state !== 'error';

    const sentences =
      isVerdict && isUnfinished
        ? []
        : describeView(view, total ?? response.results.length, context);
    message.replaceChildren(...sentences.map(createLine));
    message.hidden = sentences.length === 0;
    if (elements.elsewhere !== null) elements.elsewhere.hidden = !isVerdict || isUnfinished;
    const said = [...unknown.map((code) => fill(context.strings.unknown, { code })), ...sentences];
    if (state !== 'loading') announce(said.join('\n'), status, QUIET_TIME);
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

/** One line of the message: sentences are not joined, as languages do that in different ways. */
function createLine(text: string): HTMLElement {
  const line = document.createElement('span');
  line.textContent = text;
  return line;
}

/** What is said in words, sentence by sentence. */
function describeView(
  { state, response, canSearchCodes }: SearchView,
  total: number,
  { strings, locale }: RenderContext,
): string[] {
  const { results, unknown } = response;
  const count = results.length;
  const counted = (): string =>
    count === total && response.total > total
      ? formatFirst(strings, locale, count, response.total)
      : formatCount(strings, locale, count, total);
  switch (state) {
    case 'idle':
      return [];
    case 'loading':
      return [count === 0 ? strings.loading : counted()];
    case 'error':
      return [canSearchCodes ? strings.error : strings.unavailable];
    case 'done':
      // That there is no page for a code says it all.
      if (total === 0 && unknown.length > 0) return [];
      if (total === 0) return formatNone(strings, response.query);
      return [
        ...describeReading(response, strings, locale),
        count === 0 ? strings.noneFiltered : counted(),
      ];
  }
}

/** How the query was understood, where that is not as it was typed. */
function describeReading(
  { results: [first], corrected, searchedIn }: SearchResponse,
  strings: SearchStrings,
  locale: Locale,
): string[] {
  return [
    ...(corrected === undefined ? [] : [fill(strings.corrected, corrected)]),
    ...(searchedIn === undefined || first?.layer !== 'text'
      ? []
      : [fill(strings.searchedIn, { language: languageName(locale, searchedIn) })]),
  ];
}
