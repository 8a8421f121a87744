import { expect, it } from 'vitest';
import {
  computeProseState,
  countStates,
} from '../../../../src/content/catalogue/translation-status.ts';
import type { Entry, Prose } from '../../../../src/content/catalogue/types.ts';

const prose = (sourceHash: string): Prose => ({ sourceHash }) as Prose;

it('tells what the reader of a language has', () => {
  expect(computeProseState('en', 'en', undefined, undefined)).toBe('unwritten');
  expect(computeProseState('ja', 'en', undefined, undefined)).toBe('unwritten');
  expect(computeProseState('en', 'en', 'a1', prose('old'))).toBe('current');
  expect(computeProseState('ja', 'en', 'a1', undefined)).toBe('fallback');
  expect(computeProseState('ja', 'en', 'a1', prose('a1'))).toBe('current');
  expect(computeProseState('ja', 'en', 'a1', prose('a0'))).toBe('stale');
});

it('counts the states of each language, and leaves out those that do not occur', () => {
  const entries = [
    { proseState: { en: 'current', ja: 'stale' } },
    { proseState: { en: 'current', ja: 'fallback' } },
    { proseState: { en: 'current', ja: 'stale' } },
  ] as Entry[];
  const counts = countStates(entries, ['en', 'ja']);
  expect(counts.en).toEqual({ current: 3 });
  expect(counts.ja).toEqual({ stale: 2, fallback: 1 });
});
