import { announce } from '../../dom/announce.ts';
import { loadData } from '../../dom/load-script.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { fillSlots, listGaps, listSlots, recallValues } from './slots.ts';

/** What the page tells the element that holds "Your values". */
export interface ValuesProps {
  /** Paths of the script of the form and of the texts in it, from the site's root. */
  script: string;
  texts: string;
  unavailable: string;
}

/** What the script of the form hands over. */
export interface ValuesModule {
  /** Makes the form. */
  mountValues: (container: HTMLElement, texts: unknown) => ValuesForm;
}

/** The form, once it is there. */
export interface ValuesForm {
  /** Opens it, at the field of a placeholder where one is named. */
  open: (name?: string) => void;
}

/** The names under which the script and the texts hand themselves over. */
export const VALUES_MODULE_KEY = 'values';
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
    const { script, texts, unavailable } = readProps(container) as ValuesProps;
    try {
      form ??= loadForm(container, script, texts);
      (await form).open(name);
    } catch {
      form = undefined;
      announce(unavailable);
    }
  };
  button.addEventListener('click', () => void open());
  document.addEventListener('click', ({ target }) => {
    const slot = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
    // Whoever selects text to copy it wants nothing else.
    if (slot !== null && getSelection()?.isCollapsed !== false) void open(slot.dataset['slot']);
  });
}

async function loadForm(
  container: HTMLElement,
  script: string,
  texts: string,
): Promise<ValuesForm> {
  const { root } = readPlace();
  const [module, data] = await Promise.all([
    loadData(root + script, VALUES_MODULE_KEY),
    loadData(root + texts, VALUES_TEXTS_KEY),
  ]);
  // Both are made from the same types.
  return (module as ValuesModule).mountValues(container, data);
}

/** Says how many values are missing. */
export function showState(container: HTMLElement): void {
  const state = container.querySelector<HTMLElement>('[data-values-state]');
  if (state === null) return;
  const { one = '', other = '', complete = '' } = state.dataset;
  const count = listGaps(document).length;
  const text = count === 1 && one !== '' ? one : other;
  state.textContent = count === 0 ? complete : text.replace('{count}', String(count));
}
