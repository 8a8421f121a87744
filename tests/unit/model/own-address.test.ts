import { expect, it } from 'vitest';
import { isOwnOnly } from '../../../src/model/own-address.ts';

it.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.20', false],
  ['127.evil.example', false],
])('tells whether only this machine reaches %s: %s', (host, isOwn) => {
  expect(isOwnOnly(host)).toBe(isOwn);
});
