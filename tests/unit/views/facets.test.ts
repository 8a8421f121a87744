import { expect, it } from 'vitest';
import type { Facet } from '../../../src/model/facets.ts';
import { countFacet, describeFacets } from '../../../src/views/facets.ts';

const name = (en: string) => ({ en, ja: `${en}（日本語）`, 'zh-TW': en });

const area: Facet = {
  id: 'area',
  causes: false,
  many: false,
  weight: 1,
  places: ['facts', 'browse'],
  label: name('Area'),
  values: { saw: name('Saw'), press: name('Press'), lathe: name('Lathe') },
};
const system: Facet = {
  ...area,
  id: 'system',
  many: true,
  label: name('System'),
  any: name('Any'),
  values: { old: name('Old'), new: name('New') },
};
const hidden: Facet = { ...area, id: 'hidden', places: ['browse'] };
const unlisted: Facet = { ...area, id: 'unlisted', places: ['facts'] };

it('describes the facets of an entry, with the list of what is sorted alike', () => {
  const facets = { area: ['saw'], system: ['old', 'new'], hidden: ['saw'], unlisted: ['press'] };
  expect(describeFacets([area, system, hidden, unlisted], { facets }, 'en', false)).toEqual([
    { label: 'Area', text: 'Saw', path: 'en/browse.html?area=saw' },
    { label: 'System', text: 'Old, New', path: undefined },
    { label: 'Area', text: 'Press', path: undefined },
  ]);
});

it('sets names in a row apart as the language does', () => {
  const facets = { system: ['old', 'new'] };
  expect(describeFacets([system], { facets }, 'ja', false)[0]?.text).toBe(
    'Old（日本語）、New（日本語）',
  );
  expect(describeFacets([system], { facets }, 'zh-TW', false)[0]?.text).toBe('Old、New');
});

it('says so where an entry concerns every value, and nothing of a facet that it has not', () => {
  expect(describeFacets([area, system], { facets: { system: [] } }, 'ja', false)).toEqual([
    { label: 'System（日本語）', text: 'Any（日本語）', path: undefined },
  ]);
});

it('counts the values that occur, in the order of the table', () => {
  const items = [{ facets: { area: ['press'] } }, { facets: { area: ['saw'] } }, { facets: {} }];
  expect(countFacet(area, items, 'en', false).map(({ value, number }) => [value, number])).toEqual([
    ['saw', 1],
    ['press', 1],
  ]);
});

it('counts what concerns every value under each that occurs', () => {
  const items = [{ facets: { system: [] } }, { facets: { system: ['old'] } }, { facets: {} }];
  expect(countFacet(system, items, 'en', false)).toEqual([
    { value: 'old', name: 'Old', path: 'en/browse.html?system=old', number: 2 },
  ]);
});

it('leads to the page of a value where the list of all errors is divided', () => {
  const facets = { area: ['saw'] };
  const path = 'en/lists/area-saw.html';
  expect(describeFacets([area], { facets }, 'en', true)[0]?.path).toBe(path);
  expect(countFacet(area, [{ facets }], 'en', true)[0]?.path).toBe(path);
});
