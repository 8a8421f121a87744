import type { Issue } from '../../../model/issue.ts';
import type { LanguageText } from './language-texts.ts';

/**
 * Makes an issue of every match of a pattern in a text.
 *
 * @param text which form of the text to look in
 * @param describe says what is wrong with a match
 */
export function findMatches(
  text: LanguageText,
  searched: string,
  pattern: RegExp,
  describe: (
    match: string,
    context: string,
  ) => Pick<Issue, 'rule' | 'problem' | 'expected' | 'fix'>,
): Issue[] {
  return Array.from(searched.matchAll(pattern), ({ 0: match, index }) => ({
    file: text.file,
    ...text.placeAt(index),
    ...describe(match, quoteAround(searched, index, match.length)),
  }));
}

const CONTEXT_LENGTH = 10;

/**
 * A match with a little of its line on either side; masks are shown as "…".
 *
 * `quoteAround('重新启動虛擬機器。', 2, 1)` -> `'重新启動虛擬機器。'`
 */
export function quoteAround(text: string, offset: number, length: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset + length);
  return text
    .slice(
      Math.max(lineStart, offset - CONTEXT_LENGTH),
      Math.min(lineEnd === -1 ? text.length : lineEnd, offset + length + CONTEXT_LENGTH),
    )
    .replaceAll(/[\uE000-\uE002]+/g, '…');
}
