import type { Locale } from './locales.ts';
import type { EntryType } from './sections.ts';

/**
 * The addresses of the site, as paths from its root without a leading slash (`ja/browse.html`).
 * They are permanent. Every link on a page is made relative by {@link relativeHref}, so that the
 * same files work at any address and from disk.
 */

/** The longest path that may leave the build: some file systems and archives allow little more. */
export const MAX_PATH_LENGTH = 100;

/**
 * Whether a path has ASCII letters, digits, `_`, `.`, `-` and `/` alone, which every file system and every shell
 * takes as they are.
 *
 * `isPlainPath('ja/errors/151076.html')` -> `true`, `isPlainPath('a b.html')` -> `false`
 */
export function isPlainPath(path: string): boolean {
  return /^[\w./-]+$/.test(path);
}

/** Where the entries of each type lie: in the content, and below the folder of each language of the site. */
export const FOLDERS = { error: 'errors', cause: 'causes' } as const satisfies Record<
  EntryType,
  string
>;

/** The page that offers the choice of language. */
export const LANGUAGE_CHOICE_PATH = 'index.html';

/** The page for addresses that do not exist. */
export const NOT_FOUND_PATH = '404.html';

/** The page that support can name on the phone: it leads to the self-check in the reader's language. */
export const SELF_CHECK_CHOICE_PATH = 'check.html';

/** Marks a request of the self-check, which is for the server and not for a copy that is kept. */
export const SELF_CHECK_PARAMETER = 'check';

/** `homePath('ja')` -> `'ja/index.html'` */
export function homePath(locale: Locale): string {
  return `${locale}/index.html`;
}

/** `browsePath('ja')` -> `'ja/browse.html'` */
export function browsePath(locale: Locale): string {
  return `${locale}/browse.html`;
}

/** `searchPath('ja')` -> `'ja/search.html'` */
export function searchPath(locale: Locale): string {
  return `${locale}/search.html`;
}

/** `selfCheckPath('ja')` -> `'ja/check.html'` */
export function selfCheckPath(locale: Locale): string {
  return `${locale}/check.html`;
}

/** `entryPath('zh-TW', 'error', '151076')` -> `'zh-TW/errors/151076.html'` */
export function entryPath(locale: Locale, type: EntryType, id: string): string {
  return `${locale}/${FOLDERS[type]}/${id}.html`;
}

/**
 * The same page as Markdown, beside it. A server that knows few types refuses `.md`.
 *
 * `markdownPath('ja/errors/151076.html')` -> `'ja/errors/151076.txt'`
 */
export function markdownPath(page: string): string {
  return page.replace(/\.html$/, '.txt');
}

/** `isMarkdownPath('ja/errors/151076.txt')` -> `true` */
export function isMarkdownPath(path: string): boolean {
  return new RegExp(`^[^/]+/(?:${Object.values(FOLDERS).join('|')})/[^/]+\\.txt$`).test(path);
}

/** The errors of a family beside their causes. `familyPath('ja', 'vss')` -> `'ja/families/vss.html'` */
export function familyPath(locale: Locale, id: string): string {
  return `${locale}/families/${id}.html`;
}

/** What support asks for. `supportPath('ja', 'azure-backup')` -> `'ja/support/azure-backup.html'` */
export function supportPath(locale: Locale, id: string): string {
  return `${locale}/support/${id}.html`;
}

/** The folder of short links. */
const SHORT_LINKS = 'e/';

/**
 * The language-neutral short link of an id or alias. What is no letter, digit, dot, underscore or hyphen
 * becomes a hyphen.
 *
 * `shortLinkPath('DB_00600')` -> `'e/DB_00600.html'`,
 * `shortLinkPath('File Sync PreRestoreFailed')` -> `'e/File-Sync-PreRestoreFailed.html'`,
 * `shortLinkPath('error (42)')` -> `'e/error-42.html'`
 */
export function shortLinkPath(name: string): string {
  return `${SHORT_LINKS}${shortLinkName(name)}.html`;
}

/** The same without folder and ending: `shortLinkName('File Sync PreRestoreFailed')` -> `'File-Sync-PreRestoreFailed'` */
export function shortLinkName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/-$/, '');
}

/**
 * What a name has in common with all that no reader and no file system tells apart from it.
 *
 * `nameKey('Too Bad') === nameKey('too-bad')` -> `true`
 */
export function nameKey(name: string): string {
  return shortLinkPath(name).toLowerCase();
}

/** `isShortLinkPath('e/DB_00600.html')` -> `true` */
export function isShortLinkPath(path: string): boolean {
  return path.startsWith(SHORT_LINKS);
}

/** The machine-readable catalogue. */
export const API_CATALOGUE_PATH = 'api/errors.json';

/** The JSON Schemas of the catalogue, and of the file of an error. */
export const API_CATALOGUE_SCHEMA_PATH = 'api/errors.schema.json';
export const API_ERROR_SCHEMA_PATH = 'api/error.schema.json';

/** `apiEntryPath('151076')` -> `'api/errors/151076.json'` */
export function apiEntryPath(id: string): string {
  return `api/errors/${id}.json`;
}

/**
 * All paths at which a site has something of an entry.
 *
 * `listEntryPaths(['en'], 'error', ['42', 'old name'])`
 * -> `['en/errors/42.html', 'api/errors/42.json', 'e/42.html', 'e/old-name.html']`
 *
 * @param names its id, then its other names
 */
export function listEntryPaths(
  locales: readonly Locale[],
  type: EntryType,
  [id, ...others]: readonly [id: string, ...others: string[]],
): string[] {
  return [
    ...locales.map((locale) => entryPath(locale, type, id)),
    ...(type === 'error' ? [apiEntryPath(id)] : []),
    ...[id, ...others].map(shortLinkPath),
  ];
}

/** What a browser reads that installs the site. `webManifestPath('ja')` -> `'ja/site.webmanifest'` */
export function webManifestPath(locale: Locale): string {
  return `${locale}/site.webmanifest`;
}

/** What is said of copying, and by the form of "Your values". `valuesTextsPath('ja')` -> `'ja/values.js'` */
export function valuesTextsPath(locale: Locale): string {
  return `${locale}/values.js`;
}

/** The titles of all entries, for pages that were viewed in another language. `titlesPath('ja')` -> `'ja/titles.js'` */
export function titlesPath(locale: Locale): string {
  return `${locale}/titles.js`;
}

/** The service worker. It serves what lies beside it and below. */
export const SERVICE_WORKER_PATH = 'sw.js';

/** The hashes of all other files of the build. */
export const FILE_LIST_PATH = 'files.json';

/** What a worker shows in place of a page that it can neither have nor has kept. `unreachablePath('ja')` -> `'ja/unreachable.html'` */
export function unreachablePath(locale: Locale): string {
  return `${locale}/unreachable.html`;
}

/** The way from a page to the site's root. `rootFrom('ja/errors/151076.html')` -> `'../../'` */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * The link from one page to another path of the site.
 *
 * `relativeHref('ja/errors/151076.html', 'ja/browse.html')` -> `'../browse.html'`,
 * `relativeHref('ja/index.html', 'ja/index.html')` -> `'index.html'`
 *
 * @param from path of the page that holds the link
 * @param to path of the target, with or without a fragment or a query
 */
export function relativeHref(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toSegments = to.split('/');
  const last = toSegments.length - 1;
  let shared = 0;
  while (
    shared < fromFolders.length &&
    shared < last &&
    fromFolders[shared] === toSegments[shared]
  ) {
    shared += 1;
  }
  return [...fromFolders.slice(shared).map(() => '..'), ...toSegments.slice(shared)].join('/');
}
