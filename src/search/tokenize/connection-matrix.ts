/**
 * Packs a connection-cost matrix without loss. Browser-safe; only the build encodes.
 *
 * The costs are sums of feature weights, so two ids that share most features have rows that differ by
 * little, and by the same in most columns. Each row is written as the difference from the row most
 * like it (a spanning tree over the rows), and these differences again from the column most like
 * theirs. On 375 x 375 ids that takes 231 kB compressed to 134 kB.
 */
import type { ByteReader, ByteWriter } from './byte-stream.ts';

/** Costs of a word with a right id (row) before a word with a left id (column). */
export interface ConnectionMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly costs: Int16Array;
}

interface Tree {
  /** Row (or column) numbers, each after its parent. */
  readonly order: Uint16Array;
  /** For each position in `order`, the position of the parent; the first has none and says 0. */
  readonly parents: Uint16Array;
}

/** About the bits that a difference takes: cheap to compute, and enough to choose parents by. */
const BITS = Float32Array.from({ length: 65536 }, (_, index) =>
  Math.log2(1 + Math.abs(index - 32768)),
);

function distance(
  values: Int16Array,
  count: number,
  stride: number,
  step: number,
  a: number,
  b: number,
): number {
  let bits = 0;
  for (let k = 0, i = a * stride, j = b * stride; k < count; k += 1, i += step, j += step) {
    const difference = (values[i] ?? 0) - (values[j] ?? 0);
    bits += BITS[Math.max(-32768, Math.min(32767, difference)) + 32768] ?? 0;
  }
  return bits;
}

/** The spanning tree of least bits over lines (rows or columns), by Prim's algorithm. */
function buildTree(
  values: Int16Array,
  lines: number,
  count: number,
  stride: number,
  step: number,
): Tree {
  const order = new Uint16Array(lines);
  const parents = new Uint16Array(lines);
  const best = new Float64Array(lines).fill(Infinity);
  const bestParent = new Uint16Array(lines);
  const isDone = new Uint8Array(lines);
  let current = 0;
  for (let position = 0; position < lines; position += 1) {
    isDone[current] = 1;
    order[position] = current;
    parents[position] = bestParent[current] ?? 0;
    let next = -1;
    for (let line = 0; line < lines; line += 1) {
      if (isDone[line] === 1) continue;
      const bits = distance(values, count, stride, step, current, line);
      if (bits < (best[line] ?? Infinity)) {
        best[line] = bits;
        bestParent[line] = position;
      }
      if (next < 0 || (best[line] ?? Infinity) < (best[next] ?? Infinity)) next = line;
    }
    current = next;
  }
  return { order, parents };
}

/**
 * Appends a matrix. Takes time in the cube of its size: 0.3 s for 375 x 375.
 */
export function writeMatrix(writer: ByteWriter, matrix: ConnectionMatrix): void {
  const { rows, columns, costs } = matrix;
  writer.varint(rows);
  writer.varint(columns);
  const rowTree = buildTree(costs, rows, columns, columns, 1);
  const columnTree = buildTree(costs, columns, rows, 1, columns);
  for (const tree of [rowTree, columnTree]) {
    for (const line of tree.order) writer.varint(line);
    for (const parent of tree.parents) writer.varint(parent);
  }
  const low = new Uint8Array(rows * columns);
  const high = new Uint8Array(rows * columns);
  const at = (r: number, c: number): number =>
    costs[(rowTree.order[r] ?? 0) * columns + (columnTree.order[c] ?? 0)] ?? 0;
  for (let r = 0; r < rows; r += 1) {
    const up = rowTree.parents[r] ?? 0;
    for (let c = 0; c < columns; c += 1) {
      const left = columnTree.parents[c] ?? 0;
      // Sixteen bits wrap around; so does the sum when it is read.
      const row = at(r, c) - (r === 0 ? 0 : at(up, c));
      const before = c === 0 ? 0 : at(r, left) - (r === 0 ? 0 : at(up, left));
      const rest = ((row - before) << 16) >> 16;
      const zigzag = ((rest << 1) ^ (rest >> 15)) & 0xffff;
      low[r * columns + c] = zigzag & 0xff;
      high[r * columns + c] = zigzag >> 8;
    }
  }
  // The high bytes are mostly zero: apart from the low ones they compress to little.
  writer.bytes(low);
  writer.bytes(high);
}

function readTree(reader: ByteReader, lines: number): Tree {
  const order = Uint16Array.from({ length: lines }, () => reader.varint());
  const parents = Uint16Array.from({ length: lines }, () => reader.varint());
  if (order.some((line) => line >= lines) || parents.some((parent, at) => parent > at)) {
    throw new RangeError(
      'Damaged data: the connection matrix refers to ids that it does not hold.',
    );
  }
  return { order, parents };
}

/**
 * Reads a matrix that `writeMatrix` wrote.
 *
 * @throws RangeError when the data is truncated or damaged
 */
export function readMatrix(reader: ByteReader): ConnectionMatrix {
  const rows = reader.varint();
  const columns = reader.varint();
  if (rows * columns * 2 > reader.remaining) throw new RangeError('The data ends too early.');
  const rowTree = readTree(reader, rows);
  const columnTree = readTree(reader, columns);
  const low = reader.bytes(rows * columns);
  const high = reader.bytes(rows * columns);
  const differences = new Int16Array(rows * columns);
  const costs = new Int16Array(rows * columns);
  for (let r = 0; r < rows; r += 1) {
    const base = r * columns;
    const target = (rowTree.order[r] ?? 0) * columns;
    const parent = (rowTree.order[rowTree.parents[r] ?? 0] ?? 0) * columns;
    for (let c = 0; c < columns; c += 1) {
      const zigzag = (low[base + c] ?? 0) | ((high[base + c] ?? 0) << 8);
      const rest = (zigzag >>> 1) ^ -(zigzag & 1);
      const before = c === 0 ? 0 : (differences[base + (columnTree.parents[c] ?? 0)] ?? 0);
      differences[base + c] = rest + before;
      const column = columnTree.order[c] ?? 0;
      costs[target + column] =
        (differences[base + c] ?? 0) + (r === 0 ? 0 : (costs[parent + column] ?? 0));
    }
  }
  return { rows, columns, costs };
}
