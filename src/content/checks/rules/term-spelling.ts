import type { Catalog } from '../../catalogue/types.ts';
import type { Locale } from '../../../model/locales.ts';
import { listTexts } from '../language/texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** A term is spelled in one way: with the spaces and long vowels that the term base gives it. */
export function checkTermSpelling(catalog: Catalog): Issue[] {
  const terms = new Map<Locale, { preferred: string; pattern: RegExp }[]>();
  for (const locale of ['ja', 'zh-TW'] as const) {
    terms.set(
      locale,
      catalog.glossary
        .map((term) => term[locale])
        // A term of one piece has no spelling that another could differ from.
        .filter((preferred) => /[^ -~]/.test(preferred) && /[ー ]/.test(preferred))
        .map((preferred) => ({ preferred, pattern: patternOf(preferred) })),
    );
  }
  return listTexts(catalog).flatMap((text) =>
    (terms.get(text.locale) ?? []).flatMap(({ preferred, pattern }) =>
      [...text.withLabels.matchAll(pattern)]
        .filter(([found]) => found !== preferred)
        .map((match) => ({
          rule: 'term-spelling',
          file: text.file,
          ...text.placeAt(match.index),
          problem: `"${match[0]}" is spelled otherwise than in the term base.`,
          expected: `"${preferred}".`,
          fix: `write "${preferred}".`,
        })),
    ),
  );
}

/** Matches a term with or without its spaces and long vowels, as a whole word of katakana. */
function patternOf(term: string): RegExp {
  const pieces = [...term.matchAll(/[\s\S]/g)].map(([character]) => {
    if (character === ' ') return ' ?';
    if (character === 'ー') return 'ー?';
    return character.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
  });
  return new RegExp(
    `(?<![\\p{Script=Katakana}ー])${pieces.join('')}(?![\\p{Script=Katakana}ー])`,
    'gu',
  );
}
