import type { Locale } from '../model/locales.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { choosePalette } from '../model/colors.ts';
import { homePath, relativeHref, webManifestPath } from '../model/urls.ts';
import { APP_ICONS } from '../model/icons.ts';

/**
 * Describes the site to a browser that can install it: one description for each language, which opens
 * the home page of that language and covers the whole site. All addresses are relative, so that it
 * holds wherever the site lies.
 *
 * `('ja', catalog)` -> the content of `ja/site.webmanifest`
 *
 * It has no `id`: that would count from the root of the host and be the same for two copies of the
 * site. Without one, the address of the home page is taken.
 */
export function buildWebManifest(
  locale: Locale,
  { product, theme }: Pick<Catalog, 'product' | 'theme'>,
): object {
  const { paper } = choosePalette(theme.colors).light;
  const path = webManifestPath(locale);
  return {
    name: `${product.name} - ${product.tagline[locale]}`,
    short_name: product.name,
    description: product.description[locale],
    lang: locale,
    dir: 'ltr',
    start_url: relativeHref(path, homePath(locale)),
    scope: '../',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: APP_ICONS.map((icon) => ({
      src: relativeHref(path, icon.path),
      sizes: `${icon.size}x${icon.size}`,
      type: 'image/png',
      purpose: icon.isMaskable ? 'maskable' : 'any',
    })),
  };
}
