import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSER_TARGETS } from '../../model/browsers.ts';
import { projectRoot } from '../../project-root.ts';
import { listFiles } from '../../published/site-files.ts';
import { isMarkdownPath, SERVICE_WORKER_PATH } from '../../model/urls.ts';
import type { PrecacheList } from '../worker-protocol.ts';

/** The source of the worker, from the project's root. */
const SOURCE = 'src/offline/worker/worker.ts';

/**
 * Writes the service worker of a finished build beside its pages: a classic script with everything in
 * it. It must come last, because it knows every other file by its hash.
 *
 * `await writeServiceWorker('dist')` -> `{ files: 1023, bytes: 98123 }`
 */
export async function writeServiceWorker(
  directory: string,
): Promise<{ files: number; bytes: number }> {
  const list = listPrecache(listFiles(directory));
  const code = await bundleWorker(list);
  writeFileSync(join(directory, SERVICE_WORKER_PATH), code);
  return { files: Object.keys(list).length, bytes: code.length };
}

/**
 * Lists what the service worker keeps: everything but itself, and the pages as Markdown, which programs read:
 * they run no worker.
 *
 * `listPrecache([{ path: 'en/index.html', read }])`
 * -> `{ 'en/index.html': 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' }`
 */
export function listPrecache(
  files: readonly { path: string; read: () => Uint8Array }[],
): PrecacheList {
  const kept = files.filter(({ path }) => path !== SERVICE_WORKER_PATH && !isMarkdownPath(path));
  return Object.fromEntries(
    kept.map(({ path, read }) => [path, createHash('sha256').update(read()).digest('base64')]),
  );
}

async function bundleWorker(list: PrecacheList): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [SOURCE],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: BROWSER_TARGETS,
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      PRECACHE_LIST: JSON.stringify(list),
      // Without the messages that Workbox writes while somebody develops with it.
      'process.env.NODE_ENV': '"production"',
    },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The service worker was not bundled.');
  return file.contents;
}
