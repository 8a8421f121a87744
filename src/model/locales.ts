/**
 * The registry of languages: everything that a language brings with it and that is neither prose nor
 * an interface string. A product says which of them it offers (`content/product.yaml`).
 *
 * A new language begins with an entry here; CONTRIBUTING ("What a change touches") has the rest.
 */
export const LOCALES = {
  en: {
    label: 'English',
    openGraph: 'en_US',
    serves: ['en'],
    dateStyle: 'medium',
    titleQuotes: ['', ''],
    labelBrackets: ['', ''],
    asideBrackets: [' (', ')'],
    colon: ': ',
    comma: ', ',
    glyphs: [],
  },
  ja: {
    label: '日本語',
    openGraph: 'ja_JP',
    serves: ['ja'],
    dateStyle: 'long',
    titleQuotes: ['「', '」'],
    labelBrackets: ['[', ']'],
    asideBrackets: ['（', '）'],
    colon: '：',
    comma: '、',
    titleBreaks: 'phrases',
    titleEndings: /(?:でき|され|なら)(?:ない|ず|た|る)|しない/g,
    glyphs: ['あ', '込', '働'],
  },
  'zh-TW': {
    label: '繁體中文',
    openGraph: 'zh_TW',
    named: 'zh-Hant',
    // Every kind of Chinese, while it is the only one there is.
    serves: ['zh'],
    dateStyle: 'long',
    titleQuotes: ['「', '」'],
    labelBrackets: ['「', '」'],
    asideBrackets: ['（', '）'],
    colon: '：',
    comma: '、',
    titleBreaks: 'words',
    glyphs: ['這', '麼', '嗎'],
  },
} as const satisfies Record<string, LocaleDefinition>;

interface LocaleDefinition {
  /** The language's own name, as the language picker shows it. */
  label: string;
  /** Value of the `og:locale` property. */
  openGraph: string;
  /** The name of the language by which other languages know it, where that differs from its tag. */
  named?: string;
  /** The languages of a browser that it serves, as their tags begin. */
  serves: readonly string[];
  /** How a day is written: the medium style of `Intl` is bare numbers in Japanese and Chinese. */
  dateStyle: 'medium' | 'long';
  /**
   * Around a title inside a sentence. A Japanese or Chinese title is a clause of its own and would run
   * into the sentence; an English one is set off by its capital and the link.
   */
  titleQuotes: readonly [open: string, close: string];
  /** Around a label on the screen. */
  labelBrackets: readonly [open: string, close: string];
  /** Around what is said beside something, as its name in another language. */
  asideBrackets: readonly [open: string, close: string];
  /** Between a code and its title, as in `151076: Site Recovery extension does not start`. */
  colon: string;
  /** Between names in a row. */
  comma: string;
  /**
   * Where a title may break: between phrases, which the browser finds, but never inside a term; or
   * between words. Left out where words are set apart by spaces.
   */
  titleBreaks?: 'phrases' | 'words';
  /** What a title hardly does without, and holds together where a phrase is longer than a line. */
  titleEndings?: RegExp;
  /** Characters that a font for the language must have; none where every font has them. */
  glyphs: readonly string[];
}

/** A language of the registry: at once the first segment of its URLs and the value of `lang`. */
export type Locale = keyof typeof LOCALES;

/**
 * All languages of the registry. Which of them a site has is its product's matter. What does not ask for
 * them is bundled without the registry: that is what the mark tells the bundler.
 */
export const LOCALE_IDS = /* @__PURE__ */ Object.keys(LOCALES) as Locale[];

/**
 * Tells whether a text names a language of the registry, in its exact spelling.
 *
 * `'ja'` -> `true`, `'JA'` -> `false`, `'fr'` -> `false`
 */
export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}

/**
 * One value for each language that the site has, as in `{ en: 'Backup', ja: 'バックアップ' }`. It is only
 * read with a language of the site.
 */
export type Localized<T> = Record<Locale, T>;

/**
 * Builds one value for each of some languages.
 *
 * `mapLocales(['en', 'ja'], (locale) => locale.length)` -> `{ en: 2, ja: 2 }`
 */
export function mapLocales<T>(
  locales: readonly Locale[],
  build: (locale: Locale) => T,
): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, build(locale)])) as Localized<T>;
}

/**
 * Tells whether a language is written in Latin letters.
 *
 * `'en'` -> `true`, `'ja'` -> `false`
 */
export function isLatin(locale: Locale): boolean {
  return new Intl.Locale(locale).maximize().script === 'Latn';
}

/**
 * The language that somebody wrote, in any case: whoever types it may write `zh-tw`.
 *
 * `matchLocale(['en', 'zh-TW'], 'zh-tw')` -> `'zh-TW'`
 */
export function matchLocale(offered: readonly Locale[], written: string): Locale | undefined {
  return offered.find((locale) => locale.toLowerCase() === written.toLowerCase());
}
