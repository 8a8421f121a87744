import { describe, expect, it } from 'vitest';
import { findMatches, quoteAround } from '../../../../../src/content/checks/texts/matches.ts';
import type { LanguageText } from '../../../../../src/content/checks/texts/language-texts.ts';

const TEXT: LanguageText = {
  file: 'content/causes/a-cause/en.mdx',
  locale: 'en',
  masked: '',
  current: '',
  placeAt: (offset) => ({ line: 1, column: offset + 1 }),
};

describe('quoteAround', () => {
  it('quotes ten characters on either side', () => {
    expect(quoteAround('0123456789abcXYZdef0123456789', 13, 3)).toBe('3456789abcXYZdef0123456');
  });

  it('stays in the line of the match', () => {
    expect(quoteAround('one\ntwo X three\nfour', 8, 1)).toBe('two X three');
    expect(quoteAround('one\nX', 4, 1)).toBe('X');
    expect(quoteAround('X\none', 0, 1)).toBe('X');
  });

  it('shows what is masked as a gap', () => {
    expect(quoteAround('a \uE000\uE000\uE001 X', 6, 1)).toBe('a … X');
  });
});

describe('findMatches', () => {
  it('makes an issue of every match, at its place', () => {
    const issues = findMatches(TEXT, 'ab ab', /b/g, (match, context) => ({
      rule: 'a-rule',
      problem: `${match} in ${context}`,
      expected: '',
      fix: '',
    }));
    expect(issues.map(({ file, line, column, problem }) => [file, line, column, problem])).toEqual([
      [TEXT.file, 1, 2, 'b in ab ab'],
      [TEXT.file, 1, 5, 'b in ab ab'],
    ]);
  });
});
