import { fill } from '../../model/i18n/fill.ts';

/** The filters that compare an attribute of a row; the one for text reads the row itself. */
const FIELDS = ['service', 'operation', 'component', 'os'] as const;

interface Row {
  element: HTMLElement;
  text: string;
}

/** Shows the filters of the list of all errors, and keeps their state in the address. */
export function mountBrowseFilters(): void {
  const form = document.querySelector<HTMLFormElement>('[data-browse-filters]');
  const output = form?.querySelector<HTMLOutputElement>('[data-browse-count]');
  if (form === null || output === null || output === undefined) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-browse-group] .row')].map(
    (element): Row => ({
      element,
      text: fold(`${element.textContent} ${element.dataset['names'] ?? ''}`),
    }),
  );
  const apply = (): void => {
    const wanted = readForm(form);
    const words = fold(wanted['text'] ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const matches = (row: Row, except?: string): boolean =>
      FIELDS.every((field) => field === except || matchesField(row, field, wanted[field])) &&
      words.every((word) => row.text.includes(word));
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !matches(row);
      if (!row.element.hidden) shown += 1;
    }
    const isFiltered = Object.keys(wanted).length > 0;
    hideEmptyGroups(isFiltered, shown);
    countOptions(form, rows, matches);
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

function matchesField({ element }: Row, field: string, value: string | undefined): boolean {
  if (value === undefined) return true;
  const own = (element.dataset[field] ?? '').split(' ');
  // What is the same on every system is found under each of them.
  return own.includes(value) || (field === 'os' && own[0] === '');
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

/** Tells at each choice how many errors it would leave, the other filters staying as they are. */
function countOptions(
  form: HTMLFormElement,
  rows: readonly Row[],
  matches: (row: Row, except: string) => boolean,
): void {
  for (const field of FIELDS) {
    const candidates = rows.filter((row) => matches(row, field));
    const options = form.querySelectorAll<HTMLOptionElement>(`select[name="${field}"] option`);
    for (const option of options) {
      const { name } = option.dataset;
      if (name === undefined) continue;
      const number = candidates.filter((row) => matchesField(row, field, option.value)).length;
      option.textContent = `${name} (${String(number)})`;
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

/** Case and width do not matter. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
