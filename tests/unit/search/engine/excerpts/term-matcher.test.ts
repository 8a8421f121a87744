import { describe, expect, it } from 'vitest';
import { stemWord } from '../../../../../src/search/language/stem.ts';
import { createTermMatcher } from '../../../../../src/search/engine/excerpts/term-matcher.ts';

function match(terms: string[], term: string, reading?: string): string | undefined {
  return createTermMatcher(terms, stemWord)(reading === undefined ? { term } : { term, reading });
}

describe('createTermMatcher', () => {
  it.each([
    ['restoring', 'restored'],
    ['backups', 'backup'],
    ['uninstalling', 'uninstall'],
    ['stopped', 'stop'],
    ['policies', 'policy'],
  ])('marks another form: %s, %s', (term, found) => {
    expect(match([term], found)).toBeDefined();
  });

  it.each([
    ['agent', 'agenda'],
    ['vm', 'vms2'],
    ['再起動', '起動'],
  ])('does not mark another word: %s, %s', (term, found) => {
    expect(match([term], found)).toBeUndefined();
  });

  it('marks kanji for its reading', () => {
    expect(match(['さいきどう'], '再起動', 'さいきどう')).toBe('さいきどう');
  });
});
