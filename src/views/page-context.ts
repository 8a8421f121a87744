import type { Catalog } from '../content/catalogue/types.ts';
import type { Product } from '../content/schemas/product.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import type { Locale } from '../model/locales.ts';
import { relativeHref, rootFrom } from '../model/urls.ts';

/** What every component of a page needs to know about the page. */
export interface PageContext {
  /** Path of the page, from the site's root. */
  path: string;
  locale: Locale;
  /** The language of the prose on it, which differs from the page's where a translation is missing. */
  textLocale: Locale;
  product: Product;
  /** The languages of the site, the source language first. */
  locales: readonly Locale[];
  sourceLocale: Locale;
  ui: UiStrings;
  /** The way from the page to the site's root: `'../../'`; empty for pages at the root. */
  root: string;
  /** The value of `lang` for a text: undefined where it stands in the language of the page. */
  langOf: (locale: Locale) => Locale | undefined;
  /** Makes a path from the site's root into a link on the page. */
  href: (path: string) => string;
}

/**
 * Describes a page.
 *
 * `createPageContext(catalog, { path: 'ja/errors/151076.html', locale: 'ja' }).href('ja/browse.html')`
 * -> `'../browse.html'`
 */
export function createPageContext(
  { product, locales, sourceLocale, ui }: Catalog,
  page: { path: string; locale: Locale; textLocale?: Locale },
): PageContext {
  const textLocale = page.textLocale ?? page.locale;
  return {
    path: page.path,
    locale: page.locale,
    textLocale,
    product,
    locales,
    sourceLocale,
    ui: ui[page.locale],
    root: rootFrom(page.path),
    langOf: (locale) => (locale === page.locale ? undefined : locale),
    href: (path) => relativeHref(page.path, path),
  };
}
