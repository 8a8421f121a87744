/** Under this name, `npm run build` says where it keeps what the next build may use. */
export const KEPT_VARIABLE = 'SHIRUBE_KEPT';

/** The folder in which a build keeps texts for the next one; undefined where it keeps none. */
export function findKeptFolder(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return environment[KEPT_VARIABLE] === '' ? undefined : environment[KEPT_VARIABLE];
}

/** What is kept of the pages, and in which folder, by the path of the page. */
export const PAGE_FOLDERS = {
  /** The page as it was made. */
  made: 'pages',
  /** Which of its folded parts were taken out. */
  parts: 'folded-parts',
  /** The page as Markdown. */
  markdown: 'markdown',
} as const;

/**
 * The files of a site that something kept of a page may belong to; undefined for what is kept of anything else.
 *
 * `listFilesOf('pages/ja/errors/151076')` -> `['ja/errors/151076', 'ja/errors/151076.html', …]`
 */
export function listFilesOf(name: string): string[] | undefined {
  const [folder = '', ...parts] = name.split('/');
  if (!(Object.values(PAGE_FOLDERS) as string[]).includes(folder)) return undefined;
  const path = parts.join('/');
  return [path, `${path}.html`, `${path}/index.html`];
}
