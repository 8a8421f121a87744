import { escapePattern } from '../../../model/escape-pattern.ts';
import type { Locale } from '../../../model/locales.ts';
import type { Term } from '../../schemas/glossary.ts';
import { createWordingFinder } from '../texts/find-wordings.ts';
import { type LanguageText, mapTextLocales } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** A term as it is spelled, and a pattern that it matches in other spellings too. */
interface SpelledTerm {
  preferred: string;
  pattern: RegExp;
}

/** A term is spelled in one way: with the spaces and long vowels that the term base gives it. */
export function checkTermSpelling(
  texts: readonly LanguageText[],
  glossary: readonly Term[],
): Issue[] {
  const finders = mapTextLocales(texts, (locale) => createTermFinder(glossary, locale));
  return texts.flatMap(({ file, locale, masked, placeAt }) =>
    finders[locale](masked)
      .filter(({ found, preferred }) => found !== preferred)
      .map(({ found, preferred, offset }) => ({
        rule: 'term-spelling',
        file,
        ...placeAt(offset),
        problem: `"${found}" is spelled otherwise than in the term base.`,
        expected: `"${preferred}".`,
        fix: `write "${preferred}".`,
      })),
  );
}

function createTermFinder(
  glossary: readonly Term[],
  locale: Locale,
): (text: string) => { found: string; preferred: string; offset: number }[] {
  /** What every spelling begins with -> the terms. */
  const byStart = new Map<string, SpelledTerm[]>();
  for (const { [locale]: preferred } of glossary) {
    // A term of one piece has no spelling that another could differ from.
    if (!/[^ -~]/.test(preferred) || !/[ー ]/.test(preferred)) continue;
    const start = preferred.slice(0, preferred.search(/[ー ]/));
    const terms = byStart.get(start) ?? [];
    byStart.set(start, [...terms, { preferred, pattern: patternOf(preferred) }]);
  }
  const findStarts = createWordingFinder(byStart.keys());
  return (text) =>
    findStarts(text).flatMap(({ wording, offset }) =>
      (byStart.get(wording) ?? []).flatMap(({ preferred, pattern }) => {
        pattern.lastIndex = offset;
        const found = pattern.exec(text)?.[0];
        return found === undefined ? [] : [{ found, preferred, offset }];
      }),
    );
}

/** Matches a term with or without its spaces and long vowels, as a whole word of katakana. */
function patternOf(term: string): RegExp {
  const pieces = [...term.matchAll(/[\s\S]/g)].map(([character]) => {
    if (character === ' ') return ' ?';
    if (character === 'ー') return 'ー?';
    return escapePattern(character);
  });
  return new RegExp(
    `(?<![\\p{Script=Katakana}ー])${pieces.join('')}(?![\\p{Script=Katakana}ー])`,
    'uy',
  );
}
