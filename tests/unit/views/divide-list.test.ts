import { describe, expect, it } from 'vitest';
import {
  divideList,
  type Keyed,
  listLeaves,
  type ListPart,
} from '../../../src/views/divide-list.ts';

const LIMIT = 3;

function divide(keys: readonly string[]): ListPart<Keyed>[] {
  return divideList(
    keys.map((key) => ({ key })),
    LIMIT,
  );
}

function outline(parts: readonly ListPart<Keyed>[]): string {
  return parts
    .map(({ beginning, items, parts: inner }) => {
      const own = inner.length === 0 ? String(items.length) : outline(inner);
      return `${beginning}(${own})`;
    })
    .join(' ');
}

it('leaves a list whole that fits on a page', () => {
  expect(divide([])).toEqual([]);
  expect(divide(['A ', 'B ', 'C '])).toEqual([]);
});

it('divides by the first letter in which keys differ, and what is still too long once more', () => {
  expect(outline(divide(['A ', 'USERA ', 'USERB ', 'USERC ', 'USERCD ']))).toBe(
    'A(1) U(USERA(1) USERB(1) USERC(2))',
  );
});

it('keeps digits together beside letters', () => {
  expect(outline(divide(['1 ', '2 ', '3 ', 'A ']))).toBe('0-9(3) A(1)');
  expect(outline(divide(['1 ', '2 ', '31 ', '32 ', 'A ']))).toBe('0-9(1(1) 2(1) 3(2)) A(1)');
  expect(outline(divide(['1 ', '2 ', '31 ', '32 ']))).toBe('1(1) 2(1) 3(2)');
});

/** Many lists that grow, of few letters, so that much begins alike. */
const GROWING = Array.from({ length: 60 }, (_, seed) => {
  let state = seed + 1;
  const pick = (count: number): number => {
    state = (state * 48271) % 2147483647;
    return state % count;
  };
  const keys = new Set<string>();
  for (let made = 0; made < 60; made += 1) {
    const length = 1 + pick(5);
    const letters = Array.from({ length }, () => 'AB-01'[pick(5)] ?? '');
    keys.add(`${letters.join('')} `);
  }
  return [...keys];
});

describe('whatever a list holds', () => {
  it('has everything in exactly one part, and no part that is too long', () => {
    for (const keys of GROWING) {
      const leaves = listLeaves(divide(keys));
      expect(leaves.flatMap(({ items }) => items.map(({ key }) => key)).sort()).toEqual(
        [...keys].sort(),
      );
      expect(Math.max(...leaves.map(({ items }) => items.length))).toBeLessThanOrEqual(LIMIT);
    }
  });

  it('keeps every part when it grows, under a name that no other has', () => {
    for (const keys of GROWING) {
      let before: string[] = [];
      for (let length = 1; length <= keys.length; length += 1) {
        const names = nameAll(divide(keys.slice(0, length)));
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining(before));
        before = names;
      }
    }
  });
});

function nameAll(parts: readonly ListPart<Keyed>[]): string[] {
  return parts.flatMap(({ beginning, parts: inner }) => [beginning, ...nameAll(inner)]);
}
