import type { Locale } from '../../../model/locales.ts';
import type { Term } from '../../schemas/glossary.ts';
import { createWordingFinder } from '../texts/find-wordings.ts';
import { type LanguageText, mapTextLocales } from '../texts/language-texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** Our prose uses the terms of the term base, and none of the wordings that it says to avoid. */
export function checkAvoidedTerms(
  texts: readonly LanguageText[],
  glossary: readonly Term[],
): Issue[] {
  const finders = mapTextLocales(texts, (locale) =>
    createWordingFinder(glossary.flatMap((term) => term.avoid[locale] ?? [])),
  );
  return texts.flatMap((text) => {
    const { file, locale, masked, placeAt } = text;
    return finders[locale](masked)
      .filter(({ wording, offset }) => isWord(masked, offset, wording))
      .filter(
        ({ wording, offset }) => !isInsidePreferred(masked, offset, wording, locale, glossary),
      )
      .flatMap(({ wording, offset }) =>
        glossary
          .filter((term) => term.avoid[locale]?.includes(wording))
          .map((term) => ({
            rule: 'avoided-term',
            file,
            ...placeAt(offset),
            problem: `"${wording}" is a wording that the term base says to avoid.`,
            expected: `the term "${term[locale]}".`,
            fix: `write "${term[locale]}", or another word where that is not what is meant.`,
          })),
      );
  });
}

/** In Latin letters, a wording inside of a longer word is another word. */
function isWord(text: string, offset: number, wording: string): boolean {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[A-Za-z\d]/.test(character);
  return !(
    (isLetter(wording[0]) && isLetter(text[offset - 1])) ||
    (isLetter(wording.at(-1)) && isLetter(text[offset + wording.length]))
  );
}

/** 「サーバ」 is to be avoided, 「サーバー」 begins with it and is the right word. */
function isInsidePreferred(
  text: string,
  offset: number,
  wording: string,
  locale: Locale,
  glossary: readonly Term[],
): boolean {
  return glossary.some((term) => {
    const preferred = term[locale];
    for (let at = preferred.indexOf(wording); at !== -1; at = preferred.indexOf(wording, at + 1)) {
      if (text.startsWith(preferred, offset - at)) return true;
    }
    return false;
  });
}
