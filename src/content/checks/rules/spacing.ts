import type { Catalog } from '../../catalogue/types.ts';
import { findMatches } from '../language/matches.ts';
import { maskNames, MASKS } from '../language/mask.ts';
import { type LanguageText, listTexts } from '../language/texts.ts';
import type { Issue } from '../../../model/issue.ts';

const CODE = MASKS.code;

/**
 * Between Japanese and Latin letters stands no space, between Chinese and Latin letters stands one.
 * (Official names of the term base are written as they are.)
 */
export function checkSpacing(catalog: Catalog): Issue[] {
  const names = catalog.glossary.map(({ ja }) => ja).filter((name) => name.includes(' '));
  return listTexts(catalog).flatMap((text) => {
    if (text.locale === 'ja') return findJapaneseSpaces(text, names);
    return text.locale === 'zh-TW' ? findChineseSpaces(text) : [];
  });
}

const JAPANESE = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々「」（）、。]`;

function findJapaneseSpaces(text: LanguageText, names: readonly string[]): Issue[] {
  const searched = maskNames(text.masked, names);
  const pattern = new RegExp(
    `${JAPANESE} +(?=[A-Za-z\\d${CODE}])|[A-Za-z\\d${CODE}] +(?=${JAPANESE})`,
    'gu',
  );
  return findMatches(text, searched, pattern, (_, context) => ({
    rule: 'ja-spacing',
    problem: `A space stands between Japanese and Latin letters: "${context}".`,
    expected: 'no space there, except inside of an official name of the term base.',
    fix: 'remove the space.',
  }));
}

const CHINESE_PUNCTUATION = '，。：；「」（）、？！';

function findChineseSpaces(text: LanguageText): Issue[] {
  const missing = new RegExp(
    `\\p{Script=Han}(?=[A-Za-z\\d${CODE}])|[A-Za-z\\d${CODE}%](?=\\p{Script=Han})`,
    'gu',
  );
  const extra = new RegExp(
    `[${CHINESE_PUNCTUATION}] +(?=\\S)|(?<=\\S) +[${CHINESE_PUNCTUATION}]`,
    'gu',
  );
  return [
    ...findMatches(text, text.masked, missing, (_, context) => ({
      rule: 'zh-tw-spacing',
      problem: `No space stands between Chinese and Latin letters: "${context}".`,
      expected: 'one half-width space there.',
      fix: 'add the space.',
    })),
    ...findMatches(text, text.masked, extra, (_, context) => ({
      rule: 'zh-tw-spacing',
      problem: `A space stands beside full-width punctuation: "${context}".`,
      expected: 'no space there.',
      fix: 'remove the space.',
    })),
  ];
}
