import { join } from 'node:path';
import { loadCodeId } from './build-id.ts';

/** Where the indexes of a build are kept for the next one, and what they were built with. */
export interface IndexState {
  folder: string;
  /** The state of the code that builds them. */
  code: string;
}

/**
 * Tells where indexes are kept, and which of those that lie there the code as it is now may use.
 *
 * @param root the project's root
 */
export async function loadIndexState(root: string): Promise<IndexState> {
  return { folder: join(root, '.cache/search'), code: await loadCodeId(root) };
}
