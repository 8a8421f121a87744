import { createCode } from '../../dom/create-code.ts';
import { setTitle } from '../../dom/set-title.ts';
import { type Locale, LOCALES } from '../../model/locales.ts';
import type { FacetValues } from '../../model/facets.ts';
import type { SearchResult } from '../../search/types.ts';
import type { SearchStrings } from '../../search/files/strings.ts';

/** What the rendering needs to know about the page. */
export interface RenderContext {
  strings: SearchStrings;
  /** Relative path from the page to the root of the site, such as `../../`. */
  root: string;
  /** The language of the page, to mark a text in another. */
  locale: Locale;
}

/** How a list of results works: as a list of links, or as the options of a combobox. */
export type ResultRole = 'item' | 'option';

interface RenderOptions {
  role: ResultRole;
  context: RenderContext;
  /** Makes the ids of options, which `aria-activedescendant` points to. */
  idPrefix: string;
  /** Leaves what is shown as it is, even where there is more to show of it now. */
  isFrozen: boolean;
}

/** What each item shows, so that one that would be the same is not made again. */
const contents = new WeakMap<Element, string>();

/**
 * Fills a list with results. Only text nodes and fixed elements are made: nothing that was typed or
 * written ever becomes markup. An item that stays is not made again, so that it keeps the focus and
 * a press of the pointer that is not over yet.
 *
 * @returns whether something was withheld because the list is frozen
 */
export function renderResults(
  list: HTMLElement,
  results: readonly SearchResult[],
  { role, context, idPrefix, isFrozen }: RenderOptions,
): boolean {
  const known = new Map(
    [...list.children].map((item) => [(item as HTMLElement).dataset['resultId'] ?? '', item]),
  );
  let isWithheld = false;
  const items = results.map((result, index) => {
    const content = JSON.stringify(result);
    const old = known.get(result.id);
    const isSame = old !== undefined && contents.get(old) === content;
    if (old !== undefined && !isSame && isFrozen) isWithheld = true;
    const item =
      old !== undefined && (isSame || isFrozen) ? old : renderResult(result, role, context);
    if (item !== old) contents.set(item, content);
    const link = item.firstElementChild;
    if (role === 'option' && link !== null) link.id = `${idPrefix}-${String(index)}`;
    return item;
  });
  placeChildren(list, items);
  return isWithheld;
}

/** Makes these the children of an element, and moves none that stands right. */
function placeChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries()) {
    const present = parent.children[index] ?? null;
    if (present !== child) parent.insertBefore(child, present);
  }
}

/**
 * Puts a new list into the order of the one that is shown: what is shown and still there stays where
 * it is, what is new follows.
 *
 * `keepOrder(['b', 'a', 'x'], [{ id: 'a' }, { id: 'n' }, { id: 'b' }])` -> b, a, n
 *
 * @param shown ids in the order in which they are shown
 */
export function keepOrder<T extends { id: string }>(
  shown: readonly string[],
  next: readonly T[],
): readonly T[] {
  const byId = new Map(next.map((item) => [item.id, item]));
  const kept = shown.flatMap((id) => byId.get(id) ?? []);
  const places = new Set(shown);
  return [...kept, ...next.filter(({ id }) => !places.has(id))];
}

function renderResult(result: SearchResult, role: ResultRole, context: RenderContext): HTMLElement {
  const link = document.createElement('a');
  link.href = `${context.root}${result.path}`;
  link.className = 'result';
  link.append(...renderHeading(result), renderTags(result, context.strings));
  const excerpt = renderExcerpt(result, context);
  if (excerpt !== undefined) link.append(excerpt);
  const item = renderItem(link, role);
  item.dataset['resultId'] = result.id;
  return item;
}

/** Puts a link into an item of a list, as an option where the list is that of a combobox. */
export function renderItem(link: HTMLAnchorElement, role: ResultRole): HTMLElement {
  const item = document.createElement('li');
  if (role === 'option') {
    item.setAttribute('role', 'none');
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.tabIndex = -1;
  }
  item.append(link);
  return item;
}

/** The code first, where there is one: it is what the reader compares with the screen. */
function renderHeading({ kind, id, code = id, title }: SearchResult): HTMLElement[] {
  const heading = createText('span', 'result-title', '');
  setTitle(heading, title);
  if (kind !== 'code') return [heading];
  const plate = createCode(code);
  plate.classList.add('result-code');
  return [plate, heading];
}

function renderTags(
  { kind, facets, isKnownOnly }: SearchResult,
  { filters, knownOnly }: SearchStrings,
): HTMLElement {
  // That it is a code shows in the heading.
  const own: FacetValues = { ...facets, kind: kind === 'code' ? [] : [kind] };
  const tags = filters.flatMap(({ id, values }) =>
    values
      .filter(({ value }) => own[id]?.includes(value))
      .map(({ name }) => createText('span', 'tag', name)),
  );
  const line = document.createElement('span');
  line.className = 'result-tags';
  line.append(...(isKnownOnly === true ? [createText('span', 'tag', knownOnly)] : []), ...tags);
  return line;
}

function renderExcerpt(
  { excerpt }: SearchResult,
  { locale }: RenderContext,
): HTMLElement | undefined {
  if (excerpt === undefined) return undefined;
  const line = document.createElement('span');
  line.className = 'result-excerpt';
  const text = document.createElement('span');
  text.append(
    ...excerpt.parts.map(({ text, marked }) => (marked ? createText('mark', '', text) : text)),
  );
  if (excerpt.lang !== locale) {
    text.lang = excerpt.lang;
    const tag = createText('span', 'tag', LOCALES[excerpt.lang].label);
    tag.lang = excerpt.lang;
    line.append(tag, ' ');
  }
  line.append(text);
  return line;
}

function createText(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
