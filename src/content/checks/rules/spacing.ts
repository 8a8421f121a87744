import type { Term } from '../../schemas/glossary.ts';
import { findMatches } from '../texts/matches.ts';
import { createNameMasker, MASKS } from '../texts/mask.ts';
import type { LanguageText } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

const CODE = MASKS.code;

const JAPANESE = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々「」（）、。]`;
const JAPANESE_SPACE = new RegExp(
  `${JAPANESE} +(?=[A-Za-z\\d${CODE}])|[A-Za-z\\d${CODE}] +(?=${JAPANESE})`,
  'gu',
);

/**
 * Between Japanese and Latin letters stands no space. (Official names of the term base are written as
 * they are.)
 */
export function checkJapaneseSpacing(
  texts: readonly LanguageText[],
  glossary: readonly Term[],
): Issue[] {
  const maskNames = createNameMasker(
    glossary.map(({ ja }) => ja).filter((name) => name.includes(' ')),
  );
  return texts.flatMap((text) =>
    findMatches(text, maskNames(text.masked), JAPANESE_SPACE, (_, context) => ({
      rule: 'ja-spacing',
      problem: `A space stands between Japanese and Latin letters: "${context}".`,
      expected: 'no space there, except inside of an official name of the term base.',
      fix: 'remove the space.',
    })),
  );
}

const CHINESE_PUNCTUATION = '，。：；「」（）、？！';
const MISSING_SPACE = new RegExp(
  `\\p{Script=Han}(?=[A-Za-z\\d${CODE}])|[A-Za-z\\d${CODE}%](?=\\p{Script=Han})`,
  'gu',
);
const EXTRA_SPACE = new RegExp(
  `[${CHINESE_PUNCTUATION}] +(?=\\S)|(?<=\\S) +[${CHINESE_PUNCTUATION}]`,
  'gu',
);

/** Between Chinese and Latin letters stands one space, and none beside full-width punctuation. */
export function checkChineseSpacing(texts: readonly LanguageText[]): Issue[] {
  return texts.flatMap((text) => [
    ...findMatches(text, text.masked, MISSING_SPACE, (_, context) => ({
      rule: 'zh-tw-spacing',
      problem: `No space stands between Chinese and Latin letters: "${context}".`,
      expected: 'one half-width space there.',
      fix: 'add the space.',
    })),
    ...findMatches(text, text.masked, EXTRA_SPACE, (_, context) => ({
      rule: 'zh-tw-spacing',
      problem: `A space stands beside full-width punctuation: "${context}".`,
      expected: 'no space there.',
      fix: 'remove the space.',
    })),
  ]);
}
