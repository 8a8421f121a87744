import type { SearchEngine } from '../../search/types.ts';
import { findElement } from '../../dom/find-element.ts';
import { isImeEvent } from '../../dom/ime.ts';
import { mountRecentList, rememberUse } from './recent-list.ts';
import type { RecentSearches } from './recent-searches.ts';
import type { RenderContext } from './render-results.ts';
import { createSearchSession } from './session.ts';
import { createSearchRenderer, findSearchElements } from './view.ts';

/** What the search of a page works with. */
export interface SearchParts {
  loadEngine: () => Promise<SearchEngine>;
  context: RenderContext;
  recents: RecentSearches;
}

/**
 * Makes the search box of a page answer while one types: a combobox whose list opens below the input
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it the box is a form that leads to
 * the search page, which is also what Enter does while no option is chosen.
 */
export function mountSearchCombobox(
  form: HTMLFormElement,
  { loadEngine, context, recents }: SearchParts,
): void {
  const input = findElement(form, 'input[name=q]', HTMLInputElement);
  const popup = findElement(form, '[data-search-popup]');
  const listbox = findElement(form, '[role=listbox]');
  const elements = findSearchElements(form);
  let active: HTMLAnchorElement | undefined;

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
  const session = createSearchSession({
    loadEngine,
    onUpdate(view) {
      render(view);
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
    session.search(input.value);
  };
  const answerFocus = (): void => {
    // Loading starts now, so that the first letter is answered at once. A failure is told when a
    // query meets it.
    loadEngine().catch(() => undefined);
    answer();
  };
  input.addEventListener('input', () => {
    // What was chosen belonged to the older query.
    setActive(undefined);
    answer();
  });
  elements.retry.addEventListener('click', () => {
    // The button is about to vanish.
    input.focus();
    answer();
  });
  input.addEventListener('focus', answerFocus);
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
        if (!moveActive(event.key === 'ArrowDown' ? 1 : -1)) return;
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
  if (document.activeElement === input) answerFocus();
  else if (form.contains(document.activeElement)) input.focus();

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
    if (!isOpen) setActive(undefined);
  }
}
