import type { Locale } from '../../../model/locales.ts';
import type { Issue } from '../../../model/issue.ts';
import { DAY } from '../texts/days.ts';
import { findMatches } from '../texts/matches.ts';
import type { LanguageText } from '../texts/language-texts.ts';

const YEAR = /(?<![\d.])(?:19|20)\d{2}(?![\d.,]\d|\d)/g;
/** Words with a capital that no version follows. */
const NO_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...[
    'October',
    'November',
    'December',
    'After',
    'As',
    'Before',
    'By',
    'From',
    'In',
    'Since',
    'Until',
  ],
];
/** The year of a version is part of a name: Windows Server 2016. */
const VERSION = new RegExp(
  String.raw`\b(?!(?:${NO_NAMES.join('|')}) )[A-Z][\w+]* (?:19|20)\d{2}(?!\d)`,
  'g',
);

/** What old texts are called. Whose text it is may be said where it differs from what is safe. */
const ARTICLES: Partial<Record<Locale, RegExp>> = {
  en: /\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ld(?:er)?|[Nn]ewer|[Ee]arlier) (?:[\w-]+ )?articles?\b/g,
  ja: /(?<!\w(?:社)?の)記事/g,
  'zh-TW': /(?<!\w |官方)文章/g,
};

/**
 * Pages say what holds today, not what was written when: outside of `<Older>` and `<Escalate>` there
 * is no bare year, and no article that says something. A whole day is a fact, such as one of
 * retirement.
 */
export function checkVerdicts(texts: readonly LanguageText[]): Issue[] {
  return texts.flatMap((text) => {
    const article = ARTICLES[text.locale];
    const named = text.current.replaceAll(DAY, blank).replaceAll(VERSION, blank);
    return [
      ...findMatches(text, named, YEAR, (year) => ({
        rule: 'bare-year',
        problem: `The year ${year} stands alone.`,
        expected: 'what holds today; a fact with a date has its whole day.',
        fix: 'say what to do today, name the day, or put the advice for old versions into <Older>; a year that the screen shows stands in `inline code`.',
      })),
      ...(article === undefined
        ? []
        : findMatches(text, text.current, article, (match) => ({
            rule: 'old-article',
            problem: `"${match}" speaks of a text instead of the thing.`,
            expected: 'what holds, whoever wrote it; where texts disagree, whose text it is.',
            fix: 'say what holds, or say whose article it is.',
          }))),
    ];
  });
}

function blank(match: string): string {
  return ' '.repeat(match.length);
}
