import { expect, it } from 'vitest';
import { buildAddress, readAddress } from '../../../../src/browser/search/address.ts';

const FIELDS = [
  { id: 'kind', values: [{ value: 'cause', name: 'Cause' }] },
  { id: 'system', values: [{ value: 'new', name: 'New' }] },
  { id: 'area', values: [{ value: 'saw', name: 'Saw' }] },
];

it('reads what it has written', () => {
  const address = { query: 'a&b=c#d "<復元>', filters: { system: 'new', kind: 'cause' } };
  const url = buildAddress(FIELDS, 'http://host/kb/ja/search.html?q=old&area=saw', address);
  expect(url).toMatch(/^http:\/\/host\/kb\/ja\/search\.html\?q=/);
  expect(url).not.toContain('area');
  expect(readAddress(FIELDS, new URL(url).search)).toEqual(address);
});

it('is calm about any address', () => {
  expect(readAddress(FIELDS, '')).toEqual({ query: '', filters: {} });
  expect(readAddress(FIELDS, '?system=beos&q=%E0%A4%A')).toEqual({
    query: '\uFFFD%A',
    filters: {},
  });
});
