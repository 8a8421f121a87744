import { pickLocale } from '../model/i18n/pick-locale.ts';
import { type Locale, matchLocale } from '../model/locales.ts';

/** What of the environment says which language its user reads, the strongest first. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/**
 * Chooses the language of a reader in a terminal, as the site does of one in a browser.
 *
 * `readerLocale(['en', 'ja'], { LANG: 'ja_JP.UTF-8' })` -> `'ja'`, `readerLocale(['en', 'ja'], {})` -> `'en'`
 *
 * @param offered the languages of the site, one at least
 */
export function readerLocale(
  offered: readonly Locale[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale | undefined {
  const set = VARIABLES.map((name) => environment[name]).find(
    (value) => value !== undefined && value !== '',
  );
  // Without the encoding; "C" is no language.
  const tag = (set ?? '').replace(/[.@].*$/, '').replaceAll('_', '-');
  return pickLocale(offered, null, /^[a-z]{2,3}(?:-|$)/i.test(tag) ? [tag] : []);
}

/**
 * The language that a command was asked for, in any case, or else that of its user.
 *
 * @throws where the site has no such language
 */
export function chooseLocale(
  offered: readonly Locale[],
  wanted: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const locale =
    wanted === undefined ? readerLocale(offered, environment) : matchLocale(offered, wanted);
  if (locale !== undefined) return locale;
  throw new Error(
    `There is no language "${wanted ?? ''}": the languages are ${offered.join(', ')}.`,
  );
}
