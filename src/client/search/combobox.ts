import { isImeEvent } from './ime.ts';
import type { RenderContext } from './render-results.ts';
import { createSearchSession } from './session.ts';
import { createSearchRenderer, findElement, findSearchElements } from './view.ts';
import type { SearchEngine } from '../../search/types.ts';

/**
 * Makes the search box of a page answer while one types: a combobox whose list opens below the input
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it the box is a form that leads to
 * the search page, which is also what Enter does while no option is chosen.
 */
export function mountSearchCombobox(
  form: HTMLFormElement,
  loadEngine: () => Promise<SearchEngine>,
  context: RenderContext,
): void {
  const input = findElement(form, 'input[name=q]') as HTMLInputElement;
  const popup = findElement(form, '[data-search-popup]');
  const listbox = findElement(form, '[role=listbox]');
  const elements = findSearchElements(form);
  const render = createSearchRenderer(elements, 'option', context);
  let activeIndex = -1;

  const session = createSearchSession({
    loadEngine,
    onUpdate(view) {
      // Whoever has chosen an option keeps it, wherever it stands in the new list.
      const activeId =
        options()[activeIndex]?.closest<HTMLElement>('[data-result-id]')?.dataset['resultId'];
      render(view);
      listbox.hidden = options().length === 0;
      setActive(
        options().findIndex(
          (option) =>
            option.closest<HTMLElement>('[data-result-id]')?.dataset['resultId'] === activeId,
        ),
      );
      setOpen(view.state !== 'idle' && document.activeElement === input);
    },
  });

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', listbox.id);
  setOpen(false);

  input.addEventListener('input', () => {
    session.search(input.value);
  });
  elements.retry.addEventListener('click', () => {
    session.search(input.value);
  });
  input.addEventListener('focus', () => {
    // Loading starts now, so that the first letter is answered at once. A failure is told when a
    // query meets it.
    loadEngine().catch(() => undefined);
    if (input.value.trim() !== '') session.search(input.value);
  });
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
      case 'Enter': {
        const option = popup.hidden ? undefined : options()[activeIndex];
        if (option === undefined) return;
        option.click();
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  });

  function options(): HTMLAnchorElement[] {
    return [...popup.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  /** Moves through the options, and from either end back to the input. */
  function moveActive(step: 1 | -1): boolean {
    const count = options().length;
    if (count === 0) return false;
    if (popup.hidden) {
      setOpen(true);
      setActive(step === 1 ? 0 : count - 1);
      return true;
    }
    setActive(((activeIndex + 1 + step + count + 1) % (count + 1)) - 1);
    return true;
  }

  function setActive(index: number): void {
    activeIndex = index;
    for (const [position, option] of options().entries()) {
      option.setAttribute('aria-selected', String(position === index));
      if (position === index) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
    if (index === -1) input.removeAttribute('aria-activedescendant');
  }

  function setOpen(isOpen: boolean): void {
    popup.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && !listbox.hidden));
    if (!isOpen) setActive(-1);
  }
}
