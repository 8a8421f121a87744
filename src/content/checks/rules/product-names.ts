import { escapePattern } from '../../../model/escape-pattern.ts';
import type { Locale } from '../../../model/locales.ts';
import type { Term } from '../../schemas/glossary.ts';
import { type LanguageText, mapTextLocales } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** A name of a product has capitals where the term base has them: "Metal Cloud" is not "Metal cloud". */
export function checkProductNames(
  texts: readonly LanguageText[],
  glossary: readonly Term[],
): Issue[] {
  const patterns = mapTextLocales(texts, (locale) => createNamePattern(glossary, locale));
  return texts.flatMap(({ file, locale, masked, placeAt }) => {
    const wanted = patterns[locale];
    if (wanted === undefined) return [];
    const { names, pattern } = wanted;
    return [...masked.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const name = names.get(found.toLowerCase());
      if (name === undefined || name === found) return [];
      return {
        rule: 'product-name',
        file,
        ...placeAt(index),
        problem: `"${found}" has other capitals than the name in the term base.`,
        expected: `"${name}".`,
        fix: `write "${name}", or other words where the product is not meant.`,
      };
    });
  });
}

/** Matches every name in any capitals, in the plural too. */
function createNamePattern(
  glossary: readonly Term[],
  locale: Locale,
): { names: ReadonlyMap<string, string>; pattern: RegExp } | undefined {
  // A name without capitals has one at the beginning of a sentence.
  const products = glossary.filter(
    ({ kind, ...term }) => kind === 'product' && /^[A-Z]/.test(term[locale]),
  );
  const names = new Map(products.map((term) => [term[locale].toLowerCase(), term[locale]]));
  if (names.size === 0) return undefined;
  // The longest that fits is the name.
  const pieces = [...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(
    String.raw`(?<![A-Za-z\d])(?:${pieces.join('|')})(?=s?(?![A-Za-z\d]))`,
    'gi',
  );
  return { names, pattern };
}
