import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { listAddresses } from '../../../src/tools/server-addresses.ts';

const make = (address: string, internal = false): NetworkInterfaceInfo => {
  const rest = { address, netmask: '', mac: '', internal, cidr: null };
  return address.includes(':')
    ? { ...rest, family: 'IPv6', scopeid: 0 }
    : { ...rest, family: 'IPv4' };
};
const INTERFACES = {
  eth0: [make('192.168.1.20'), make('2001:db8::1'), make('fe80::1')],
  lo: [make('127.0.0.1', true), make('::1', true)],
};

it.each([
  ['127.0.0.1', ['127.0.0.1']],
  ['::1', ['[::1]']],
  ['kb.example', ['kb.example']],
  ['0.0.0.0', ['127.0.0.1', '192.168.1.20']],
  ['::', ['127.0.0.1', '[::1]', '192.168.1.20', '[2001:db8::1]']],
])('a server at %s answers at %j', (host, addresses) => {
  expect(listAddresses(host, INTERFACES)).toEqual(addresses);
});
