import { foldText } from '../../model/fold-text.ts';
import type { FacetValues } from '../../model/facets.ts';
import { fill } from '../../model/i18n/texts.ts';
import { type Filters, matchesFilters } from '../filters.ts';

interface Row {
  element: HTMLElement;
  text: string;
  facets: FacetValues;
}

/** Shows the filters of a list of errors, and keeps their state in the address. */
export function mountBrowseFilters(): void {
  const form = document.querySelector<HTMLFormElement>('[data-browse-filters]');
  const output = form?.querySelector<HTMLOutputElement>('[data-browse-count]');
  if (form === null || output === null || output === undefined) return;
  // One select for each facet; the field for text reads the row itself.
  const selects = [...form.querySelectorAll('select')];
  let read: readonly Row[] | undefined;
  const apply = (): void => {
    const { text = '', ...filters } = readForm(form);
    const words = foldText(text)
      .split(' ')
      .filter((word) => word !== '');
    const isFiltered = words.length > 0 || Object.keys(filters).length > 0;
    // The page comes unfiltered. The rows are only read once somebody filters.
    if (!isFiltered && read === undefined) return;
    const rows = (read ??= readRows(selects));
    const found = rows.filter((row) => words.every((word) => row.text.includes(word)));
    const shown = new Set(found.filter((row) => matchesFilters(row, filters)));
    for (const row of rows) row.element.hidden = !shown.has(row);
    hideEmptyGroups();
    if (isFiltered) openGroups();
    hideAll('[data-browse-letters], [data-browse-causes]', isFiltered);
    hideAll('[data-browse-none]', shown.size > 0);
    countOptions(selects, found, filters);
    output.value = fill(output.dataset['text'] ?? '', {
      count: shown.size,
      total: output.dataset['total'] ?? '',
    });
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', () => {
    apply();
    writeAddress(form);
  });
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      apply();
      writeAddress(form);
    });
  });
  const restore = (): void => {
    restoreForm(form);
    apply();
  };
  addEventListener('popstate', restore);
  restore();
}

function readRows(selects: readonly HTMLSelectElement[]): Row[] {
  return [...document.querySelectorAll<HTMLElement>('[data-browse-group] .row')].map((element) => ({
    element,
    text: foldText(`${element.textContent} ${element.dataset['names'] ?? ''}`),
    facets: readFacets(element, selects),
  }));
}

/** A row says in `data-facet-<id>` which values it has, joined by spaces. */
function readFacets(row: HTMLElement, selects: readonly HTMLSelectElement[]): FacetValues {
  return Object.fromEntries(
    selects.flatMap(({ name }) => {
      const values = row.getAttribute(`data-facet-${name}`);
      if (values === null) return [];
      return [[name, values.split(' ').filter((value) => value !== '')]];
    }),
  );
}

function hideEmptyGroups(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-browse-group]')) {
    group.hidden = group.querySelector('.row:not([hidden])') === null;
  }
}

function hideAll(selector: string, isHidden: boolean): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) element.hidden = isHidden;
}

/** What was found is shown, folded or not. */
function openGroups(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    '[data-browse-group] details',
  ))
    details.open = true;
}

/** Tells at each choice how many errors it would leave, the other filters staying as they are. */
function countOptions(
  selects: readonly HTMLSelectElement[],
  found: readonly Row[],
  filters: Filters,
): void {
  for (const { name, options } of selects) {
    for (const option of options) {
      const { name: text } = option.dataset;
      if (text === undefined) continue;
      const chosen = { ...filters, [name]: option.value };
      const number = found.filter((row) => matchesFilters(row, chosen)).length;
      option.textContent = `${text} (${String(number)})`;
    }
  }
}

function readForm(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].filter((pair): pair is [string, string] => {
      const [, value] = pair;
      return typeof value === 'string' && value.trim() !== '';
    }),
  );
}

/** In the query, so that a filtered list can be shared. */
function writeAddress(form: HTMLFormElement): void {
  const state = new URLSearchParams(readForm(form)).toString();
  try {
    history.replaceState(null, '', state === '' ? location.pathname : `?${state}`);
  } catch {
    // Browsers refuse it from disk; the filters work all the same.
  }
}

function restoreForm(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = state.get(field.name) ?? '';
    }
  }
}
