import type { Catalog } from '../../catalogue/types.ts';
import type { Locale } from '../../../model/locales.ts';
import type { Term } from '../../schemas/glossary.ts';
import { type LanguageText, listTexts } from '../language/texts.ts';
import type { Issue } from '../../../model/issue.ts';

/** Our prose uses the terms of the term base, and none of the wordings that it says to avoid. */
export function checkAvoidedTerms(catalog: Catalog): Issue[] {
  return listTexts(catalog).flatMap((text) =>
    catalog.glossary.flatMap((term) => findAvoided(text, term, catalog.glossary)),
  );
}

function findAvoided(text: LanguageText, term: Term, glossary: readonly Term[]): Issue[] {
  const { locale, withLabels } = text;
  return (term.avoid[locale] ?? []).flatMap((wording) =>
    offsetsOf(withLabels, wording)
      .filter((offset) => isWord(withLabels, offset, wording))
      .filter((offset) => !isInsidePreferred(withLabels, offset, wording, locale, glossary))
      .map((offset) => ({
        rule: 'avoided-term',
        file: text.file,
        ...text.placeAt(offset),
        problem: `"${wording}" is a wording that the term base says to avoid.`,
        expected: `the term "${term[locale]}".`,
        fix: `write "${term[locale]}", or another word where that is not what is meant.`,
      })),
  );
}

function offsetsOf(text: string, wording: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + 1))
    offsets.push(at);
  return offsets;
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
    if (!preferred.includes(wording)) return false;
    return offsetsOf(preferred, wording).some((inner) =>
      text.startsWith(preferred, offset - inner),
    );
  });
}
