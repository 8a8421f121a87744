import { expect, it } from 'vitest';
import { FILE_START, type Issue, sortIssues } from '../../../src/model/issue.ts';

it('puts issues in the order of files, lines and columns, by code unit', () => {
  const places = [
    ['b', 2, 1],
    ['a', 10, 3],
    ['a', 10, 1],
    ['B', 9, 9],
    ['a', 2, 5],
  ] as const;
  const issues = places.map(([file, line, column]) => ({ file, line, column }) as Issue);
  expect(sortIssues(issues).map(({ file, line, column }) => [file, line, column])).toEqual([
    ['B', 9, 9],
    ['a', 2, 5],
    ['a', 10, 1],
    ['a', 10, 3],
    ['b', 2, 1],
  ]);
  expect(issues[0]).toMatchObject({ file: 'b' });
});

it('tells a whole file by its first letter', () => {
  expect(FILE_START).toEqual({ line: 1, column: 1 });
});
