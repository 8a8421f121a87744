import { expect, it } from 'vitest';
import { preferTitles } from '../../../../src/search/text/title-match.ts';
import { createEnglishTokenizer } from '../../../../src/search/tokenize/en.ts';

function documents(...scores: number[]) {
  return scores.map((score, document) => ({
    document,
    score,
    coverage: 1,
    focus: 1,
    matched: 2,
  }));
}

const TITLES = ['Move the disk to another region', 'Move a disk'];

it('moves up the document whose title the query repeats', () => {
  const ranked = preferTitles(
    documents(5, 4),
    ['moving', 'disks'],
    TITLES,
    createEnglishTokenizer(),
  );
  expect(ranked.map(({ document }) => document)).toEqual([1, 0]);
});

it('leaves the order where no title has any of the query', () => {
  const ranked = preferTitles(documents(5, 4), ['agent'], TITLES, createEnglishTokenizer());
  expect(ranked.map(({ document }) => document)).toEqual([0, 1]);
});
