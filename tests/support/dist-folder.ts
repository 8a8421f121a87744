import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

/** The build under test: that of the first content, or another in `SHIRUBE_DIST`, such as an unpacked release. */
export const distFolder = process.env['SHIRUBE_DIST'] ?? join(projectRoot, 'dist');
