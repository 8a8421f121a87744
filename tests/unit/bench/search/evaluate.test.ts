import { describe, expect, it } from 'vitest';
import {
  formatEvaluation,
  judgeQuery,
  measureQueries,
  parseQueries,
} from '../../../../bench/search/evaluate.ts';
import {
  emptyResponse,
  type SearchResponse,
  type SearchResult,
} from '../../../../src/search/types.ts';

function respond(...ids: string[]): SearchResponse {
  const results = ids.map((id): SearchResult => ({
    id,
    type: 'error',
    kind: 'code',
    title: id,
    path: '',
    facets: {},
    layer: 'code',
  }));
  return { ...emptyResponse(''), results };
}

const [answerable, unanswerable] = parseQueries(
  '{"q":"a","ui":"ja","category":"variants","expect":["A","B"]}\n' +
    '{"q":"z","ui":"en","category":"no-answer","expect":[]}\n',
  'x.jsonl',
);
if (answerable === undefined || unanswerable === undefined) throw new Error('no queries');

describe('parseQueries', () => {
  it('names the line that is wrong', () => {
    expect(() => parseQueries('\n{"q":"a"}', 'x.jsonl')).toThrow('x.jsonl, line 2');
  });

  it('tells which categories there are', () => {
    const query = '{"q":"a","ui":"ja","category":"variant","expect":[]}';
    expect(() => parseQueries(query, 'x.jsonl')).toThrowErrorMatchingInlineSnapshot(`
      [Error: x.jsonl, line 1: ✖ Invalid option: expected one of "alias-or-number"|"artefact"|"code-case"|"code-fullwidth-spaced"|"code-partial"|"code-partial-or-typo"|"code-typo"|"exact-code"|"log-string"|"message-exact"|"message-noisy"|"message-other-language"|"message-paste"|"no-answer"|"report-paste"|"report-uncovered"|"report-words"|"symptom-natural"|"task-question"|"unknown-code"|"variants"
        → at category]
    `);
  });
});

describe('measureQueries', () => {
  it('counts the first of the expected entries', () => {
    expect(measureQueries([judgeQuery(answerable, respond('C', 'B'))])).toEqual({
      count: 1,
      first: 0,
      firstThree: 1,
      reciprocal: 0.5,
    });
  });

  it('wants no result for a query without an answer', () => {
    expect(measureQueries([judgeQuery(unanswerable, respond())]).first).toBe(1);
    expect(measureQueries([judgeQuery(unanswerable, respond('A'))]).first).toBe(0);
  });
});

describe('formatEvaluation', () => {
  it('lists the misses with what came instead', () => {
    const text = formatEvaluation([judgeQuery(answerable, respond('C'))]);
    expect(text).toContain(
      '[ja variants] "a"\n    expected A | B\n    results  C\n    near     none',
    );
  });
});
