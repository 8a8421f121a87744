import { describe, expect, it } from 'vitest';
import {
  type BitCoder,
  mixContext,
  Model,
  RangeDecoder,
  RangeEncoder,
} from '../../../../src/search/dictionary/range-coder.ts';

/** Numbers of all sizes, their signs and sizes mixed, the same at each run. */
const NUMBERS = Array.from({ length: 20_000 }, (_, index) => {
  const noise = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return ((noise >>> 8) % (1 << (noise & 15))) * (noise & 16 ? -1 : 1) || 0;
});

function codeAll(coder: BitCoder, given?: readonly number[]): number[] {
  const model = new Model(coder, 2, 12);
  const result: number[] = [];
  for (let index = 0; index < NUMBERS.length; index += 1) {
    model.contexts[0] = mixContext(index & 7);
    model.contexts[1] = mixContext(result.at(-1) ?? 0, 1);
    const number = model.number(given?.[index] ?? 0, index % 3);
    result.push(number);
    expect(model.symbol(number & 0xff, 8)).toBe(number & 0xff);
    expect(model.flag(number > 100)).toBe(number > 100);
    expect(coder.codeEven(16, number & 0xffff)).toBe(number & 0xffff);
  }
  return result;
}

describe('a range coder', () => {
  it('reads what it wrote', () => {
    const encoder = new RangeEncoder();
    codeAll(encoder, NUMBERS);
    expect(codeAll(new RangeDecoder(encoder.finish()))).toEqual(NUMBERS);
  });

  it('carries into bytes that were written already', () => {
    // The least likely answers first leave a long run of 0xff behind, which the last ones turn over.
    const write = (coder: BitCoder, answers: readonly number[]): number[] =>
      answers.map((answer) => coder.code(4095, answer));
    const answers = [...Array<number>(200).fill(0), ...Array<number>(2_000).fill(1), 0, 0, 1];
    const encoder = new RangeEncoder();
    write(encoder, answers);
    const decoder = new RangeDecoder(encoder.finish());
    expect(answers.map(() => decoder.code(4095))).toEqual(answers);
  });

  it('takes little for what is expected', () => {
    const encoder = new RangeEncoder();
    const model = new Model(encoder, 1, 8);
    for (let index = 0; index < 10_000; index += 1) model.number(0);
    expect(encoder.finish().length).toBeLessThan(40);
  });
});
