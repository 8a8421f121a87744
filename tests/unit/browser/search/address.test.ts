import { expect, it } from 'vitest';
import { buildFragment, readAddress } from '../../../../src/browser/search/address.ts';

const FIELDS = [
  { id: 'kind', values: [{ value: 'cause', name: 'Cause' }] },
  { id: 'system', values: [{ value: 'new', name: 'New' }] },
  { id: 'area', values: [{ value: 'saw', name: 'Saw' }] },
];

it('reads what it has written', () => {
  const address = { query: 'a&b=c#d "<復元>', filters: { system: 'new', kind: 'cause' } };
  const { hash, search } = new URL(`http://host/ja/search.html${buildFragment(FIELDS, address)}`);
  expect(search).toBe('');
  expect(readAddress(FIELDS, { hash, search })).toEqual(address);
  expect(buildFragment(FIELDS, { query: '', filters: {} })).toBe('');
});

it('reads links that name the query before the fragment, and the fragment first', () => {
  const old = '?q=old&area=saw';
  const fromOld = { query: 'old', filters: { area: 'saw' } };
  expect(readAddress(FIELDS, { hash: '', search: old })).toEqual(fromOld);
  expect(readAddress(FIELDS, { hash: '#main', search: old })).toEqual(fromOld);
  expect(readAddress(FIELDS, { hash: '#q=new', search: old })).toEqual({
    query: 'new',
    filters: {},
  });
});

it('leaves out of the address what is too long for one', () => {
  expect(buildFragment(FIELDS, { query: 'a'.repeat(4001), filters: { area: 'saw' } })).toBe(
    '#area=saw',
  );
});

it('is calm about any address', () => {
  expect(readAddress(FIELDS, { hash: '', search: '' })).toEqual({ query: '', filters: {} });
  expect(readAddress(FIELDS, { hash: '#system=beos&q=%E0%A4%A', search: '' })).toEqual({
    query: '\uFFFD%A',
    filters: {},
  });
});
