/**
 * The one list of languages. Everything that differs by language and is not prose or an interface
 * string is derived from here.
 */
export const LOCALES = {
  en: { label: 'English', hreflang: 'en', openGraph: 'en_US' },
  ja: { label: '日本語', hreflang: 'ja', openGraph: 'ja_JP' },
  'zh-TW': { label: '繁體中文', hreflang: 'zh-TW', openGraph: 'zh_TW' },
} as const satisfies Record<string, LocaleDefinition>;

interface LocaleDefinition {
  /** The language's own name, as the language picker shows it. */
  label: string;
  /** Value of `hreflang` in links between translations. */
  hreflang: string;
  /** Value of the `og:locale` property. */
  openGraph: string;
}

/** A language of the site: at once the first segment of its URLs and the value of `lang`. */
export type Locale = keyof typeof LOCALES;

/** All languages, in the order in which the language picker lists them. */
export const LOCALE_IDS = Object.keys(LOCALES) as Locale[];

/** The language in which prose is written first and which stands in where a translation is missing. */
export const SOURCE_LOCALE = 'en' satisfies Locale;

/** The languages that are translated from {@link SOURCE_LOCALE}. */
export const TRANSLATED_LOCALES = LOCALE_IDS.filter((locale) => locale !== SOURCE_LOCALE);

/**
 * Tells whether a text names a language of the site, in its exact spelling.
 *
 * `'ja'` -> `true`, `'JA'` -> `false`, `'fr'` -> `false`
 */
export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}

/** One value for each language, as in `{ en: 'Backup', ja: 'バックアップ', 'zh-TW': '備份' }`. */
export type Localized<T> = Record<Locale, T>;

/**
 * Builds one value for each language.
 *
 * `mapLocales((locale) => locale.length)` -> `{ en: 2, ja: 2, 'zh-TW': 5 }`
 */
export function mapLocales<T>(build: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(LOCALE_IDS.map((locale) => [locale, build(locale)])) as Localized<T>;
}
