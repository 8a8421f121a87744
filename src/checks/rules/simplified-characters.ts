import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import variantsToTaiwan from 'opencc-js/dict/TWVariants';
import type { Catalog } from '../../catalog/types.ts';
import { findMatches } from '../language/matches.ts';
import { listTexts } from '../language/texts.ts';
import type { Issue } from '../issue.ts';

/** Simplified character -> the Traditional ones that it may stand for. */
const TRADITIONAL_FORMS = readTable(simplifiedToTraditional);
/** Characters that Taiwan writes: what others are simplified from, and its own standard forms (群, 台). */
const TAIWAN_CHARACTERS = new Set([
  ...readTable(traditionalToSimplified).keys(),
  ...[...readTable(variantsToTaiwan).values()].flat(),
]);

/** The Traditional Chinese texts have no Simplified characters. */
export function checkSimplifiedCharacters(catalog: Catalog): Issue[] {
  return listTexts(catalog)
    .filter(({ locale }) => locale === 'zh-TW')
    .flatMap((text) =>
      findMatches(text, text.withLabels, /\p{Script=Han}/gu, (character, context) => {
        const forms = TRADITIONAL_FORMS.get(character) ?? [];
        // 後 and 后, 里 and 裡: such a character is both.
        const isBoth = forms.includes(character) || TAIWAN_CHARACTERS.has(character);
        if (forms.length === 0 || isBoth) return undefined;
        return {
          rule: 'simplified-character',
          problem: `"${character}" is a Simplified character: "${context}".`,
          expected: 'Traditional characters.',
          fix: `write "${forms.join('" or "')}".`,
        };
      }),
    );
}

/** OpenCC's tables: `后 后 後|干 幹 乾 干|…` */
function readTable(data: string): Map<string, string[]> {
  return new Map(
    data.split('|').map((line) => {
      const [from = '', ...targets] = line.split(' ');
      return [from, targets];
    }),
  );
}
