import { findMatches } from '../texts/matches.ts';
import type { LanguageText } from '../texts/language-texts.ts';
import { isLatin } from '../../../model/locales.ts';
import type { Issue } from '../../../model/issue.ts';

/** As many English words in a row are a sentence that was left over, and no name. */
const PATTERN = /(?:\b[A-Za-z][a-z']*[ ,]+){5,}[a-z]+/g;

/** A translation into a language with letters of its own has no English sentences left in it. */
export function checkUntranslated(texts: readonly LanguageText[]): Issue[] {
  return texts
    .filter(({ locale }) => !isLatin(locale))
    .flatMap((text) =>
      findMatches(text, text.masked, PATTERN, (match) => ({
        rule: 'untranslated',
        problem: `"${match}" is English.`,
        expected:
          'a text in the language of the file; a literal stands in `inline code` or in a snippet.',
        fix: 'translate it, or mark it as a literal.',
      })),
    );
}
