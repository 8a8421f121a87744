import { join } from 'node:path';
import { listEntries } from '../../content/catalogue/entries.ts';
import type { Catalog } from '../../content/catalogue/types.ts';
import { type Locale, mapLocales } from '../../model/locales.ts';
import { API_CATALOGUE_PATH, selfCheckPath, webManifestPath } from '../../model/urls.ts';
import { listFiles } from '../../published/site-files.ts';
import type { CheckQuery, CheckSite } from '../check-site.ts';

/** Shown on every page, so it is there. */
const IMAGE_PATH = 'favicon.svg';

/** Describes the site for the self-check in one language. */
export function describeCheckSite(options: {
  catalog: Catalog;
  locale: Locale;
  build: string;
  version: string;
  /** The project's root. */
  root: string;
  scripts: Readonly<Record<string, string>>;
  styles: Readonly<Record<string, string>>;
}): CheckSite {
  const { catalog, locale, build, version, root, scripts, styles } = options;
  const page = selfCheckPath(locale);
  return {
    build,
    name: catalog.product.name,
    version,
    page,
    files: [
      page,
      API_CATALOGUE_PATH,
      ...Object.values(styles),
      ...Object.values(scripts),
      webManifestPath(locale),
      ...listFiles(join(root, 'public')).map(({ path }) => path),
    ],
    style: styles['site'] ?? '',
    image: IMAGE_PATH,
    searchScript: scripts['search-engine'] ?? '',
    queries: mapLocales(catalog.locales, (other) => pickQuery(catalog, other)),
  };
}

/** The title of a written entry: words, so that every part of the search is needed to find it. */
function pickQuery(catalog: Catalog, locale: Locale): CheckQuery {
  const entries = listEntries(catalog);
  const entry = entries.find(({ proseState }) => proseState[locale] === 'current') ?? entries[0];
  if (entry === undefined) throw new Error('There is no entry to search for: content/ is empty.');
  return { query: entry.title[locale], id: entry.id };
}
