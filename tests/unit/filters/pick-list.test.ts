import { expect, it } from 'vitest';
import { pickList } from '../../../src/filters/pick-list.ts';

const LISTS = [
  { facet: 'area', value: 'saw', number: 900, href: 'lists/area-saw.html' },
  { facet: 'system', value: 'old', number: 40, href: 'lists/system-old.html' },
];

it.each([
  ['', undefined],
  ['?utm=1', undefined],
  ['?area=none', undefined],
  ['?area=saw', 'lists/area-saw.html'],
  ['?area=saw&system=old', 'lists/system-old.html?area=saw'],
  ['?area=saw&text=a%20blade', 'lists/area-saw.html?text=a+blade'],
  ['?text=a%20blade', 'search.html#q=a%20blade'],
  ['?text=+', undefined],
])('leads from the list with %j to %j', (query, target) => {
  expect(pickList(query, LISTS, 'search.html')).toBe(target);
});
