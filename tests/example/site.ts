import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

/** The second catalogue. */
export const EXAMPLE_FOLDER = join(projectRoot, 'examples/database');

/** Where `npm test` builds it. */
export const EXAMPLE_SITE = join(projectRoot, '.cache/example');
