import { announce } from '../../dom/announce.ts';
import { loadLate } from './late.ts';
import { fillSlots, listGaps, listSlots, recallValues } from './slots.ts';

/** The form, once it is there. */
export interface ValuesForm {
  /** Opens it, at the field of a placeholder where one is named. */
  open: (name?: string) => void;
}

/** The name under which its texts hand themselves over. */
export const VALUES_TEXTS_KEY = 'values-texts';

/**
 * Fills in what the reader has filled in before, and makes "Your values" ready: its form is loaded when
 * it is wanted.
 */
export function mountValuesStarter(): void {
  const container = document.querySelector<HTMLElement>('[data-values]');
  const button = container?.querySelector('button');
  if (!container || !button || listSlots().length === 0) return;
  const fill = (): void => {
    fillSlots(recallValues());
    showState(container);
  };
  fill();
  // The page comes back as it was left, and another one may have changed the values meanwhile.
  addEventListener('pageshow', fill);
  container.hidden = false;

  let form: Promise<ValuesForm> | undefined;
  const open = async (name?: string): Promise<void> => {
    try {
      form ??= loadForm(container);
      (await form).open(name);
    } catch {
      form = undefined;
      announce(container.dataset['unavailable'] ?? '');
    }
  };
  button.addEventListener('click', () => void open());
  document.addEventListener('click', ({ target }) => {
    const slot = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    // Whoever selects text to copy it wants nothing else.
    if (slot !== null && getSelection()?.isCollapsed !== false) void open(slot.dataset['slot']);
  });
}

async function loadForm(container: HTMLElement): Promise<ValuesForm> {
  const { mountValues } = await loadLate();
  return mountValues(container);
}

/** Says how many values are missing. */
export function showState(container: HTMLElement): void {
  const state = container.querySelector<HTMLElement>('[data-values-state]');
  if (state === null) return;
  const { valuesState = '', complete = '' } = state.dataset;
  const count = listGaps(document).length;
  state.textContent = count === 0 ? complete : valuesState.replace('{count}', String(count));
}
