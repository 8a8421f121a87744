import { announce } from '../../dom/announce.ts';
import { fillSlots, listGaps, recallValues } from './slots.ts';

/** The form, once it is there. */
export interface ValuesForm {
  /** Opens it, at the field of a placeholder where one is named. */
  open: (name?: string) => void;
}

/** The name under which its texts hand themselves over. */
export const VALUES_TEXTS_KEY = 'values-texts';

/** Fills in what the reader has filled in before, and shows "Your values" with what is missing. */
export function fillKeptValues(): void {
  const container = findContainer();
  if (container === null) return;
  const fill = (): void => {
    fillSlots(recallValues());
    showState(container);
  };
  fill();
  // The page comes back as it was left, and another one may have changed the values meanwhile.
  addEventListener('pageshow', fill);
  container.hidden = false;
}

/**
 * Opens the form of "Your values" where the reader turns to it.
 *
 * @param mountValues makes the form, once
 */
export function mountValuesOpener(
  mountValues: (container: HTMLElement) => Promise<ValuesForm>,
): void {
  const container = findContainer();
  if (container === null) return;
  let form: Promise<ValuesForm> | undefined;
  const open = async (name?: string): Promise<void> => {
    try {
      form ??= mountValues(container);
      (await form).open(name);
    } catch {
      form = undefined;
      announce(container.dataset['unavailable'] ?? '');
    }
  };
  container.querySelector('button')?.addEventListener('click', () => void open());
  document.addEventListener('click', ({ target }) => {
    const slot = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    // Whoever selects text to copy it wants nothing else.
    if (slot !== null && getSelection()?.isCollapsed !== false) void open(slot.dataset['slot']);
  });
}

function findContainer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-values]');
}

/** Says how many values are missing. */
export function showState(container: HTMLElement): void {
  const state = container.querySelector<HTMLElement>('[data-values-state]');
  if (state === null) return;
  const { valuesState = '', complete = '' } = state.dataset;
  const count = listGaps(document).length;
  state.textContent = count === 0 ? complete : valuesState.replace('{count}', String(count));
}
