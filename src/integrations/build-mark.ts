import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILD_PATH, isComparedFile, renderBuildScript } from '../model/build-mark.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { loadBuildId } from '../published/build-id.ts';
import { listFiles } from '../published/site-files.ts';

/**
 * Adds to the script that says of which build the files are (`api/build.js`) what some of them hold, once they
 * are written: pages do not say of which build they are, because they would all change with it.
 */
export function buildMark(): AstroIntegration {
  let root = '';
  return {
    name: 'build-mark',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const compared = listFiles(fileURLToPath(dir)).filter(({ path }) => isComparedFile(path));
        const fingerprints = Object.fromEntries(
          compared.map(({ path, read }) => [path, fingerprint(new TextDecoder().decode(read()))]),
        );
        const script = renderBuildScript(await loadBuildId(root), fingerprints);
        await writeFile(new URL(BUILD_PATH, dir), script);
      },
    },
  };
}
