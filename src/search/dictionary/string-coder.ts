/**
 * Texts of the pruned dictionary, coded by what stood before them. Browser-safe.
 */
import { type BitCoder, mixContext, Model } from './range-coder.ts';

const COUNT_BITS = 12;

/** A number below 2^24 of which nothing is expected. */
function codeCount(coder: BitCoder, count = 0): number {
  const high = coder.codeEven(COUNT_BITS, count >> COUNT_BITS);
  return (high << COUNT_BITS) | coder.codeEven(COUNT_BITS, count & ((1 << COUNT_BITS) - 1));
}

/** Writes or reads a list: its length, then each item. */
export function codeList<T>(
  coder: BitCoder,
  given: readonly T[] | undefined,
  codeItem: (item: T | undefined) => T,
): T[] {
  const count = codeCount(coder, given?.length);
  return Array.from({ length: count }, (_, index) => codeItem(given?.[index]));
}

/** No text in a dictionary is longer; damaged data may look as if. */
const MAX_TEXT = 255;
/** Comes after the last unit of a text. */
const END = 0;

/** Writes or reads texts, each from what stood before it in others. */
export class StringCoder {
  readonly #coder: BitCoder;
  readonly #units: readonly string[];
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #bits: number;
  readonly #model: Model;
  readonly #lengths: Model;

  /** @param units - when writing: all that texts consist of */
  constructor(coder: BitCoder, units?: readonly string[]) {
    this.#coder = coder;
    const steps = new Model(coder, 1, 8);
    let previous = 0;
    this.#units = codeList(coder, units, (unit) => {
      previous += steps.number((unit?.charCodeAt(0) ?? 0) - previous);
      return String.fromCharCode(previous);
    });
    this.#symbols = new Map(this.#units.map((unit, index) => [unit, index + 1]));
    this.#bits = 32 - Math.clz32(this.#units.length);
    this.#model = new Model(coder, 4, 16);
    this.#lengths = new Model(coder, 2, 14);
  }

  /**
   * A text.
   *
   * @param start - what is known to stand at its beginning
   * @param hint - another text that is of use to tell what comes
   * @param kind - number of a kind of texts that are alike
   */
  text(given?: string, start = '', hint = '', kind = 0): string {
    const { contexts } = this.#model;
    let text = start;
    for (;;) {
      const at = text.length;
      const last = this.#symbol(text, at - 1);
      const before = this.#symbol(text, at - 2);
      contexts[0] = mixContext(last, kind, 1);
      contexts[1] = mixContext(last, before, kind + 16);
      contexts[2] = mixContext(last, before, 64 + this.#symbol(text, at - 3));
      contexts[3] = mixContext(this.#symbol(hint, at), last, 32 + kind);
      const wanted = given === undefined || at >= given.length ? END : this.#symbol(given, at);
      const symbol = this.#model.symbol(wanted, this.#bits);
      if (symbol === END) return text;
      if (at >= MAX_TEXT) throw new RangeError('Damaged data: an endless text.');
      text += this.#units[symbol - 1] ?? '';
    }
  }

  /** Texts in any order. */
  list(given?: readonly string[]): string[] {
    let previous = '';
    return codeList(this.#coder, given, (text) => (previous = this.text(text, '', previous, 1)));
  }

  /** Texts of which each begins much like the one before. */
  sorted(given?: readonly string[]): string[] {
    const { contexts } = this.#lengths;
    let previous = '';
    let last = 0;
    return codeList(this.#coder, given, (text) => {
      contexts[0] = mixContext(previous.length, last);
      contexts[1] = mixContext(previous.length, this.#symbol(previous, previous.length - 1), 1);
      last = this.#lengths.number(sharedLength(text ?? '', previous));
      previous = this.text(text, previous.slice(0, last), previous, 2);
      return previous;
    });
  }

  #symbol(text: string, at: number): number {
    return at < 0 || at >= text.length ? 0 : (this.#symbols.get(text.charAt(at)) ?? 0);
  }
}

/** How many units two texts begin with alike. `'終わる', '終わり'` -> 2 */
export function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length))
    length += 1;
  return length;
}
