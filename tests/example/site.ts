import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

/** The second catalogue. */
export const EXAMPLE_FOLDER = join(projectRoot, 'examples/database');

/** Where `npm test` builds it. */
export const EXAMPLE_SITE = join(projectRoot, '.cache/example');

/** The languages that it is in. */
export const EXAMPLE_LOCALES = ['en', 'ja'] as const;
