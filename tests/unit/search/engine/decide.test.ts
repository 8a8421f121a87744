import { describe, expect, it } from 'vitest';
import type { IndexedName } from '../../../../src/search/engine/codes/name-index.ts';
import type { CodeFindings } from '../../../../src/search/engine/codes/search-codes.ts';
import { decide, type Decision } from '../../../../src/search/engine/decide.ts';

const NO_CODES: CodeFindings = {
  known: [],
  likely: [],
  corrected: undefined,
  near: [],
  shapes: [],
  isSingleWord: false,
};

function makeName(entry: number): IndexedName {
  return { name: 'A', key: 'a', partStarts: [0], letters: 0, isKnownOnly: false, entries: [entry] };
}

const NO_HITS = { documents: [], terms: [], read: '', pieces: [], unit: 1, isOneWording: false };

/** Decides on what the layers found. */
function decideOn({
  codes = {},
  pasted = [],
  answers = [],
  near = answers,
  mentioned = [],
}: {
  codes?: Partial<CodeFindings>;
  pasted?: number[];
  answers?: number[];
  near?: number[];
  mentioned?: string[];
}): Decision {
  return decide({
    codes: { ...NO_CODES, ...codes },
    messages: { pasted, hits: [], isMentioned: (shape) => mentioned.includes(shape) },
    texts: { answers, near, terms: [], hits: NO_HITS },
  });
}

function listResults({ results }: Decision): string[] {
  return results.map(({ entry, layer }) => `${layer} ${String(entry)}`);
}

describe('decide', () => {
  it('puts a known code first, then a message, and no words', () => {
    const decision = decideOn({ codes: { known: [makeName(1)] }, pasted: [2], answers: [3] });
    expect(listResults(decision)).toEqual(['code 1', 'message 2']);
    expect(decision.suggestions).toEqual([{ entry: 3, layer: 'text' }]);
  });

  it('puts a short number after what the words say, unless they say the same', () => {
    const known = [{ ...makeName(1), name: '58', key: '58' }];
    const decideWith = (...answers: number[]): string[] =>
      listResults(decideOn({ codes: { known }, answers }));
    expect(decideWith(3)).toEqual(['text 3', 'code 1']);
    expect(decideWith(3, 1)).toEqual(['code 1']);
    expect(decideWith()).toEqual(['code 1']);
  });

  it('puts a message before a piece of a code, and words last', () => {
    expect(listResults(decideOn({ codes: { likely: [1] }, pasted: [2], answers: [3] }))).toEqual([
      'message 2',
      'code 1',
      'text 3',
    ]);
  });

  it('answers nothing for a code that the base lacks, and offers what is near', () => {
    const decision = decideOn({
      codes: { shapes: ['FooBarBaz'], likely: [1], near: [4] },
      answers: [3],
    });
    expect(decision.unknown).toEqual(['FooBarBaz']);
    expect(decision.results).toEqual([]);
    expect(decision.suggestions.map(({ entry }) => entry)).toEqual([1, 4, 3]);
  });

  it('answers a message beside such a code, and names the code', () => {
    const decision = decideOn({ codes: { shapes: ['FooBarBaz'] }, pasted: [2] });
    expect(listResults(decision)).toEqual(['message 2']);
    expect(decision.unknown).toEqual(['FooBarBaz']);
  });

  it('does not call unknown what a text mentions', () => {
    const decision = decideOn({
      codes: { shapes: ['FooBarBaz'] },
      answers: [3],
      mentioned: ['FooBarBaz'],
    });
    expect(decision.unknown).toEqual([]);
    expect(listResults(decision)).toEqual(['text 3']);
  });

  it('shows only codes for a single word that is a piece of them', () => {
    const codes = { likely: [1], isSingleWord: true };
    expect(listResults(decideOn({ codes, answers: [3] }))).toEqual(['code 1']);
  });

  it('says what was corrected where that is what is shown', () => {
    const corrected = { typed: 'Bokren', name: 'Broken' };
    expect(decideOn({ codes: { likely: [1], corrected } }).corrected).toEqual(corrected);
    expect(decideOn({ codes: { likely: [1], corrected }, pasted: [2] }).corrected).toBeUndefined();
  });

  it('decides on codes alone before anything else is there', () => {
    const codes = { ...NO_CODES, likely: [1], shapes: ['FooBarBaz'] };
    expect(decide({ codes })).toMatchObject({
      results: [{ entry: 1, layer: 'code' }],
      unknown: [],
    });
  });

  it('shows each entry once, and no more near ones than a reader looks at', () => {
    const near = Array.from({ length: 50 }, (_, entry) => entry);
    const decision = decideOn({ codes: { near: [0] }, answers: [0], near });
    expect(decision.results).toEqual([{ entry: 0, layer: 'text' }]);
    expect(decision.suggestions.map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
