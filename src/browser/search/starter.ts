import { announce } from '../../dom/announce.ts';
import { loadLateStyle } from '../../dom/late-style.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { goToSearch, readParameters } from './query-address.ts';
import { loadSearch, type SearchProps } from './load-search.ts';

/** How long Enter waits for the code of the search, in milliseconds. */
const PATIENCE = 1000;

/**
 * Makes the search of a page ready to start: its code and texts are loaded when the reader turns to it (on
 * the search page, at once). What is typed meanwhile stands in the input, where the code finds it.
 */
export function mountSearchStarter(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search] input[name=q]');
  const container = input?.closest<HTMLElement>('[data-search]');
  if (!input || !container) return;
  const isSearchPage = container.tagName !== 'FORM';
  if (isSearchPage && input.value === '') {
    input.value = readParameters(location).get('q') ?? '';
  }

  const { form } = input;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let state: 'waiting' | 'loading' | 'failed' | 'started' = 'waiting';
  const start = async (): Promise<void> => {
    if (state === 'loading' || state === 'started') return;
    state = 'loading';
    showProgress(container, input.value === '' ? 'idle' : 'loading');
    const place = readPlace();
    try {
      const props = readProps(container) as SearchProps;
      const [{ mountSearch }] = await Promise.all([
        loadSearch(place.root + props.engine),
        loadLateStyle(),
      ]);
      await mountSearch(container, place, props);
      state = 'started';
      if (leaving === undefined) return;
      clearTimeout(leaving);
      form?.requestSubmit();
    } catch (error) {
      console.info('The search could not be loaded.', error);
      // Whoever only passed through the input is not told.
      state = input.value === '' ? 'waiting' : 'failed';
      if (state === 'failed') showProgress(container, 'error');
    }
  };

  form?.addEventListener('submit', (event) => {
    if (state === 'started') return;
    // Not as the browser would: it tells the server what was typed, and from disk it may refuse.
    event.preventDefault();
    // The code may know the page that is meant. Nobody waits for it for long.
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      goToSearch(form.action, input.value);
    }, PATIENCE);
    void start();
  });
  input.addEventListener('focus', () => void start());
  input.addEventListener('input', () => {
    // Once it has failed, a letter more is no reason to ask the server again; the button is.
    if (state === 'waiting') void start();
    else if (state === 'loading') showProgress(container, 'loading');
  });
  for (const button of container.querySelectorAll('[data-search-retry]')) {
    button.addEventListener('click', () => void start());
    // A press must not take the focus from the input, which would close the list that holds the button.
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
  }
  if (isSearchPage || document.activeElement === input) void start();
}

/**
 * Shows what can be shown without the code of the search. Its message holds the text of the failure
 * until something else is to be said. What the search needs is said where it fails: the browser may be too old.
 */
function showProgress(container: HTMLElement, state: 'idle' | 'loading' | 'error'): void {
  const find = (name: string): HTMLElement | null =>
    container.querySelector(`[data-search-${name}]`);
  const show = (name: string, isShown: boolean): void => {
    find(name)?.toggleAttribute('hidden', !isShown);
  };
  const isError = state === 'error';
  for (const name of ['popup', 'message', 'retry', 'blocked']) show(name, isError);
  show('start', state !== 'loading');
  if (isError) announce(find('message')?.textContent ?? '', find('status') ?? undefined);
  find('results')?.setAttribute('data-search-state', state);
}
