import { join } from 'node:path';
import { loadBuildId, loadCodeId } from './build-id.ts';

/** What names the indexes of a build, and where they are kept for the next one. */
export interface IndexState {
  /** The id of the build. */
  build: string;
  folder: string;
  /** The state of the code that builds them. */
  code: string;
}

/**
 * Tells under which names the indexes of the content as it is now are built and kept.
 *
 * @param root the project's root
 */
export async function loadIndexState(root: string): Promise<IndexState> {
  return {
    build: await loadBuildId(root),
    folder: join(root, '.cache/search'),
    code: await loadCodeId(root),
  };
}
