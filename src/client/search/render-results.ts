import type { SearchResult } from '../../search/types.ts';
import type { SearchStrings } from './strings.ts';

/** What the rendering needs to know about the page. */
export interface RenderContext {
  strings: SearchStrings;
  /** Relative path from the page to the root of the site, such as `../../`. */
  root: string;
  /** The language of the page, to mark a text in another. */
  lang: string;
}

/** How a list of results works: as a list of links, or as the options of a combobox. */
export type ResultRole = 'item' | 'option';

/**
 * Fills a list with results. Only text nodes and fixed elements are made: nothing that was typed or
 * written ever becomes markup.
 *
 * @param idPrefix makes the ids of options, which `aria-activedescendant` points to
 */
export function renderResults(
  list: HTMLElement,
  results: readonly SearchResult[],
  role: ResultRole,
  context: RenderContext,
  idPrefix: string,
): void {
  const items = results.map((result, index) =>
    renderResult(result, role, context, `${idPrefix}-${String(index)}`),
  );
  list.replaceChildren(...items);
}

function renderResult(
  result: SearchResult,
  role: ResultRole,
  context: RenderContext,
  id: string,
): HTMLElement {
  const item = document.createElement('li');
  item.dataset['resultId'] = result.id;
  const link = document.createElement('a');
  link.href = `${context.root}${result.path}`;
  link.className = 'result';
  if (role === 'option') {
    item.setAttribute('role', 'none');
    link.id = id;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.tabIndex = -1;
  }
  link.append(...renderHeading(result), renderTags(result, context.strings));
  const excerpt = renderExcerpt(result, context.lang);
  if (excerpt !== undefined) link.append(excerpt);
  item.append(link);
  return item;
}

/** The code first, where there is one: it is what the reader compares with the screen. */
function renderHeading({ kind, id, title }: SearchResult): HTMLElement[] {
  const heading = createText('span', 'result-title', title);
  if (kind !== 'code') return [heading];
  const code = createText('code', 'result-code', id);
  code.translate = false;
  return [code, heading];
}

function renderTags(
  { kind, service, operation, os }: SearchResult,
  { names }: SearchStrings,
): HTMLElement {
  const values = [kind === 'code' ? undefined : kind, service, operation, ...os];
  const tags = values
    .filter((value) => value !== undefined)
    .map((value) => createText('span', 'tag', names[value] ?? value));
  const line = document.createElement('span');
  line.className = 'result-tags';
  line.append(...tags);
  return line;
}

function renderExcerpt({ excerpt }: SearchResult, pageLang: string): HTMLElement | undefined {
  if (excerpt === undefined) return undefined;
  const line = document.createElement('span');
  line.className = 'result-excerpt';
  if (excerpt.lang !== pageLang) line.lang = excerpt.lang;
  line.append(
    ...excerpt.parts.map(({ text, marked }) => (marked ? createText('mark', '', text) : text)),
  );
  return line;
}

function createText(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
