import { describe, expect, it } from 'vitest';
import {
  countChoices,
  type Filters,
  matchesFilters,
  readFilters,
} from '../../../src/filters/filters.ts';
import type { SearchFilter } from '../../../src/search/files/strings.ts';
import type { SearchEntry } from '../../../src/search/types.ts';

type Entry = Pick<SearchEntry, 'kind' | 'facets'>;

const FIELDS: readonly SearchFilter[] = [
  ['kind', ['code', 'message', 'cause']],
  ['area', ['saw', 'press']],
  ['action', ['cut', 'bend', 'constructor']],
  ['system', ['old', 'new']],
].map(([id, values]) => ({
  id: String(id),
  values: Array.from(values ?? []).map((value) => ({ value, name: value.toUpperCase() })),
}));

const oldSaw: Entry = { kind: 'code', facets: { area: ['saw'], action: ['cut'], system: ['old'] } };
const anySaw: Entry = { kind: 'message', facets: { area: ['saw'], action: ['bend'], system: [] } };
const newPress: Entry = {
  kind: 'code',
  facets: { area: ['press'], action: ['bend'], system: ['new'] },
};
const cause: Entry = { kind: 'cause', facets: { system: [] } };
const results = [oldSaw, anySaw, newPress, cause];

/** `'saw 2, press 0'` */
function describeChoices(filters: Filters, field: string): string {
  const choices = countChoices(FIELDS, results, filters).get(field)?.choices ?? [];
  return choices.map(({ value, count }) => `${value} ${count}`).join(', ');
}

describe('countChoices', () => {
  it('offers what occurs among the results', () => {
    expect(describeChoices({}, 'kind')).toBe('code 2, message 1, cause 1');
    expect(describeChoices({}, 'area')).toBe('saw 2, press 1');
  });

  it('counts what concerns every value under each of them', () => {
    expect(describeChoices({}, 'system')).toBe('old 3, new 3');
  });

  it('counts what the other filters leave, and a field without its own choice', () => {
    expect(describeChoices({ area: 'press' }, 'system')).toBe('old 0, new 1');
    expect(describeChoices({ area: 'press' }, 'area')).toBe('saw 2, press 1');
  });

  it('keeps a choice that no result has any more', () => {
    expect(countChoices(FIELDS, [cause], { area: 'press' }).get('area')).toEqual({
      choices: [{ value: 'press', name: 'PRESS', count: 0 }],
      isUseful: true,
    });
  });

  it('tells where nothing could be held back', () => {
    const counted = countChoices(FIELDS, [oldSaw, anySaw], {});
    expect([...counted].map(([field, { isUseful }]) => [field, isUseful])).toEqual([
      ['kind', true],
      ['area', false],
      ['action', true],
      ['system', false],
    ]);
    expect(countChoices(FIELDS, [], {}).get('kind')).toEqual({ choices: [], isUseful: false });
  });

  it('never promises what a choice would not keep', () => {
    const every: Filters[] = [{}];
    for (const { id, values } of FIELDS) {
      for (const filters of [...every]) {
        every.push(...values.map(({ value }) => ({ ...filters, [id]: value })));
      }
    }
    expect(every.length).toBe(4 * 3 * 4 * 3);
    for (const filters of every) {
      for (const [field, { choices }] of countChoices(FIELDS, results, filters)) {
        for (const { value, count } of choices) {
          const chosen = { ...filters, [field]: value };
          expect(results.filter((entry) => matchesFilters(entry, chosen))).toHaveLength(count);
        }
      }
    }
  });
});

it('readFilters takes only what is a filter', () => {
  const parameters = new URLSearchParams('q=x&system=new&kind=<b>&area=&action=toString');
  expect(readFilters(FIELDS, parameters)).toEqual({ system: 'new' });
});
