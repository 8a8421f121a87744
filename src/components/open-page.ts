import type { AstroGlobal } from 'astro';
import type { Catalog } from '../content/catalogue/types.ts';
import { isLocale, type Locale } from '../model/locales.ts';
import { createPageContext, type PageContext } from '../views/page-context.ts';
import { getCatalog } from './catalog.ts';

/**
 * Opens the page of a language, and tells its components what they need to know of it.
 *
 * `await openPage(Astro, browsePath)` -> the catalogue, the language and the page at `ja/browse.html`
 */
export async function openPage(
  { params, locals }: Pick<AstroGlobal, 'params' | 'locals'>,
  pathIn: (locale: Locale) => string,
): Promise<{ catalog: Catalog; locale: Locale; page: PageContext }> {
  const { locale = '' } = params;
  if (!isLocale(locale)) throw new Error(`No language "${locale}".`);
  const catalog = await getCatalog();
  const page = createPageContext(catalog, { path: pathIn(locale), locale });
  locals.page = page;
  return { catalog, locale, page };
}
