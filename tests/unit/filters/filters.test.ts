import { describe, expect, it } from 'vitest';
import {
  countChoices,
  FILTER_FIELDS,
  FILTER_VALUES,
  type Filters,
  matchesFilters,
  readFilters,
} from '../../../src/filters/filters.ts';
import type { SearchEntry } from '../../../src/search/types.ts';

type Entry = Pick<SearchEntry, 'kind' | 'service' | 'operation' | 'os'>;

const windowsBackup: Entry = {
  kind: 'code',
  service: 'azure-backup',
  operation: 'backup',
  os: ['windows'],
};
const anyRestore: Entry = {
  kind: 'message',
  service: 'azure-backup',
  operation: 'restore',
  os: [],
};
const linuxReplication: Entry = {
  kind: 'code',
  service: 'site-recovery',
  operation: 'replication',
  os: ['linux'],
};
const cause: Entry = { kind: 'cause', os: [] };
const results = [windowsBackup, anyRestore, linuxReplication, cause];

/** `'azure-backup 2, site-recovery 0'` */
function describeChoices(filters: Filters, field: 'kind' | 'service' | 'os'): string {
  const { choices } = countChoices(results, filters)[field];
  return choices.map(({ value, count }) => `${value} ${count}`).join(', ');
}

describe('countChoices', () => {
  it('offers what occurs among the results', () => {
    expect(describeChoices({}, 'kind')).toBe('code 2, message 1, cause 1');
    expect(describeChoices({}, 'service')).toBe('azure-backup 2, site-recovery 1');
  });

  it('counts what is the same on every system under each of them', () => {
    expect(describeChoices({}, 'os')).toBe('windows 3, linux 3');
  });

  it('counts what the other filters leave, and a field without its own choice', () => {
    expect(describeChoices({ service: 'site-recovery' }, 'os')).toBe('windows 0, linux 1');
    expect(describeChoices({ service: 'site-recovery' }, 'service')).toBe(
      'azure-backup 2, site-recovery 1',
    );
  });

  it('keeps a choice that no result has any more', () => {
    expect(countChoices([cause], { service: 'site-recovery' }).service).toEqual({
      choices: [{ value: 'site-recovery', count: 0 }],
      isUseful: true,
    });
  });

  it('tells where nothing could be held back', () => {
    const { service, kind, os } = countChoices([windowsBackup, anyRestore], {});
    expect([service.isUseful, kind.isUseful, os.isUseful]).toEqual([false, true, false]);
    expect(countChoices([], {}).kind).toEqual({ choices: [], isUseful: false });
  });

  it('never promises what a choice would not keep', () => {
    const every: Filters[] = [{}];
    for (const field of FILTER_FIELDS) {
      for (const filters of [...every]) {
        every.push(...FILTER_VALUES[field].map((value) => ({ ...filters, [field]: value })));
      }
    }
    expect(every.length).toBeGreaterThan(400);
    for (const filters of every) {
      const counted = countChoices(results, filters);
      for (const field of FILTER_FIELDS) {
        for (const { value, count } of counted[field].choices) {
          const chosen = { ...filters, [field]: value };
          expect(results.filter((entry) => matchesFilters(entry, chosen))).toHaveLength(count);
        }
      }
    }
  });
});

it('readFilters takes only what is a filter', () => {
  const parameters = new URLSearchParams('q=x&os=linux&kind=<b>&service=&operation=constructor');
  expect(readFilters(parameters)).toEqual({ os: 'linux' });
});
