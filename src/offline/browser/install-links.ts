import { APPLE_ICON_PATH } from '../../model/icons.ts';
import type { Locale } from '../../model/locales.ts';
import { webManifestPath } from '../../model/urls.ts';

/**
 * Tells the browser what the site is called and looks like when it is installed. By a script, because
 * from disk a browser refuses the file and says so in the console.
 *
 * @param root address of the site's root
 * @param lang language of the page
 */
export function addInstallLinks(root: string, lang: string): void {
  // The page has a language of the site.
  addLink('manifest', root + webManifestPath(lang as Locale));
  addLink('apple-touch-icon', root + APPLE_ICON_PATH);
}

function addLink(rel: string, href: string): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  document.head.append(link);
}
