import { expect, it } from 'vitest';
import {
  formatCount,
  formatNone,
  type SearchStrings,
} from '../../../../src/client/search/strings.ts';

const strings: SearchStrings = {
  count: { one: '{count} result', other: '{count} results' },
  none: 'Nothing matches “{query}”.',
  noneHelp: 'Check the code.',
  loading: '',
  error: '',
  names: {},
};

it('counts in the singular and the plural', () => {
  expect(formatCount(strings, 1)).toBe('1 result');
  expect(formatCount(strings, 3)).toBe('3 results');
  expect(formatCount({ ...strings, count: { other: '{count} 件' } }, 1)).toBe('1 件');
});

it('quotes what was typed as it was typed', () => {
  expect(formatNone(strings, ' $& {query} ')).toBe('Nothing matches “$& {query}”. Check the code.');
});

it('shortens what is long, and never in the middle of a character', () => {
  const message = formatNone(strings, '🧯'.repeat(1000));
  expect(message).toBe(`Nothing matches “${'🧯'.repeat(60)}…”. Check the code.`);
});
