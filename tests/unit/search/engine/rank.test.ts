import { describe, expect, it } from 'vitest';
import { rankFindings } from '../../../../src/search/engine/rank.ts';
import type { Findings } from '../../../../src/search/engine/stage.ts';

function find(findings: Partial<Findings> & Pick<Findings, 'layer'>): Findings {
  return { certain: [], likely: [], near: [], leaves: 'answers', ...findings };
}

describe('rankFindings', () => {
  it('puts what is certain before what is likely, each in the order of the layers', () => {
    const { results } = rankFindings([
      find({ layer: 'code', likely: [5] }),
      find({ layer: 'message', certain: [6] }),
      find({ layer: 'text', likely: [7] }),
    ]);
    expect(results).toEqual([
      { entry: 6, layer: 'message' },
      { entry: 5, layer: 'code' },
      { entry: 7, layer: 'text' },
    ]);
  });

  it('only suggests what comes after a layer that leaves no answers', () => {
    const ranking = rankFindings([
      find({ layer: 'code', certain: [4], near: [5], leaves: 'suggestions' }),
      find({ layer: 'message', certain: [6], near: [6] }),
      find({ layer: 'text', likely: [7], near: [7] }),
    ]);
    expect(ranking.results).toEqual([{ entry: 4, layer: 'code' }]);
    expect(ranking.suggestions.map(({ entry }) => entry)).toEqual([5, 6, 7]);
  });

  it('keeps what is only near out of the results', () => {
    const ranking = rankFindings([find({ layer: 'text', near: [7] })]);
    expect(ranking).toEqual({ results: [], suggestions: [{ entry: 7, layer: 'text' }] });
  });

  it('shows each entry once', () => {
    const ranking = rankFindings([
      find({ layer: 'code', likely: [7], near: [7] }),
      find({ layer: 'message', certain: [7], near: [7] }),
      find({ layer: 'text', likely: [7], near: [7] }),
    ]);
    expect(ranking).toEqual({ results: [{ entry: 7, layer: 'message' }], suggestions: [] });
  });

  it('suggests no more than a reader looks at', () => {
    const near = Array.from({ length: 50 }, (_, entry) => entry);
    const { suggestions } = rankFindings([find({ layer: 'text', near })]);
    expect(suggestions.map(({ entry }) => entry)).toEqual(near.slice(0, 6));
  });
});
