import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import { createWordingFinder } from '../texts/find-wordings.ts';
import { quoteAround } from '../texts/matches.ts';
import type { LanguageText } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** Simplified character -> the Traditional ones that it may stand for. */
const TRADITIONAL_FORMS = readTable(simplifiedToTraditional);
/** Some characters are both: 后, 里, 台, 干. Those that Taiwan uses every day are fine. */
const TAIWAN_CHARACTERS = new Set(listBig5FrequentCharacters());

/** The Traditional Chinese texts have no Simplified characters. */
export function checkSimplifiedCharacters(texts: readonly LanguageText[]): Issue[] {
  const findSimplified = createWordingFinder(
    [...TRADITIONAL_FORMS.keys()].filter((character) => !TAIWAN_CHARACTERS.has(character)),
  );
  return texts.flatMap(({ file, masked, placeAt }) =>
    findSimplified(masked).map(({ wording: character, offset }) => ({
      rule: 'simplified-character',
      file,
      ...placeAt(offset),
      problem: `"${character}" is a Simplified character: "${quoteAround(masked, offset, character.length)}".`,
      expected: 'Traditional characters.',
      fix: `write "${(TRADITIONAL_FORMS.get(character) ?? []).join('" or "')}".`,
    })),
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

/**
 * The 5,401 characters of the first level of Big5, Taiwan's character set: those in frequent use
 * (常用字), at lead bytes A4 to C6.
 */
function listBig5FrequentCharacters(): string[] {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const isTrail = trail <= 0x7e || trail >= 0xa1;
      const isFirstLevel = lead < 0xc6 || trail <= 0x7e;
      if (isTrail && isFirstLevel) bytes.push(lead, trail);
    }
  }
  return Array.from(new TextDecoder('big5').decode(new Uint8Array(bytes)));
}
