import { announce } from '../../dom/announce.ts';
import type { SearchEngine } from '../../search/types.ts';
import { findElement } from '../../dom/find-element.ts';
import { isImeEvent } from '../../dom/ime.ts';
import { isModified } from '../../dom/modified.ts';
import { takeToSearch } from './kept-query.ts';
import { createEnterKey, listenToInput } from './enter.ts';
import { mountRecentList, rememberUse } from './recent-list.ts';
import type { RecentSearches } from './recent-searches.ts';
import type { RenderContext } from './render-results.ts';
import { createSearchSession } from './session.ts';
import { createSearchRenderer, findSearchElements } from './view.ts';

/** What the search of a page works with. */
export interface SearchParts {
  engine: SearchEngine;
  context: RenderContext;
  recents: RecentSearches;
}

/**
 * Makes the search box of a page answer while one types: a combobox whose list opens below the input
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it the box is a form that leads to
 * the search page. Enter opens the option that is chosen, else the one page that the query names, else
 * the search page.
 */
export function mountSearchCombobox(
  form: HTMLFormElement,
  { engine, context, recents }: SearchParts,
): void {
  const input = findElement(form, 'input[name=q]', HTMLInputElement);
  const popup = findElement(form, '[data-search-popup]');
  const listbox = findElement(form, '[role=listbox]');
  const elements = findSearchElements(form);
  let active: HTMLAnchorElement | undefined;
  let answered = '';
  let isUnfinished = false;

  const render = createSearchRenderer(elements, {
    role: 'option',
    context,
    isInUse: () => active !== undefined,
  });
  const recentList = mountRecentList(form, form, {
    recents,
    role: 'option',
    onPick: (query) => {
      input.value = query;
      setActive(undefined);
      session.search(query);
    },
    onClear: () => {
      input.focus();
      session.search(input.value);
    },
  });
  const enter = createEnterKey({
    open: (path) => {
      location.assign(context.root + path);
    },
    submit: (query) => {
      takeToSearch(form.action, query);
    },
  });
  const session = createSearchSession({
    engine,
    onUpdate(view) {
      render(view, { isUnfinished });
      enter.update(view);
      recentList.show(view.state === 'idle');
      const all = options();
      listbox.hidden = all.length === 0;
      setActive(active !== undefined && all.includes(active) ? active : undefined);
      const hasSomething = view.state !== 'idle' || all.length > 0;
      setOpen(hasSomething && form.contains(document.activeElement));
    },
  });
  rememberUse(form, form, input, recents);

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', listbox.id);
  setOpen(false);

  const answer = (): void => {
    answered = input.value;
    session.search(answered);
  };
  listenToInput(input, (change) => {
    const { query, isPasted } = change;
    // What was chosen belonged to the older query.
    if (query !== answered) setActive(undefined);
    ({ isUnfinished } = change);
    answer();
    if (isPasted) enter.paste(query);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() === '') takeToSearch(form.action, '');
    else enter.press(input.value);
  });
  elements.retry.addEventListener('click', () => {
    // The button is about to vanish.
    input.focus();
    answer();
  });
  input.addEventListener('focus', answer);
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) setOpen(false);
  });
  // A press on an option must not take the focus from the input, which would close the list before
  // the click arrives.
  popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  input.addEventListener('keydown', (event) => {
    if (isImeEvent(event)) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isModified(event) || !moveActive(event.key === 'ArrowDown' ? 1 : -1)) return;
        break;
      case 'Escape':
        if (popup.hidden) return;
        setOpen(false);
        break;
      case 'Enter':
        if (popup.hidden || active === undefined) return;
        active.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  });
  // What was typed while this code was loading.
  if (document.activeElement === input) {
    // A page that has put the reader there shows no list before they type.
    if (!input.autofocus || input.value !== '') answer();
  } else if (form.contains(document.activeElement)) {
    input.focus();
  } else {
    // The reader is elsewhere by now: nothing is searched before they are back.
    elements.results.dataset['searchState'] = 'idle';
  }

  function options(): HTMLAnchorElement[] {
    return [...popup.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  /** Moves through the options, and from either end back to the input. */
  function moveActive(step: 1 | -1): boolean {
    const all = options();
    if (all.length === 0) return false;
    if (popup.hidden) setOpen(true);
    const stops = [undefined, ...all];
    const next = (stops.indexOf(active) + step + stops.length) % stops.length;
    setActive(stops[next]);
    return true;
  }

  function setActive(option: HTMLAnchorElement | undefined): void {
    active = option;
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function setOpen(isOpen: boolean): void {
    popup.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && !listbox.hidden));
    if (isOpen) return;
    setActive(undefined);
    // Nobody is told of what is not shown, not even when its announcement is still held back.
    announce('', elements.status);
  }
}
