import type { SearchView } from './session.ts';

/** Acts on a query as soon as its answer is there. */
export interface EnterKey {
  /**
   * Enter: opens the one page that the query names, and else does what the page
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
 * @param options.open opens the page at a path from the site's root
 * @param options.submit what Enter does with a query that names no single page
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

/** What an input holds after a change of it. */
export interface InputChange {
  query: string;
  isPasted: boolean;
  /** An input method is composing a word: what is there may be half of one, which nobody can judge. */
  isUnfinished: boolean;
}

/** Calls a function after each change of an input, and when an input method has composed a word. */
export function listenToInput(
  input: HTMLInputElement,
  onChange: (change: InputChange) => void,
): void {
  input.addEventListener('input', (event) => {
    const { isComposing, inputType } = event;
    onChange({
      query: input.value,
      isPasted: inputType === 'insertFromPaste',
      isUnfinished: isComposing,
    });
  });
  input.addEventListener('compositionend', () => {
    onChange({ query: input.value, isPasted: false, isUnfinished: false });
  });
}
