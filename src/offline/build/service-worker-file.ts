import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSER_TARGETS } from '../../model/browsers.ts';
import { type FileList, renderFileList } from '../../model/file-list.ts';
import { projectRoot } from '../../project-root.ts';
import { SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { listBuiltFiles } from '../../published/built-files.ts';
import { listFiles } from '../../published/site-files.ts';

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
  const list = listBuiltFiles(listFiles(directory));
  const code = await bundleWorker(list);
  writeFileSync(join(directory, SERVICE_WORKER_PATH), code);
  return { files: Object.keys(list.files).length, bytes: code.length };
}

async function bundleWorker(list: FileList): Promise<Uint8Array> {
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
    banner: { js: renderFileList(list) },
    // Without the messages that Workbox writes while somebody develops with it.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The service worker was not bundled.');
  return file.contents;
}
