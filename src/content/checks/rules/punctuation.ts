import { languageName } from '../../../model/i18n/language-name.ts';
import type { Term } from '../../schemas/glossary.ts';
import { createNameMasker } from '../texts/mask.ts';
import { findMatches } from '../texts/matches.ts';
import { type LanguageText, mapTextLocales } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

const FULL_WIDTH: Record<string, string> = {
  ',': '、 / ，',
  '.': '。',
  ':': '：',
  ';': '；',
  '!': '。',
  '?': '？',
  '(': '（',
  ')': '）',
};

const CJK = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々「」（）]`;
const PATTERN = new RegExp(`(?<=${CJK})[,.:;!?()]|[,:;!?()](?=${CJK})`, 'gu');
const HALF_WIDTH_KATAKANA = /[\uFF61-\uFF9F]+/gu;

/** Punctuation beside Japanese or Chinese is full-width, and so are all katakana. */
export function checkPunctuation(
  texts: readonly LanguageText[],
  glossary: readonly Term[],
): Issue[] {
  const maskers = mapTextLocales(texts, (locale) =>
    createNameMasker(
      glossary.map((term) => term[locale]).filter((name) => /[,.:;!?()]/.test(name)),
    ),
  );
  return texts.flatMap((text) => [
    ...findMatches(text, maskers[text.locale](text.masked), PATTERN, (match, context) => ({
      rule: 'half-width-punctuation',
      problem: `"${match}" stands beside ${languageName('en', text.locale)}: "${context}".`,
      expected: 'full-width punctuation.',
      fix: `write "${FULL_WIDTH[match] ?? match}".`,
    })),
    ...findMatches(text, text.masked, HALF_WIDTH_KATAKANA, (match) => ({
      rule: 'half-width-katakana',
      problem: `"${match}" is in half-width katakana.`,
      expected: 'full-width katakana.',
      fix: `write "${match.normalize('NFKC')}".`,
    })),
  ]);
}
