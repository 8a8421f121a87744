import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeServiceWorker } from '../offline/build/service-worker-file.ts';

/** Writes the service worker (`sw.js`) once every other file is there: it comes last in the list. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${files} files, sw.js ${(bytes / 1024).toFixed(1)} kB`);
      },
    },
  };
}
