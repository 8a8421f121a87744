import { isHan, isHiragana, isKatakana } from '../language/scripts.ts';
import { type Locale, LOCALES } from '../../model/locales.ts';

/** The scripts by which languages are told apart, by their ISO 15924 codes. */
type Script = 'Latn' | 'Kana' | 'Hani' | 'Hang' | 'Cyrl' | 'Thai';

const BEYOND_LATIN = /[^\0-\u036f]/gu;
const HANGUL = /\p{Script=Hangul}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const THAI = /\p{Script=Thai}/u;

/** What the texts of each language are written with that those of others are not. */
export type OwnCharacters = Partial<Record<Locale, string>>;

/**
 * The languages in whose script a query is written; the rarest script in it counts.
 *
 * `listQueryLanguages('VM 備份', ['en', 'ja', 'zh-TW'])` -> `['ja', 'zh-TW']`
 */
export function listQueryLanguages(text: string, locales: readonly Locale[]): Locale[] {
  const script = findScript(text);
  return locales.filter((locale) => {
    const own = findScript(LOCALES[locale].glyphs.join(''));
    return own === script || (own === 'Kana' && script === 'Hani');
  });
}

/**
 * Of several languages that share a script, that with whose characters a query is written; where they
 * do not tell, that of the reader, or the first.
 *
 * @param characters of each language, those that the texts of no other language have
 */
export function chooseQueryLanguage(
  text: string,
  languages: readonly Locale[],
  reader: Locale,
  characters: OwnCharacters,
): Locale {
  const [only] = languages;
  if (only !== undefined && languages.length === 1) return only;
  const counts = languages.map((locale) => countOwn(text, characters[locale] ?? ''));
  const best = languages.filter((_, at) => counts[at] === Math.max(...counts));
  return best.includes(reader) ? reader : (best[0] ?? reader);
}

/** The rarest script in it: Latin letters stand in every language's texts. */
function findScript(text: string): Script {
  let hasHan = false;
  for (const [character] of text.matchAll(BEYOND_LATIN)) {
    const code = character.charCodeAt(0);
    if (isHiragana(code) || isKatakana(code)) return 'Kana';
    if (HANGUL.test(character)) return 'Hang';
    if (THAI.test(character)) return 'Thai';
    if (CYRILLIC.test(character)) return 'Cyrl';
    hasHan ||= isHan(code);
  }
  return hasHan ? 'Hani' : 'Latn';
}

function countOwn(text: string, characters: string): number {
  const own = new Set(characters);
  let count = 0;
  for (const character of text) if (own.has(character)) count += 1;
  return count;
}
