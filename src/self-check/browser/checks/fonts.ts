import { formatList } from '../../../model/i18n/format.ts';
import { LOCALES } from '../../../model/locales.ts';
import { listSiteLocales } from '../../check-site.ts';
import type { CheckResult } from '../check.ts';
import type { CheckEnvironment } from '../environment.ts';

/** Written differently in Japanese and in Traditional Chinese, with one code point for both. */
const DIFFERING = '直骨令雪';
/** No font has this one: browsers draw the sign for what is missing. */
const NO_CHARACTER = '\u{10fffe}';

/**
 * Draws characters out of sight and compares: one that looks like a missing character is missing; one
 * that looks the same in both languages comes from one font.
 */
export function checkFonts({ draw, locale, site }: CheckEnvironment): CheckResult<'fonts'> {
  const canSee =
    isDrawn(draw(DIFFERING, 'ja')) &&
    // Some browsers hand out noise, or the same for everything, so that nobody can be told by his fonts.
    isSame(draw(DIFFERING, 'ja'), draw(DIFFERING, 'ja')) &&
    !isSame(draw('A', 'ja'), draw('B', 'ja'));
  if (!canSee) return { state: 'untested', facts: [{ key: 'unsure' }] };
  const languages = listSiteLocales(site);
  const lacking = languages.filter((language) =>
    LOCALES[language].glyphs.some((character) =>
      isSame(draw(character, language), draw(NO_CHARACTER, language)),
    ),
  );
  const advice = [{ key: 'advice' } as const];
  if (lacking.length > 0) {
    const named = formatList(
      locale,
      lacking.map((language) => LOCALES[language].label),
    );
    return { state: 'fails', facts: [{ key: 'missing', values: { languages: named } }], advice };
  }
  const hasBoth = languages.includes('ja') && languages.includes('zh-TW');
  return hasBoth && isSame(draw(DIFFERING, 'ja'), draw(DIFFERING, 'zh-TW'))
    ? { state: 'absent', facts: [{ key: 'shared' }], advice }
    : { state: 'works', facts: [{ key: 'works' }] };
}

type Pixels = readonly number[] | undefined;

function isDrawn(pixels: Pixels): boolean {
  return pixels?.some((value) => value !== pixels[0]) ?? false;
}

function isSame(a: Pixels, b: Pixels): boolean {
  return a?.length === b?.length && (a?.every((value, index) => value === b?.[index]) ?? false);
}
