import { expect, it } from 'vitest';
import { buildAddress, readAddress } from '../../../../src/browser/search/address.ts';

it('reads what it has written', () => {
  const address = { query: 'a&b=c#d "<復元>', filters: { os: 'linux', kind: 'cause' } };
  const url = buildAddress('http://host/kb/ja/search.html?q=old&service=azure-backup', address);
  expect(url).toMatch(/^http:\/\/host\/kb\/ja\/search\.html\?q=/);
  expect(readAddress(new URL(url).search)).toEqual(address);
});

it('is calm about any address', () => {
  expect(readAddress('')).toEqual({ query: '', filters: {} });
  expect(readAddress('?os=beos&q=%E0%A4%A')).toEqual({ query: '\uFFFD%A', filters: {} });
});
