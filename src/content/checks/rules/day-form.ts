import type { Issue } from '../../../model/issue.ts';
import { findMatches } from '../texts/matches.ts';
import type { LanguageText } from '../texts/language-texts.ts';

const PATTERN = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** A day in a sentence is written as its language does. */
export function checkDays(texts: readonly LanguageText[]): Issue[] {
  return texts.flatMap((text) =>
    findMatches(text, text.masked, PATTERN, (match) => ({
      rule: 'day-form',
      problem: `"${match}" is the form of files, not of sentences.`,
      expected: "the language's own form.",
      fix: `write "${writeDay(match, text)}"; what is typed stands in \`inline code\`.`,
    })),
  );
}

function writeDay(day: string, { locale }: LanguageText): string {
  const date = new Date(day);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
