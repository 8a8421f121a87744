import { describe, expect, it } from 'vitest';
import type { JudgedQuery } from '../../../../bench/search/evaluate.ts';
import { compareWithRecord, measureFile } from '../../../../bench/search/recorded.ts';

function judge(q: string, results: string[], expected = ['A']): JudgedQuery {
  const at = results.findIndex((id) => expected.includes(id));
  return {
    q,
    ui: 'ja',
    category: expected.length === 0 ? 'no-answer' : 'symptom-natural',
    expect: expected,
    rank: at < 0 ? undefined : at + 1,
    results,
    suggestions: [],
  };
}

const BEFORE = [judge('one', ['A']), judge('two', ['A', 'B']), judge('three', ['B'])];
const RECORD = measureFile([...BEFORE, judge('four', [], [])]);

describe('measureFile', () => {
  it('counts by language and category, and keeps what was wrong', () => {
    expect(RECORD).toEqual({
      ja: {
        'no-answer': { right: 1, of: 1, wrong: [] },
        'symptom-natural': { right: 2, of: 3, wrong: ['three'] },
      },
    });
  });
});

describe('compareWithRecord', () => {
  const compare = (judged: JudgedQuery[], record = RECORD) =>
    compareWithRecord('seen.x.jsonl', judged, record);
  const silent = [judge('four', [], [])];

  it('says nothing when all is as it was, whichever query is right', () => {
    const others = [judge('one', ['B']), judge('two', ['A']), judge('three', ['A']), ...silent];
    expect(compare([...BEFORE, ...silent])).toEqual({ falls: [], unrecorded: [], rises: [] });
    expect(compare(others)).toEqual({ falls: [], unrecorded: [], rises: [] });
  });

  it('tells of a fall which queries are worse, and what to do', () => {
    const judged = [judge('one', ['B', 'A']), judge('two', []), judge('three', ['B']), ...silent];
    expect(compare(judged).falls.join('\n\n')).toMatchInlineSnapshot(`
      "seen.x.jsonl, symptom-natural, ja: recorded 2 of 3 right, now 0 of 3 right.
        "one": expected A, got B, A
        "two": expected A, got none

      Mend it; if it has to be, record it and say why in the commit: npm run eval:search -- --record --lower"
    `);
  });

  it('tells of an answer where there is none', () => {
    expect(compare([...BEFORE, judge('four', ['B'], [])]).falls[0]).toMatchInlineSnapshot(`
      "seen.x.jsonl, no-answer, ja: recorded 1 of 1 right, now 0 of 1 right.
        "four": expected no result, got B"
    `);
  });

  it('tells of queries that are no longer asked', () => {
    expect(compare([judge('one', ['A']), ...silent]).falls[0]).toMatchInlineSnapshot(`
      "seen.x.jsonl, symptom-natural, ja: recorded 2 of 3 right, now 1 of 1 right.
        Fewer queries are asked than were recorded."
    `);
  });

  it('shows three queries and of a long one only the beginning', () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => name.repeat(500));
    const record = measureFile(names.map((name) => judge(name, ['A'])));
    const [text = ''] = compare(
      names.map((name) => judge(name, [])),
      record,
    ).falls;
    expect(text.split('\n')).toHaveLength(4);
    expect(text.length).toBeLessThan(700);
  });

  it('tells of a rise, and passes', () => {
    const judged = [...BEFORE.slice(0, 2), judge('three', ['A']), ...silent];
    expect(compare(judged)).toEqual({
      falls: [],
      unrecorded: [],
      rises: [
        'seen.x.jsonl, symptom-natural, ja: recorded 2 of 3 right, now 3 of 3 right. Record it: npm run eval:search -- --record',
      ],
    });
  });

  it('tells of a category of which nothing is recorded', () => {
    const { ja: { 'no-answer': known } = {} } = RECORD;
    if (known === undefined) throw new Error('not recorded');
    expect(compare([...BEFORE, ...silent], { ja: { 'no-answer': known } })).toEqual({
      falls: [],
      unrecorded: [
        'seen.x.jsonl, symptom-natural, ja: 2 of 3 right, and nothing recorded. Record it: npm run eval:search -- --record',
      ],
      rises: [],
    });
  });

  it('refuses a file of which nothing is recorded', () => {
    expect(() =>
      compareWithRecord('seen.y.jsonl', BEFORE, undefined),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: bench/queries/seen.y.jsonl has no recorded figures: nothing would tell when it is answered worse. Record them: npm run eval:search -- --record]`,
    );
  });
});
