import type { SearchView } from './session.ts';

/** Acts on a query as soon as its answer is there. */
export interface EnterKey {
  /**
   * Enter: opens the one page that the query names or quotes beyond doubt, and else does what the page
   * does with a query.
   */
  press: (query: string) => void;
  /** A text was pasted: opens such a page, and does nothing else. */
  paste: (query: string) => void;
  /** Tells what is shown now. */
  update: (view: SearchView) => void;
}

/**
 * Makes Enter wait for the answer to what was typed, however fast it was typed.
 *
 * @param options.open - opens the page at a path from the site's root
 * @param options.submit - what Enter does with a query that names no single page
 */
export function createEnterKey({
  open,
  submit,
}: {
  open: (path: string) => void;
  submit: (query: string) => void;
}): EnterKey {
  let view: SearchView | undefined;
  let wanted: { query: string; isPasted: boolean } | undefined;
  const act = (): void => {
    if (wanted === undefined || view === undefined) return;
    const { query, isPasted } = wanted;
    if (query !== view.query || view.state === 'loading') return;
    wanted = undefined;
    const certain = view.state === 'done' ? view.response.certain : undefined;
    if (certain !== undefined) open(certain.path);
    else if (!isPasted) submit(query);
  };
  return {
    press: (query) => {
      wanted = { query, isPasted: false };
      act();
    },
    paste: (query) => {
      wanted = { query, isPasted: true };
      act();
    },
    update: (next) => {
      view = next;
      // What was typed meanwhile is another query, for which nobody has pressed Enter.
      if (wanted !== undefined && wanted.query !== next.query) wanted = undefined;
      act();
    },
  };
}

/**
 * Calls a function with what an input holds after each change of it, but not in the middle of a word
 * that an input method composes: nobody can judge half of one.
 *
 * @param onChange - is also told whether the change was a paste
 */
export function listenToInput(
  input: HTMLInputElement,
  onChange: (query: string, isPasted: boolean) => void,
): void {
  input.addEventListener('input', (event) => {
    const { isComposing, inputType } = event;
    if (!isComposing) onChange(input.value, inputType === 'insertFromPaste');
  });
  input.addEventListener('compositionend', () => {
    onChange(input.value, false);
  });
}
