import { expect, it } from 'vitest';
import { escapePattern } from '../../../src/model/escape-pattern.ts';

it.each(['', 'u', 'v'])('makes every sign match itself, with the flags "%s"', (flags) => {
  const signs = String.raw`a$b(c)d*e+f.g?h[i\j]k^l{m|n}o`;
  expect(new RegExp(`^${escapePattern(signs)}$`, flags).test(signs)).toBe(true);
});
