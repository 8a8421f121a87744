import type { SearchResult } from '../../search/types.ts';
import { countChoices, type FilterChoice, type Filters } from '../filters.ts';
import { findElement } from '../../dom/find-element.ts';
import type { SearchFilter } from '../../search/files/strings.ts';

/** The filters of the search page. */
export interface FilterForm {
  /** Shows what can be chosen among these results. */
  update: (results: readonly SearchResult[], filters: Filters) => void;
}

/**
 * Makes the fields of the filters work: a select for each, hidden while it could hold nothing back.
 *
 * @param onChange is told the filters whenever one is chosen or all are removed
 */
export function mountFilterForm(
  fieldset: HTMLElement,
  filters: readonly SearchFilter[],
  onChange: (filters: Filters) => void,
): FilterForm {
  const fields = filters.map(({ id }) => ({
    field: id,
    select: findElement<HTMLSelectElement>(fieldset, `select[name=${id}]`),
  }));
  const readForm = (): Filters =>
    Object.fromEntries(
      fields
        .filter(({ select }) => select.value !== '')
        .map(({ field, select }) => [field, select.value]),
    );

  fieldset.addEventListener('input', () => {
    onChange(readForm());
  });
  findElement(fieldset, '[data-search-reset]').addEventListener('click', () => {
    onChange({});
  });

  return {
    update: (results, chosen) => {
      const counted = countChoices(filters, results, chosen);
      let isAnyUseful = false;
      for (const { field, select } of fields) {
        const { choices = [], isUseful = false } = counted.get(field) ?? {};
        showChoices(select, choices);
        select.value = chosen[field] ?? '';
        const label = select.closest('label');
        if (label !== null) label.hidden = !isUseful;
        isAnyUseful ||= isUseful;
      }
      fieldset.hidden = !isAnyUseful;
    },
  };
}

/** Options that are there already stay: the list may be open. */
function showChoices(select: HTMLSelectElement, choices: readonly FilterChoice[]): void {
  const [any, ...others] = select.options;
  if (any === undefined) return;
  const known = others.map(({ value }) => value).join(' ');
  if (known !== choices.map(({ value }) => value).join(' ')) {
    select.replaceChildren(any, ...choices.map(({ value }) => new Option('', value)));
  }
  for (const [index, { value, name, count }] of choices.entries()) {
    const option = select.options[index + 1];
    if (option === undefined) continue;
    const text = `${name} (${String(count)})`;
    if (option.text !== text) option.text = text;
    option.disabled = count === 0 && select.value !== value;
  }
}
