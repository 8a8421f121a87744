/**
 * Packs a connection-cost matrix without loss. Browser-safe; only the build encodes.
 *
 * The costs are sums of feature weights, so two ids that share most features have rows that differ by
 * little, and by the same in most columns. A cost is therefore expected from the row and the column
 * most like its own (in spanning trees over both), and how sure that is from the next ones like them.
 * On 496 x 496 ids that takes 330 kB compressed to 180 kB.
 */
import { type BitCoder, Model } from './range-coder.ts';

/** Costs of a word with a right id (row) before a word with a left id (column). */
export interface ConnectionMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly costs: Int16Array;
}

// Not looked up again in loops that run a million times.
const { abs, log2, max, min } = Math;

interface Tree {
  /** Row (or column) numbers, each after those that it is compared with. */
  readonly order: Uint16Array;
  /** For each position in `order`, the position of the line most like it among those before. */
  readonly nearest: Uint16Array;
  /** And the next. */
  readonly second: Uint16Array;
}

/** No matrix has more lines: IPADIC has 1,316. */
const MAX_LINES = 4095;
const HALF = 32768;

/** About the bits that a number takes: cheap to compute, and enough to choose by. */
const BITS = Float32Array.from({ length: 2 * HALF + 1 }, (_, index) => log2(1 + abs(index - HALF)));

