import { expect, it } from 'vitest';
import {
  codeMatrix,
  type ConnectionMatrix,
} from '../../../../src/search/dictionary/connection-matrix.ts';
import { RangeDecoder, RangeEncoder } from '../../../../src/search/dictionary/range-coder.ts';

function makeMatrix(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): ConnectionMatrix {
  const costs = Int16Array.from({ length: rows * columns }, (_, at) =>
    cost(Math.floor(at / columns), at % columns),
  );
  return { rows, columns, costs };
}

function pack(matrix: ConnectionMatrix): Uint8Array {
  const encoder = new RangeEncoder();
  codeMatrix(encoder, matrix);
  return encoder.finish();
}

it.each([
  ['none', makeMatrix(0, 0, () => 0)],
  ['one', makeMatrix(1, 1, () => -7)],
  ['a row', makeMatrix(1, 9, (_, column) => column * 100)],
  ['a column', makeMatrix(9, 1, (row) => row * -100)],
  ['the farthest apart', makeMatrix(5, 4, (row, column) => ((row + column) % 2 ? 32767 : -32768))],
  ['noise', makeMatrix(30, 40, (row, column) => Math.imul(row * 40 + column, 0x9e3779b1) >> 16)],
])('gives back %s', (_, matrix) => {
  expect(codeMatrix(new RangeDecoder(pack(matrix)))).toEqual(matrix);
});

it('takes little for rows and columns that are alike', () => {
  const matrix = makeMatrix(100, 100, (row, column) => ((row % 5) * 37 + (column % 7) * 91) | 0);
  expect(pack(matrix).length).toBeLessThan(1_500);
});

it('refuses what does not fit', () => {
  expect(() => pack(makeMatrix(5_000, 1, () => 0))).toThrow(RangeError);
});
