import { expect, it } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import { createIssueTeller } from '../../../src/preview/tell-issues.ts';

const makeIssue = (line: number): Issue => ({
  file: 'content/labels.yaml',
  line,
  column: 1,
  ...{ rule: 'a-rule', problem: 'P.', expected: 'E.', fix: 'F.' },
});

it('tells each issue once, as long as it is there, and that all is in order again', () => {
  const told: string[] = [];
  const print = (text: string): void => void told.push(text);
  const tell = createIssueTeller({ info: print, warn: print });
  const listTold = (): string[] => told.splice(0);
  tell([makeIssue(1)]);
  expect(listTold()).toEqual([expect.stringMatching(/^1 to mend:\n[^]*labels\.yaml:1:1/)]);
  tell([makeIssue(1), makeIssue(2)]);
  const [both = ''] = listTold();
  expect(both).toMatch(/^2 to mend:\n[^]*labels\.yaml:2:1/);
  expect(both).not.toContain('labels.yaml:1:1');
  tell([makeIssue(2)]);
  expect(listTold()).toEqual([]);
  tell([]);
  expect(listTold()).toEqual(['All in order again.']);
  tell([makeIssue(2)]);
  expect(listTold()).toHaveLength(1);
});
