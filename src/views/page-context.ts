import type { Locale, Localized } from '../model/locales.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import { relativeHref } from '../model/urls.ts';

/** What every component of a page needs to know about the page. */
export interface PageContext {
  /** Path of the page, from the site's root. */
  path: string;
  locale: Locale;
  /** The language of the prose on it, which differs from the page's where a translation is missing. */
  textLocale: Locale;
  ui: UiStrings;
  /** The interface strings in the language of the prose, for what stands inside it. */
  textUi: UiStrings;
  /** The way from the page to the site's root: `'../../'`; empty for pages at the root. */
  root: string;
  /** Makes a path from the site's root into a link on the page. */
  href: (path: string) => string;
}

/**
 * Describes a page.
 *
 * `createPageContext({ path: 'ja/errors/151076.html', … }).href('ja/browse.html')`
 * -> `'../browse.html'`
 */
export function createPageContext(page: {
  path: string;
  locale: Locale;
  textLocale?: Locale;
  ui: Localized<UiStrings>;
}): PageContext {
  const textLocale = page.textLocale ?? page.locale;
  return {
    path: page.path,
    locale: page.locale,
    textLocale,
    ui: page.ui[page.locale],
    textUi: page.ui[textLocale],
    root: '../'.repeat(page.path.split('/').length - 1),
    href: (path) => relativeHref(page.path, path),
  };
}
