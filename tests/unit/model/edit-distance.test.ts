import { describe, expect, it } from 'vitest';
import {
  createNearestFinder,
  editDistance,
  findMistyped,
  findNearest,
} from '../../../src/model/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['teh', 'the', 1],
    ['kitten', 'sitting', 3],
    ['xteh', 'xthe', 1],
    ['ehte', 'hete', 1],
    ['ab', 'bca', 3],
    ['abab', 'baba', 2],
    ['aab', 'aba', 1],
    ['abc', 'cab', 2],
    ['ca', 'abc', 3],
    ['DBRestorePointIntenalError', 'DBRestorePointInternalError', 1],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3);
    expect(editDistance('a', 'aaaaaaaa', 2)).toBe(3);
    expect(editDistance('ab', 'abcd', 2)).toBe(2);
  });
});

describe('findNearest', () => {
  it('takes what was probably meant, whatever the case', () => {
    expect(findNearest('Oprating', ['operation', 'os'])).toBe('operation');
  });

  it('takes the first of those that are as near', () => {
    expect(findNearest('cat', ['car', 'cap'])).toBe('car');
    // A third of the letters of the longer one may differ.
    expect(findNearest('ab', ['abcd'])).toBe('abcd');
  });

  it('takes a name of which it is a part before one that looks alike', () => {
    expect(findNearest('mars', ['aks', 'mars-agent'])).toBe('mars-agent');
    expect(findNearest('Agent', ['mars-agent-installer', 'mars-agent', 'gent'])).toBe('mars-agent');
    expect(findNearest('regist', ['resist', 'registration'])).toBe('registration');
    expect(findNearest('arc', ['archive-tier', 'arch'])).toBe('arch');
    // Too little to go by.
    expect(findNearest('ag', ['mars-ag'])).toBeUndefined();
  });

  it('takes nothing rather than something far', () => {
    expect(findNearest('colour', ['operation', 'os'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });
});

describe('createNearestFinder', () => {
  it('finds the same whenever it is asked', () => {
    const find = createNearestFinder(['operation', 'os']);
    expect(['oprating', 'colour', 'oprating', 'colour'].map(find)).toEqual([
      'operation',
      undefined,
      'operation',
      undefined,
    ]);
  });
});

describe('findMistyped', () => {
  const names = [
    '420076',
    '420077',
    'UserErrorDiskIsFull',
    'disk-full',
    'disk-fill',
    'E_LOCK',
    'DB-00600',
  ];

  it.each([
    ['UserErorDiskIsFul', 'UserErrorDiskIsFull'],
    ['usererrordiskisfull', 'UserErrorDiskIsFull'],
    ['E_LOKC', 'E_LOCK'],
    // Zeros before a number are easily miscounted.
    ['DB-0600', 'DB-00600'],
  ])('%s is %s', (written, name) => {
    expect(findMistyped(written, names)).toBe(name);
  });

  it.each([
    ['the code of a neighbour', '420078'],
    ['another number with as many zeros', 'DB-00060'],
    ['what may be either of two', 'disk-fall'],
    ['three mistakes', 'UserErorDskIsFul'],
    ['another short name', 'E_ROAD'],
    ['nothing', ''],
  ])('is never %s', (_, written) => {
    expect(findMistyped(written, names)).toBeUndefined();
  });
});
