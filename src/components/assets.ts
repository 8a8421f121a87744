import { scripts, styles } from 'virtual:client-assets';

/**
 * Path of a bundled style sheet, from the site's root.
 *
 * `stylePath('site')` -> `'assets/site-0a1b2c3d.css'`
 *
 * @throws when `src/styles/entries/` has none of this name
 */
export function stylePath(name: string): string {
  return find(styles, name);
}

/**
 * Path of a bundled script, from the site's root.
 *
 * `scriptPath('page')` -> `'assets/page-0a1b2c3d.js'`
 *
 * @throws when `src/browser/entries/` has none of this name
 */
export function scriptPath(name: string): string {
  return find(scripts, name);
}

function find(paths: Readonly<Record<string, string>>, name: string): string {
  const path = paths[name];
  if (path === undefined) throw new Error(`There is no entry "${name}" to load.`);
  return path;
}
