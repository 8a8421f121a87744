import { resolve } from 'node:path';

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
  return resolve(root, process.env['SHIRUBE_CONTENT'] ?? 'content');
}
