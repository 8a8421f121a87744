import { expect, it } from 'vitest';
import { type Facet, hasValue, listFacets } from '../../../src/model/facets.ts';

it('names the facets of a place, in the order of the table', () => {
  const facets = [
    { id: 'b', places: ['home', 'search'] },
    { id: 'c', places: ['search'] },
    { id: 'a', places: ['home'] },
  ] as unknown as Facet[];
  expect(listFacets(facets, 'home').map(({ id }) => id)).toEqual(['b', 'a']);
});

it('puts an entry under the values that it has, or under each if it concerns every one', () => {
  expect(hasValue({ os: ['windows', 'linux'] }, 'os', 'linux')).toBe(true);
  expect(hasValue({ os: ['windows'] }, 'os', 'linux')).toBe(false);
  expect(hasValue({ os: [] }, 'os', 'linux')).toBe(true);
  expect(hasValue({}, 'os', 'linux')).toBe(false);
});
