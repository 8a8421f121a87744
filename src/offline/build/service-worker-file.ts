import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSER_TARGETS } from '../../model/browsers.ts';
import { renderFileList, renderWorkerFiles, type WorkerFiles } from '../../model/file-list.ts';
import { projectRoot } from '../../project-root.ts';
import { FILE_LIST_PATH, SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { listBuiltFiles } from '../../published/built-files.ts';
import { listFiles } from '../../published/site-files.ts';
import { selectWorkerFiles } from './worker-files.ts';

/** The source of the worker, from the project's root. */
const SOURCE = 'src/offline/worker/worker.ts';

/**
 * Writes the list of a finished build's files and its service worker beside its pages: a classic script with
 * everything in it. It must come last, because it knows every other file by its hash.
 *
 * `await writeServiceWorker('dist')` -> `{ files: 1023, bytes: 98123 }`
 *
 * @param limit how many bytes the worker may keep unasked
 */
export async function writeServiceWorker(
  directory: string,
  limit?: number,
): Promise<{ files: number; bytes: number; rest: WorkerFiles['rest'] }> {
  const built = listFiles(directory);
  const list = listBuiltFiles(built);
  const sizes = new Map(built.map(({ path, read }) => [path, read().length]));
  const kept = selectWorkerFiles({ files: list.files, sizes, limit });
  const code = await bundleWorker(kept);
  writeFileSync(join(directory, FILE_LIST_PATH), renderFileList(list));
  writeFileSync(join(directory, SERVICE_WORKER_PATH), code);
  return { files: Object.keys(kept.files).length, bytes: code.length, rest: kept.rest };
}

async function bundleWorker(kept: WorkerFiles): Promise<Uint8Array> {
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
    banner: { js: renderWorkerFiles(kept) },
    // Without the messages that Workbox writes while somebody develops with it.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The service worker was not bundled.');
  return file.contents;
}
