import { describe, expect, it } from 'vitest';
import { TEXT_CONSTANTS } from '../../../../../src/search/engine/text/constants.ts';
import type { QueryPiece, TermForm } from '../../../../../src/search/engine/text/query-pieces.ts';
import {
  measureRarity,
  measureTelling,
  scoreDocuments as scorePieces,
  type ScoredDocument,
} from '../../../../../src/search/engine/text/score.ts';

/** A term with, for each document, how often it has it and where in its title and questions. */
function find(
  documents: Record<number, [frequency: number, ...telling: number[]]>,
  term = 'word',
): TermForm {
  const hits = new Map(
    Object.entries(documents).map(([document, [frequency, ...telling]]) => [
      Number(document),
      { frequency, telling },
    ]),
  );
  return {
    term,
    hits,
    isWhole: true,
    rarity: measureTelling(hits, INDEX.questions.length),
    start: 0,
    end: 1,
  };
}

/** Each has a title and two questions of two words, after a name of one word. */
const INDEX = {
  questions: Array.from({ length: 5 }, () => [1, 2, 2, 2, 2, 2, 2]),
  scopes: [[], [0], [1], [0, 1], []],
};

const NO_NAMES = {
  named: new Set<number>(),
  artefacts: [],
  elsewhere: [],
  isAsked: () => true,
};

function scoreDocuments(terms: TermForm[], index = INDEX): ScoredDocument[] {
  return scorePieces(
    terms.map((term): QueryPiece => ({ kind: 'term', term })),
    index,
  );
}

function order(terms: TermForm[], index = INDEX): number[] {
  return scoreDocuments(terms, index).map(({ document }) => document);
}

describe('measureRarity', () => {
  it('falls with the number of documents that have the term', () => {
    expect(measureRarity(100, 1)).toBeGreaterThan(measureRarity(100, 10));
    expect(measureRarity(100, 100)).toBeGreaterThan(0);
  });
});

describe('measureTelling', () => {
  const { hits } = find({ 0: [5, 1], 1: [1], 2: [1], 3: [1] });

  it('counts the documents that are about it', () => {
    expect(measureTelling(hits, 5)).toBe(measureRarity(5, 1));
  });

  it('counts those that have it where none is about it', () => {
    expect(measureTelling(hits, 2, (document) => document > 1)).toBe(measureRarity(2, 2));
  });
});

