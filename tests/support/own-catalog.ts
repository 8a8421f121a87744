import { readCatalog } from '../../src/content/read/load.ts';
import { projectRoot } from '../../src/project-root.ts';

/**
 * The content that is tested, which SHIRUBE_CONTENT may name: read once for all tests of a process. What is
 * wrong with it is for `npm run check` to say.
 */
export const { catalog } = await readCatalog(projectRoot);
