import { expect, it } from 'vitest';
import { createQueryWordings } from '../../../../../src/search/engine/text/query-wordings.ts';
import { preferTitles } from '../../../../../src/search/engine/text/title-match.ts';
import { createEnglishTokenizer } from '../../../../../src/search/language/en.ts';

function documents(...scores: number[]) {
  return scores.map((score, document) => ({
    document,
    score,
    focus: 1,
    matched: 2,
    missing: 0,
    title: 0,
    passage: 0,
    together: 0,
  }));
}

const tokenizer = createEnglishTokenizer();
const INDEX = {
  titles: ['Move the disk to another region', 'Move a disk'],
  tokenizer,
  wordings: createQueryWordings(
    { concepts: [['disk', 'drive']], filler: [], elsewhere: [] },
    tokenizer,
  ),
};

it('moves up the document whose title the query repeats', () => {
  const ranked = preferTitles(documents(5, 4), {
    terms: ['moving', 'disks'],
    concepts: new Set(),
    index: INDEX,
  });
  expect(ranked.map(({ document }) => document)).toEqual([1, 0]);
});

it('leaves the order where no title has any of the query', () => {
  const ranked = preferTitles(documents(5, 4), {
    terms: ['agent'],
    concepts: new Set(),
    index: INDEX,
  });
  expect(ranked.map(({ document }) => document)).toEqual([0, 1]);
});

it('takes other words for the same', () => {
  const asked = { terms: ['moving', 'drives'], concepts: new Set([0]), index: INDEX };
  const [first] = preferTitles(documents(5, 4), asked);
  expect(first?.document).toBe(1);
  expect(first?.title).toBeGreaterThan(0.5);
});