describe('scoreDocuments', () => {
  it('prefers a document with more of the query', () => {
    expect(order([find({ 0: [1], 1: [1] }), find({ 1: [1] })])).toEqual([1, 0]);
  });

  it('prefers weightier places', () => {
    expect(order([find({ 0: [1], 1: [5] })])).toEqual([1, 0]);
  });

  it('prefers what is about the product that the query names, or else the usual one', () => {
    const term: QueryPiece = { kind: 'term', term: find({ 0: [1], 1: [1], 2: [1], 3: [1] }) };
    const list = (named: number[]): [number, number][] =>
      scorePieces([term], INDEX, { ...NO_NAMES, named: new Set(named) }).map(
        ({ document, elsewhere }) => [document, elsewhere],
      );
    expect(list([])).toEqual([[0, 0], [1, 0], [3, 0], [2, 0]]); // prettier-ignore
    expect(list([1])).toEqual([[2, 0], [3, 0], [0, 1], [1, 1]]); // prettier-ignore
  });

  it('prefers what is asked for', () => {
    const [first] = scorePieces([{ kind: 'term', term: find({ 0: [1], 1: [1] }) }], INDEX, {
      ...NO_NAMES,
      isAsked: (document) => document === 1,
    });
    expect(first?.document).toBe(1);
  });

  it('prefers, of two questions with the word, the one that has nothing else', () => {
    const index = { ...INDEX, questions: [[1, 4, 4], [1, 2, 2]] }; // prettier-ignore
    expect(order([find({ 0: [8, 1], 1: [8, 1] })], index)).toEqual([1, 0]);
  });

  it('prefers what has a file name or setting of the query, whatever it is about or asked', () => {
    const term = find({ 0: [1], 2: [1] });
    const [first] = scorePieces([{ kind: 'term', term }], INDEX, {
      ...NO_NAMES,
      named: new Set([0]),
      artefacts: [new Map([[2, { frequency: 1, telling: [] }]])],
      isAsked: (document) => document === 0,
    });
    expect(first).toMatchObject({ document: 2, elsewhere: 0 });
  });

  it('counts the names of other things, but for those that the title has', () => {
    const count = (...telling: number[]): number | undefined =>
      scorePieces([{ kind: 'term', term: find({ 0: [8] }) }], INDEX, {
        ...NO_NAMES,
        elsewhere: [[new Map([[0, { frequency: 1, telling }]])]],
      })[0]?.elsewhere;
    expect(count(1)).toBe(0);
    expect(count(0)).toBe(1);
    expect(count(4)).toBe(1);
  });

  it('prefers a document of which one question has all of the query to one of which two have a part', () => {
    const one = find({ 0: [5, 3], 1: [5, 3] }, 'one');
    const other = find({ 0: [5, 4], 1: [5, 5] }, 'other');
    expect(order([one, other])).toEqual([0, 1]);
  });

  it('takes words that agree in one question for more than as many in two', () => {
    const one = find({ 0: [5, 3], 1: [5, 3] }, 'one');
    const other = find({ 0: [5, 4], 1: [5, 5] }, 'other');
    const { silent } = TEXT_CONSTANTS;
    // As many as each document has.
    const agreeing = 3;
    // All of a question by both words, or half of the query and of a question twice.
    const [together, apart] = [2, 2 * 0.5 * 0.5];
    const [first, second] = scoreDocuments([one, other]);
    expect((first?.score ?? 0) / (second?.score ?? 0)).toBeCloseTo(
      (silent + together / agreeing) / (silent + apart / agreeing),
    );
  });

  it('holds a story against a part of it, as it tells much that no document has', () => {
    const asked = [find({ 0: [5, 3] }, 'one'), find({ 0: [5, 4] }, 'other')];
    const strange = Array.from({ length: 10 }, () => find({}));
    const [short] = scoreDocuments(asked);
    const [long] = scoreDocuments([...asked, ...strange]);
    const whole = 2 * measureRarity(5, 1) + 10 * measureRarity(5, 0);
    expect((long?.score ?? 0) / (short?.score ?? 0)).toBeCloseTo(
      Math.sqrt((TEXT_CONSTANTS.told * measureRarity(5, 1)) / whole),
    );
  });

  it('prefers a document of which more questions have the query', () => {
    expect(order([find({ 0: [10, 3], 1: [10, 3, 5] })])).toEqual([1, 0]);
  });

  it('does not find what has nothing but a plain number of the query', () => {
    const number = find({ 0: [5], 1: [5] }, '2016');
    expect(order([number])).toEqual([]);
    expect(order([number, find({ 1: [1] })])).toEqual([1]);
  });

  it('takes a concept for the wording that stands for it, and never both', () => {
    const wording = find({ 2: [1] });
    const concept = {
      ...find({ 1: [8, 1], 2: [1] }),
      match: { list: 0, start: 0, end: 1 },
    };
    const stretch: QueryPiece = {
      kind: 'stretch',
      concepts: [concept],
      pieces: [{ kind: 'term', term: wording }],
    };
    const [first, second] = scorePieces([stretch], INDEX);
    expect(first?.document).toBe(1);
    const [alone] = scoreDocuments([wording]);
    expect(second?.document).toBe(2);
    expect(second?.score).toBeCloseTo(alone?.score ?? 0);
  });

  it('bears a query without terms', () => {
    expect(scoreDocuments([])).toEqual([]);
  });
});
