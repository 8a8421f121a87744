import { mountSearchCombobox } from './combobox.ts';
import { createEngineLoader } from './load-engine.ts';
import { mountSearchPage } from './search-page.ts';
import { mountSearchShortcuts } from './shortcuts.ts';
import { readStrings } from './strings.ts';
import { findElement } from './view.ts';

/** Brings the search of the page to life: the box in the header or on the home page, or the search page. */
export function mountSearch(): void {
  const container = document.querySelector<HTMLElement>('[data-search]');
  if (container === null) return;
  const { root = '', build = '' } = document.documentElement.dataset;
  const { lang } = document.documentElement;
  const loadEngine = createEngineLoader({
    root,
    build,
    lang,
    script: `${root}${container.dataset['engine'] ?? ''}`,
  });
  const context = { strings: readStrings(container), root, lang };
  if (container instanceof HTMLFormElement) mountSearchCombobox(container, loadEngine, context);
  else mountSearchPage(container, loadEngine, context);
  mountSearchShortcuts(findElement(container, 'input[name=q]') as HTMLInputElement);
}
