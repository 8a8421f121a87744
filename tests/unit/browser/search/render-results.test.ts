import { expect, it } from 'vitest';
import { keepOrder } from '../../../../src/browser/search/render-results.ts';

const list = (ids: string): { id: string }[] =>
  ids
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id }));
const idsOf = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join(' ');

it.each([
  ['', 'a b c', 'a b c'],
  ['b a', 'a b', 'b a'],
  ['b a', 'n a b', 'b a n'],
  ['b x a', 'a n b', 'b a n'],
  ['a b', '', ''],
])('%j is shown, %j comes: %j', (shown, next, expected) => {
  expect(idsOf(keepOrder(shown.split(' '), list(next)))).toBe(expected);
});
