import { expect, it } from 'vitest';
import { hashInputs } from '../../../src/published/build-id.ts';

it('does not depend on order or line ends', () => {
  const id = hashInputs([
    ['a', Buffer.from('x\ny')],
    ['b', Buffer.from('z')],
  ]);
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(
    hashInputs([
      ['b', Buffer.from('z')],
      ['a', Buffer.from('x\r\ny')],
    ]),
  ).toBe(id);
});

it('changes with every text and name', () => {
  const ids = [
    [['a', 'x']],
    [['a', 'y']],
    [['b', 'x']],
    [['ax', '']],
    [
      ['a', ''],
      ['x', ''],
    ],
  ].map((inputs) =>
    hashInputs((inputs as [string, string][]).map(([name, text]) => [name, Buffer.from(text)])),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('changes with every byte of what is no text', () => {
  // As UTF-8, either is U+FFFD; as a text, the line end of either is the same.
  const ids = [
    [0x89, 0, 0xfe],
    [0x89, 0, 0xff],
    [0, 0x0d, 0x0a],
    [0, 0x0a],
  ].map((bytes) => hashInputs([['a.png', Buffer.from(bytes)]]));
  expect(new Set(ids).size).toBe(ids.length);
});
