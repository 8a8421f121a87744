/**
 * Adaptive arithmetic coding for the pruned dictionary. Browser-safe.
 *
 * A coder turns yes-or-no answers into bytes and back, at the cost of what was not expected of them; a
 * model says what is expected, from how the answers fell before in several contexts, and learns from
 * each. Both directions run the same code (`coder.code(…, answer)` gives the answer back), so that what
 * is written and what is read cannot disagree.
 *
 * All arithmetic is on integers, so that every JavaScript engine gives the same result.
 */

/** One direction of the coding. */
export interface BitCoder {
  /**
   * Writes an answer, or reads it and does not look at the one given.
   *
   * @param chance - how likely a 1 is, in 4,096ths: 1 to 4,095
   */
  code(chance: number, answer: number): number;
  /** The same for a number below 2^bits (at most 16 of them) of which nothing is expected. */
  codeEven(bits: number, value: number): number;
}

// Not looked up again in loops that run a million times.
const { abs, clz32, floor, imul, min } = Math;

// Less than 2^30 stays an integer in every engine; 2^32 does not.
const FIRST_RANGE = 0xffffff;
const MIN_RANGE = 1 << 22;
const CHANCE_BITS = 12;

/** Writes answers into bytes. */
export class RangeEncoder implements BitCoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = FIRST_RANGE;

  code(chance: number, answer: number): number {
    const bound = (this.#range >> CHANCE_BITS) * chance;
    if (answer === 1) {
      this.#range = bound;
    } else {
      this.#low += bound;
      this.#range -= bound;
    }
    this.#shift();
    return answer;
  }

  codeEven(bits: number, value: number): number {
    this.#range >>= bits;
    this.#low += this.#range * value;
    this.#shift();
    return value;
  }

  /** The bytes; nothing can be added afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    for (let count = 0; count < 4; count += 1) this.#put();
    return Uint8Array.from(this.#bytes);
  }

  #shift(): void {
    if (this.#low > 0xffffffff) {
      this.#low -= 0x100000000;
      let at = this.#bytes.length - 1;
      for (; this.#bytes[at] === 0xff; at -= 1) this.#bytes[at] = 0;
      this.#bytes[at] = (this.#bytes[at] ?? 0) + 1;
    }
    while (this.#range < MIN_RANGE) {
      this.#put();
      this.#range <<= 8;
    }
  }

  #put(): void {
    this.#bytes.push(this.#low >>> 24);
    this.#low = (this.#low << 8) >>> 0;
  }
}

/** Reads answers from what a `RangeEncoder` wrote; after the end of the bytes it reads zeros. */
export class RangeDecoder implements BitCoder {
  readonly #bytes: Uint8Array;
  #position = 4;
  #code: number;
  #range = FIRST_RANGE;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    // The first byte is always 0.
    this.#code = ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  }

  code(chance: number): number {
    const bound = (this.#range >> CHANCE_BITS) * chance;
    if (this.#code < bound) {
      this.#range = bound;
      if (bound < MIN_RANGE) this.#shift();
      return 1;
    }
    this.#code -= bound;
    this.#range -= bound;
    if (this.#range < MIN_RANGE) this.#shift();
    return 0;
  }

  codeEven(bits: number): number {
    this.#range >>= bits;
    const value = min((this.#code / this.#range) | 0, (1 << bits) - 1);
    this.#code -= value * this.#range;
    this.#shift();
    return value;
  }

  #shift(): void {
    while (this.#range < MIN_RANGE) {
      this.#code = (this.#code << 8) | (this.#bytes[this.#position] ?? 0);
      this.#position += 1;
      this.#range <<= 8;
    }
  }
}

/** A chance is kept in the upper 21 bits of a place, below it how often it was asked for. */
const COUNT_BITS = 10;
const COUNT_MASK = 1023;
const EVEN = 1 << 30;
const MIN_CHANCE = 2;
/** After this many answers in a context a new one weighs no less. */
const MAX_COUNT = 60;
/** What an answer weighs after so many others in a context, in 65,536ths. */
const LEARNING = Int32Array.from({ length: MAX_COUNT + 1 }, (_, count) =>
  floor(65536 / (count + 1.6)),
);

/** How much is given to a context that was met so often. */
const TRUST = Int32Array.from({ length: MAX_COUNT + 1 }, (_, count) =>
  min(count === 0 ? 1 : count + 2, 32),
);

/** Of a number of k bits this many after the first are expected; the rest is noise. */
const MODELLED_BITS = 3;

/** What is expected of one kind of value. */
export class Model {
  readonly #coder: BitCoder;
  readonly #count: number;
  readonly #mask: number;
  /** For each context a table of places. */
  readonly #places: Int32Array;
  /** The contexts of the next value; the caller fills it. */
  readonly contexts: Int32Array;

  /**
   * @param coder - where the answers go, or come from
   * @param count - number of contexts
   * @param bits - logarithm of the number of places in each context's table
   */
  constructor(coder: BitCoder, count: number, bits: number) {
    this.#coder = coder;
    this.#count = count;
    this.#mask = (1 << bits) - 1;
    this.#places = new Int32Array(count << bits).fill(EVEN);
    this.contexts = new Int32Array(count);
  }

  /**
   * Codes a signed number of at most 16 bits.
   *
   * @param value - the number, when writing
   * @param sign - 0 to 2: what speaks for which sign
   */
  number(value: number, sign = 0): number {
    const size = abs(value);
    const bits = 32 - clz32(size);
    if (this.#bit(0, size === 0 ? 1 : 0) === 1) return 0;
    const isNegative = this.#bit(1 + sign, value < 0 ? 1 : 0);
    let length = 1;
    while (length < 17 && this.#bit(3 + length, bits > length ? 1 : 0) === 1) length += 1;
    let result = 1;
    let at = length - 2;
    for (let rank = 0; rank < MODELLED_BITS && at >= 0; rank += 1, at -= 1) {
      const bit = this.#bit(20 + length * 2 + (rank === 0 ? 0 : 1), (size >> at) & 1);
      result = (result << 1) | bit;
    }
    if (at >= 0) {
      const bits = at + 1;
      result = (result << bits) | this.#coder.codeEven(bits, size & ((1 << bits) - 1));
    }
    return isNegative === 1 ? -result : result;
  }

  /**
   * Codes one of several symbols.
   *
   * @param bits - length of a symbol: at most 16
   */
  symbol(symbol: number, bits: number): number {
    let node = 1;
    for (let at = bits - 1; at >= 0; at -= 1) {
      node = (node << 1) | this.#bit(node, (symbol >> at) & 1);
    }
    return node - (1 << bits);
  }

  /** Codes a yes or no. */
  flag(value: boolean): boolean {
    return this.#bit(0, value ? 1 : 0) === 1;
  }

  #bit(node: number, answer: number): number {
    const count = this.#count;
    const mask = this.#mask;
    const { contexts } = this;
    const places = this.#places;
    let sum = 0;
    let trust = 0;
    for (let at = 0, table = 0; at < count; at += 1, table += mask + 1) {
      const known = places[table + (((contexts[at] ?? 0) + node) & mask)] ?? 0;
      const weight = TRUST[known & COUNT_MASK] ?? 0;
      sum += (known >>> 19) * weight;
      trust += weight;
    }
    let chance = (sum / trust) | 0;
    if (chance < MIN_CHANCE) chance = MIN_CHANCE;
    else if (chance > 4096 - MIN_CHANCE) chance = 4096 - MIN_CHANCE;
    const given = this.#coder.code(chance, answer);
    for (let at = 0, table = 0; at < count; at += 1, table += mask + 1) {
      const place = table + (((contexts[at] ?? 0) + node) & mask);
      const known = places[place] ?? 0;
      const seen = known & COUNT_MASK;
      const before = known >> COUNT_BITS;
      const after =
        before + (imul(((given << 21) - given - before) >> 6, LEARNING[seen] ?? 0) >> 10);
      places[place] = (after << COUNT_BITS) | (seen < MAX_COUNT ? seen + 1 : seen);
    }
    return given;
  }
}

/** Makes one context of up to three numbers, far from that of any others. */
export function mixContext(a: number, b = 0, c = 0): number {
  let mixed = imul(a + 1, 0x2545f491) ^ imul(b + 1, 0x6c8e9cf5);
  mixed ^= imul(c + 1, 0x1b873593);
  return imul(mixed ^ (mixed >>> 15), 0x5bd1e995);
}
