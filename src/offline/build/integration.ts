import { fileURLToPath } from 'node:url';
import { writeServiceWorker } from './service-worker-file.ts';

/** The part of an Astro integration that is used here; its own type would bring Astro along. */
interface BuildIntegration {
  name: string;
  hooks: {
    'astro:build:done': (build: {
      dir: URL;
      logger: { info: (text: string) => void };
    }) => Promise<void>;
  };
}

/** Writes the service worker (`sw.js`) once every other file is there: it comes last in the list. */
export function serviceWorker(): BuildIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes, rest } = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${files} files, sw.js ${(bytes / 1024).toFixed(1)} kB`);
        if (rest === undefined) return;
        const size = (rest.bytes / 1e6).toFixed(0);
        logger.info(
          `the rest of ${rest.files} (${size} MB) is kept as it is read, or when asked for`,
        );
      },
    },
  };
}
