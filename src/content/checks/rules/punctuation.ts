import type { Catalog } from '../../catalogue/types.ts';
import { mapLocales } from '../../../model/locales.ts';
import { maskNames } from '../language/mask.ts';
import { findMatches } from '../language/matches.ts';
import { listTexts } from '../language/texts.ts';
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
export function checkPunctuation(catalog: Catalog): Issue[] {
  const namesWithPunctuation = mapLocales((locale) =>
    catalog.glossary.map((term) => term[locale]).filter((name) => /[,.:;!?()]/.test(name)),
  );
  return listTexts(catalog)
    .filter(({ locale }) => locale !== 'en')
    .flatMap((text) => [
      ...findMatches(
        text,
        maskNames(text.masked, namesWithPunctuation[text.locale]),
        PATTERN,
        (match, context) => ({
          rule: 'half-width-punctuation',
          problem: `"${match}" stands beside ${text.locale === 'ja' ? 'Japanese' : 'Chinese'}: "${context}".`,
          expected: 'full-width punctuation.',
          fix: `write "${FULL_WIDTH[match] ?? match}".`,
        }),
      ),
      ...findMatches(text, text.masked, HALF_WIDTH_KATAKANA, (match) => ({
        rule: 'half-width-katakana',
        problem: `"${match}" is in half-width katakana.`,
        expected: 'full-width katakana.',
        fix: `write "${match.normalize('NFKC')}".`,
      })),
    ]);
}
