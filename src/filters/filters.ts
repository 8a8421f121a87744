import {
  CAUSE_KINDS,
  ERROR_KINDS,
  OPERATING_SYSTEMS,
  OPERATIONS,
  SERVICES,
} from '../model/taxonomy.ts';
import type { SearchEntry } from '../search/types.ts';

/** By what results can be filtered, with the values that there are. */
export const FILTER_VALUES = {
  kind: [...ERROR_KINDS, ...CAUSE_KINDS],
  service: SERVICES,
  operation: OPERATIONS,
  os: OPERATING_SYSTEMS,
} as const satisfies Record<string, readonly string[]>;

export type FilterField = keyof typeof FILTER_VALUES;

/** All fields, in the order in which the page shows them. */
export const FILTER_FIELDS = Object.keys(FILTER_VALUES) as FilterField[];

/** The value chosen in each field; a field that is left out lets everything pass. */
export type Filters = Readonly<Partial<Record<FilterField, string>>>;

/** A choice in a field. */
export interface FilterChoice {
  value: string;
  /** How many results would be left, the other fields staying as they are. */
  count: number;
}

/** What the page offers in one field. */
export interface FilterChoices {
  /** The values that occur among the results, and the chosen one. */
  choices: readonly FilterChoice[];
  /** Whether one of them would hold anything back, or does. */
  isUseful: boolean;
}

type Filterable = Pick<SearchEntry, FilterField>;

/** `matchesFilters({ kind: 'code', os: [] }, { os: 'linux' })` -> `true`: it is the same on every system */
export function matchesFilters(entry: Filterable, filters: Filters, except?: FilterField): boolean {
  return FILTER_FIELDS.every((field) => {
    const wanted = filters[field];
    return field === except || wanted === undefined || matchesValue(entry, field, wanted);
  });
}

/** Tells for each field what can be chosen among results, and how many each choice would leave. */
export function countChoices(
  results: readonly Filterable[],
  filters: Filters,
): Record<FilterField, FilterChoices> {
  const describeField = (field: FilterField): FilterChoices => {
    const candidates = results.filter((entry) => matchesFilters(entry, filters, field));
    const choices = FILTER_VALUES[field]
      .filter((value) => value === filters[field] || results.some(hasValue(field, value)))
      .map((value) => ({
        value,
        count: candidates.filter((entry) => matchesValue(entry, field, value)).length,
      }));
    const isUseful =
      filters[field] !== undefined ||
      choices.some(({ value }) => results.some((entry) => !matchesValue(entry, field, value)));
    return { choices, isUseful };
  };
  return {
    kind: describeField('kind'),
    service: describeField('service'),
    operation: describeField('operation'),
    os: describeField('os'),
  };
}

/** Keeps what is a filter; an address may hold anything. */
export function readFilters(parameters: URLSearchParams): Filters {
  const filters: Partial<Record<FilterField, string>> = {};
  for (const field of FILTER_FIELDS) {
    const value = parameters.get(field);
    const known: readonly string[] = FILTER_VALUES[field];
    if (value !== null && known.includes(value)) filters[field] = value;
  }
  return filters;
}

function matchesValue(entry: Filterable, field: FilterField, value: string): boolean {
  return (field === 'os' && entry.os.length === 0) || hasValue(field, value)(entry);
}

/** Whether the entry itself says so. */
function hasValue(field: FilterField, value: string): (entry: Filterable) => boolean {
  return (entry) =>
    field === 'os' ? entry.os.some((own) => own === value) : entry[field] === value;
}
