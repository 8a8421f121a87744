import { foldText } from '../../model/fold-text.ts';
import { type FacetValues, hasValue } from '../../model/facets.ts';
import { fill } from '../../model/i18n/texts.ts';

interface Row {
  element: HTMLElement;
  text: string;
  facets: FacetValues;
}

/** Shows the filters of the list of all errors, and keeps their state in the address. */
export function mountBrowseFilters(): void {
  const form = document.querySelector<HTMLFormElement>('[data-browse-filters]');
  const output = form?.querySelector<HTMLOutputElement>('[data-browse-count]');
  if (form === null || output === null || output === undefined) return;
  // One select for each facet; the field for text reads the row itself.
  const selects = [...form.querySelectorAll('select')];
  const rows = [...document.querySelectorAll<HTMLElement>('[data-browse-group] .row')].map(
    (element): Row => ({
      element,
      text: foldText(`${element.textContent} ${element.dataset['names'] ?? ''}`),
      facets: readFacets(element, selects),
    }),
  );
  const apply = (): void => {
    const wanted = readForm(form);
    const words = foldText(wanted['text'] ?? '')
      .split(' ')
      .filter((word) => word !== '');
    const matches = (row: Row, except?: string): boolean =>
      selects.every(({ name }) => name === except || matchesFacet(row, name, wanted[name])) &&
      words.every((word) => row.text.includes(word));
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !matches(row);
      if (!row.element.hidden) shown += 1;
    }
    const isFiltered = Object.keys(wanted).length > 0;
    hideEmptyGroups(isFiltered, shown);
    if (isFiltered) openGroups();
    countOptions(selects, rows, matches);
    output.value = fill(output.dataset['text'] ?? '', {
      count: shown,
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
    readAddress(form);
    apply();
  };
  addEventListener('popstate', restore);
  restore();
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

function matchesFacet({ facets }: Row, facet: string, wanted: string | undefined): boolean {
  return wanted === undefined || hasValue(facets, facet, wanted);
}

function hideEmptyGroups(isFiltered: boolean, shown: number): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-browse-group]')) {
    group.hidden = group.querySelector('.row:not([hidden])') === null;
  }
  for (const element of document.querySelectorAll<HTMLElement>(
    '[data-browse-letters], [data-browse-causes]',
  )) {
    element.hidden = isFiltered;
  }
  const none = document.querySelector<HTMLElement>('[data-browse-none]');
  if (none !== null) none.hidden = shown > 0;
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
  rows: readonly Row[],
  matches: (row: Row, except: string) => boolean,
): void {
  for (const { name, options } of selects) {
    const candidates = rows.filter((row) => matches(row, name));
    for (const option of options) {
      const { name: text } = option.dataset;
      if (text === undefined) continue;
      const number = candidates.filter((row) => matchesFacet(row, name, option.value)).length;
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

function readAddress(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = state.get(field.name) ?? '';
    }
  }
}
