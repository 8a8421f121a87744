import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFileList, renderWorkerFiles } from '../../src/model/file-list.ts';
import { FILE_LIST_PATH, SERVICE_WORKER_PATH } from '../../src/model/urls.ts';
import { listBuiltFiles } from '../../src/published/built-files.ts';
import { listFiles } from '../../src/published/site-files.ts';

/** Writes what comes last in a build: the list of its files, and a worker that keeps them all and has no code. */
export function writeBuiltLists(directory: string): void {
  const list = listBuiltFiles(listFiles(directory));
  writeFileSync(join(directory, FILE_LIST_PATH), renderFileList(list));
  writeFileSync(join(directory, SERVICE_WORKER_PATH), renderWorkerFiles({ files: list.files }));
}
