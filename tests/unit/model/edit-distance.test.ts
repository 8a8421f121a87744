import { describe, expect, it } from 'vitest';
import { editDistance, findNearest } from '../../../src/model/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['teh', 'the', 1],
    ['kitten', 'sitting', 3],
    ['DBRestorePointIntenalError', 'DBRestorePointInternalError', 1],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3);
    expect(editDistance('a', 'aaaaaaaa', 2)).toBe(3);
  });
});

describe('findNearest', () => {
  it('takes what was probably meant, whatever the case', () => {
    expect(findNearest('Oprating', ['operation', 'os'])).toBe('operation');
  });

  it('takes nothing rather than something far', () => {
    expect(findNearest('colour', ['operation', 'os'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });
});
