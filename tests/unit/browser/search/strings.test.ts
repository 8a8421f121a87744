import { expect, it } from 'vitest';
import {
  formatCount,
  formatFirst,
  formatNone,
  formatTitle,
} from '../../../../src/browser/search/strings.ts';
import type { SearchStrings } from '../../../../src/search/files/strings.ts';

const strings: SearchStrings = {
  count: { one: '{count} result', other: '{count} results' },
  countFiltered: { one: '{count} of {total}', other: '{count} of {total}' },
  countFirst: 'The first {count} of {total}',
  none: 'Nothing matches “{query}”.',
  noneHelp: 'Check the code.',
  knownOnly: 'no page yet',
  noneFiltered: '',
  recognized: '',
  unknown: '',
  copyReport: '',
  copied: '',
  copyFailed: '',
  report: '',
  corrected: '',
  searchedIn: '',
  loading: '',
  error: '',
  unavailable: '',
  titleFor: '“{query}” - Search',
  filters: [],
};

it('counts in the singular and the plural', () => {
  expect(formatCount(strings, 'en', 1)).toBe('1 result');
  expect(formatCount(strings, 'en', 3)).toBe('3 results');
  expect(formatCount({ ...strings, count: { other: '{count} 件' } }, 'ja', 1)).toBe('1 件');
});

it('says out of how many, where some are held back', () => {
  expect(formatCount(strings, 'en', 3, 12)).toBe('3 of 12');
  expect(formatCount(strings, 'en', 12, 12)).toBe('12 results');
  expect(formatCount(strings, 'en', 1234, 5678)).toBe('1,234 of 5,678');
});

it('says that more were found than are shown', () => {
  expect(formatFirst(strings, 'en', 30, 1045)).toBe('The first 30 of 1,045');
});

it('quotes what was typed as it was typed', () => {
  expect(formatNone(strings, ' $& {query} ')).toEqual([
    'Nothing matches “$& {query}”.',
    'Check the code.',
  ]);
});

it('shortens what is long, and never in the middle of a character', () => {
  const [message] = formatNone(strings, '🧯'.repeat(1000));
  expect(message).toBe(`Nothing matches “${'🧯'.repeat(60)}…”.`);
});

it('makes a title', () => {
  expect(formatTitle(strings, ' E42')).toBe('“E42” - Search');
});