/** About the bits that one line takes after another: a difference that recurs costs little. */
function createDistance(
  values: Int16Array,
  count: number,
  stride: number,
  step: number,
): (a: number, b: number) => number {
  const differences = new Int32Array(count);
  const counts = new Uint16Array(2 * HALF + 1);
  /** Bits that one of so many equal differences takes. */
  const shares = Float32Array.from({ length: count + 1 }, (_, seen) => log2(count / seen));
  return (a, b) => {
    for (let k = 0, i = a * stride, j = b * stride; k < count; k += 1, i += step, j += step) {
      const difference = (values[i] ?? 0) - (values[j] ?? 0);
      const at = max(-HALF, min(HALF, difference)) + HALF;
      differences[k] = at;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    let bits = 0;
    for (const at of differences) {
      const own = BITS[at] ?? 0;
      const seen = counts[at] ?? 1;
      bits += min(own, (shares[seen] ?? 0) + (1 + own) / seen);
    }
    for (const at of differences) counts[at] = 0;
    return bits;
  };
}

/** The spanning tree of least bits over lines (rows or columns), by Prim's algorithm. */
function buildTree(lines: number, distance: (a: number, b: number) => number): Tree {
  const bits = new Float32Array(lines * lines);
  for (let a = 0; a < lines; a += 1) {
    for (let b = 0; b < a; b += 1) {
      bits[a * lines + b] = bits[b * lines + a] = distance(a, b);
    }
  }
  const order = new Uint16Array(lines);
  const nearest = new Uint16Array(lines);
  const second = new Uint16Array(lines);
  const best = new Float64Array(lines).fill(Infinity);
  const isDone = new Uint8Array(lines);
  let current = 0;
  for (let position = 0; position < lines; position += 1) {
    isDone[current] = 1;
    order[position] = current;
    const before = Array.from(order.subarray(0, position), (line, at) => ({
      at,
      bits: bits[current * lines + line] ?? 0,
    })).sort((a, b) => a.bits - b.bits || a.at - b.at);
    nearest[position] = before[0]?.at ?? 0;
    second[position] = before[1]?.at ?? 0;
    let next = -1;
    for (let line = 0; line < lines; line += 1) {
      if (isDone[line] === 1) continue;
      best[line] = min(best[line] ?? Infinity, bits[current * lines + line] ?? 0);
      if (next < 0 || (best[line] ?? Infinity) < (best[next] ?? Infinity)) next = line;
    }
    current = next;
  }
  return { order, nearest, second };
}

function codeTree(coder: BitCoder, lines: number, given: Tree | undefined): Tree {
  const model = new Model(coder, 1, 10);
  const codeLine = (limit: number, line = 0): number => {
    const result = coder.codeEven(12, line);
    if (result > limit) {
      throw new RangeError(
        'Damaged data: the connection matrix refers to ids that it does not hold.',
      );
    }
    return result;
  };
  const tree = {
    order: new Uint16Array(lines),
    nearest: new Uint16Array(lines),
    second: new Uint16Array(lines),
  };
  let previous = -1;
  for (let position = 0; position < lines; position += 1) {
    // Ids that are alike have neighbouring numbers.
    const line = (given?.order[position] ?? 0) - previous;
    const step = model.number(line) + previous;
    if (step < 0 || step >= lines) throw new RangeError('Damaged data: no such id.');
    tree.order[position] = previous = step;
    if (position === 0) continue;
    tree.nearest[position] = codeLine(position - 1, given?.nearest[position]);
    tree.second[position] = codeLine(position - 1, given?.second[position]);
  }
  return tree;
}

/** Size of a difference, with its sign, in 16 steps. */
const STEPS = Uint8Array.from({ length: 2 * HALF + 1 }, (_, index) => {
  const size = abs(index - HALF);
  const step = [1, 3, 16, 64, 200, 500, 1100].filter((limit) => size >= limit).length;
  return index < HALF ? step + 8 : step;
});

function toStep(difference: number): number {
  return STEPS[max(-HALF, min(HALF, difference)) + HALF] ?? 0;
}

/** Places of a context's questions about one number. */
const NUMBER = 64;

/**
 * Writes or reads a matrix. Writing takes time in the cube of its size: 3 s for 500 x 500; reading
 * takes 50 ms.
 *
 * @param given - when writing
 * @throws RangeError when the data is damaged
 */
export function codeMatrix(coder: BitCoder, given?: ConnectionMatrix): ConnectionMatrix {
  const codeSize = (size = 0): number => {
    if (size > MAX_LINES) throw new RangeError(`A connection matrix has no ${size} lines.`);
    return coder.codeEven(12, size);
  };
  const rows = codeSize(given?.rows);
  const columns = codeSize(given?.columns);
  const rowTree = codeTree(
    coder,
    rows,
    given && buildTree(rows, createDistance(given.costs, columns, columns, 1)),
  );
  const columnTree = codeTree(
    coder,
    columns,
    given && buildTree(columns, createDistance(given.costs, rows, 1, columns)),
  );
  // In the order of the trees.
  const values = new Int32Array(rows * columns);
  const costs = new Int16Array(rows * columns);
  const model = new Model(coder, 3, 15);
  const { contexts } = model;
  for (let r = 0; r < rows; r += 1) {
    const row = r * columns;
    const up = (rowTree.nearest[r] ?? 0) * columns;
    const up2 = (rowTree.second[r] ?? 0) * columns;
    const target = (rowTree.order[r] ?? 0) * columns;
    for (let c = 0; c < columns; c += 1) {
      const left = columnTree.nearest[c] ?? 0;
      const left2 = columnTree.second[c] ?? 0;
      const above = r === 0 ? 0 : (values[up + c] ?? 0);
      const beside = c === 0 ? 0 : (values[row + left] ?? 0);
      const corner = r === 0 || c === 0 ? 0 : (values[up + left] ?? 0);
      const expected = above + beside - corner;
      let otherColumn = 0;
      let otherRow = 0;
      if (r > 0 && c > 0) {
        otherColumn = above + (values[row + left2] ?? 0) - (values[up + left2] ?? 0) - expected;
        otherRow = (values[up2 + c] ?? 0) + beside - (values[up2 + left] ?? 0) - expected;
      }
      contexts[0] = (toStep(otherColumn) * 16 + toStep(otherRow)) * NUMBER;
      contexts[1] = r * NUMBER;
      contexts[2] = c * NUMBER;
      const drift = otherColumn + otherRow;
      const sign = drift < 0 ? 1 : drift > 0 ? 2 : 0;
      const place = target + (columnTree.order[c] ?? 0);
      const error = model.number((given?.costs[place] ?? 0) - expected, sign);
      values[row + c] = expected + error;
      costs[place] = expected + error;
    }
  }
  return { rows, columns, costs };
}
