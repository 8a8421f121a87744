import { relative, resolve, sep } from 'node:path';

/**
 * The folder that authors write in: `content` in the project's root, or the one that the environment
 * variable `SHIRUBE_CONTENT` names, from the project's root as well.
 *
 * `contentFolder('/srv/shirube')` -> `'/srv/shirube/content'`
 *
 * @param root the project's root
 * @returns an absolute path
 */
export function contentFolder(root: string): string {
  const named = process.env['SHIRUBE_CONTENT']?.trim() ?? '';
  // A line `SHIRUBE_CONTENT=` in .env names none.
  return resolve(root, named === '' ? 'content' : named);
}

/**
 * A path as the catalogue names its files and messages show it: from the project's root, with forward
 * slashes. One that lies elsewhere stays whole.
 *
 * `showPath('/srv/shirube', '/srv/shirube/content/labels.yaml')` -> `'content/labels.yaml'`
 */
export function showPath(root: string, path: string): string {
  const inside = relative(root, path);
  return (inside.startsWith('..') ? path : inside).replaceAll(sep, '/');
}
