import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntries } from '../../content/catalogue/entries.ts';
import type { Catalog } from '../../content/catalogue/types.ts';
import { LOCALE_IDS, type Locale, type Localized, mapLocales } from '../../model/locales.ts';
import {
  API_CATALOGUE_PATH,
  homePath,
  LANGUAGE_CHOICE_PATH,
  NOT_FOUND_PATH,
  searchPath,
  SELF_CHECK_CHOICE_PATH,
  selfCheckPath,
  webManifestPath,
} from '../../model/urls.ts';

/** What the self-check knows of the site that it stands in. Every path starts at the site's root. */
export interface CheckSite {
  build: string;
  version: string;
  /** The self-check itself. */
  page: string;
  /** Other pages whose address is the same in every release. */
  pages: readonly string[];
  /** Files of every type that the site has. */
  files: readonly string[];
  style: string;
  image: string;
  searchScript: string;
  /** A search in each language, and the entry that it must find. */
  queries: Localized<CheckQuery>;
}

interface CheckQuery {
  query: string;
  id: string;
}

/** Shown on every page, so it is there. */
const IMAGE_PATH = 'favicon.svg';

/** Describes the site for the self-check in one language. */
export async function describeCheckSite(options: {
  catalog: Catalog;
  locale: Locale;
  build: string;
  version: string;
  /** The project's root. */
  root: string;
  scripts: Readonly<Record<string, string>>;
  styles: Readonly<Record<string, string>>;
}): Promise<CheckSite> {
  const { catalog, locale, build, version, root, scripts, styles } = options;
  const page = selfCheckPath(locale);
  return {
    build,
    version,
    page,
    pages: [
      LANGUAGE_CHOICE_PATH,
      NOT_FOUND_PATH,
      SELF_CHECK_CHOICE_PATH,
      ...LOCALE_IDS.flatMap((other) => [homePath(other), searchPath(other)]),
    ],
    files: [
      page,
      API_CATALOGUE_PATH,
      ...Object.values(styles),
      ...Object.values(scripts),
      webManifestPath(locale),
      ...(await listPublicFiles(root)),
    ],
    style: styles['site'] ?? '',
    image: IMAGE_PATH,
    searchScript: scripts['search-engine'] ?? '',
    queries: mapLocales((other) => pickQuery(catalog, other)),
  };
}

/** The title of a written entry: words, so that every part of the search is needed to find it. */
function pickQuery(catalog: Catalog, locale: Locale): CheckQuery {
  const entries = listEntries(catalog);
  const entry = entries.find(({ proseState }) => proseState[locale] === 'current') ?? entries[0];
  if (entry === undefined) throw new Error('There is no entry to search for: content/ is empty.');
  return { query: entry.title[locale], id: entry.id };
}

async function listPublicFiles(root: string): Promise<string[]> {
  const folder = join(root, 'public');
  const items = await readdir(folder, { withFileTypes: true, recursive: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
