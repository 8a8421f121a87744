import { BUILD_PATH, readBuildScript } from '../model/build-mark.ts';
import { CONTENT_TYPES, contentTypeOf } from '../model/content-types.ts';
import { type FileList, readFileList, readWorkerFiles } from '../model/file-list.ts';
import {
  FILE_LIST_PATH,
  isPlainPath,
  MAX_PATH_LENGTH,
  SERVICE_WORKER_PATH,
} from '../model/urls.ts';
import { listBuiltFiles } from './built-files.ts';
import { listFiles, type ReleaseFile } from './site-files.ts';

/** A finished build. */
export interface Site {
  /** Its id. */
  build: string;
  /** The id of the product that it is about, as every page says too. */
  product: string;
  files: ReleaseFile[];
}

/**
 * Lists the files of a finished build, and refuses one that no host could use: with files of two builds, with a
 * file type that servers refuse, with names that some file system cannot hold.
 *
 * `'dist'` -> `{ build: '3f9c0a71d2e4', product: 'shirube', files: [{ path: '404.html', read }, ...] }`
 */
export function loadSite(directory: string): Site {
  const files = listFiles(directory);
  const index = readText(files, 'index.html');
  if (index === undefined) {
    throw new Error(`${directory} holds no built site: run "npm run build" first.`);
  }
  const product = /<html\b[^>]*\bdata-product="?([\w-]+)/.exec(index)?.[1];
  const build = readBuildScript(readText(files, BUILD_PATH) ?? '');
  if (product === undefined) {
    throw new Error('index.html does not say which product it is about: build the site again.');
  }
  if (build === undefined) {
    throw new Error(`${BUILD_PATH} does not say which build this is: build the site again.`);
  }
  const built = readFileList(readText(files, FILE_LIST_PATH) ?? '');
  for (const { path } of files) {
    const fault = findPathFault(path);
    if (fault === undefined) continue;
    throw new Error(
      built !== undefined && !Object.hasOwn(built.files, path)
        ? `${path} is no part of the build: delete it, or build the site again.`
        : `${path}: ${fault}`,
    );
  }
  const fault = findForeignFile(files, built);
  if (fault !== undefined) throw new Error(`${fault}: build the site again.`);
  return { build, product, files };
}

/** Says why no host could use a file of this name, and what to do, where that is so. */
function findPathFault(path: string): string | undefined {
  if (contentTypeOf(path) === undefined) {
    return `some servers refuse this type: leave the file out, and build the site again. They know ${Object.keys(CONTENT_TYPES).join(' ')}.`;
  }
  return isPlainPath(path) && path.length <= MAX_PATH_LENGTH
    ? undefined
    : `a path has only letters of ASCII, digits, "_", ".", "-" and "/", and at most ${MAX_PATH_LENGTH} characters: give the file another name, and build the site again.`;
}

/** Says which file is not as the build left it, where there is one. */
function findForeignFile(
  files: readonly ReleaseFile[],
  built: FileList | undefined,
): string | undefined {
  if (built === undefined) return `${FILE_LIST_PATH} does not list the files of the build`;
  const kept = readWorkerFiles(readText(files, SERVICE_WORKER_PATH) ?? '')?.files ?? {};
  if (kept[BUILD_PATH] === undefined || kept[BUILD_PATH] !== built.files[BUILD_PATH]) {
    return `${SERVICE_WORKER_PATH} is not the one that was built with the others`;
  }
  const found = listBuiltFiles(files);
  for (const [path, hash] of Object.entries(built.files)) {
    if (found.files[path] === undefined) return `${path} is missing`;
    if (found.files[path] !== hash) return `${path} is not the one that was built with the others`;
  }
  const added = Object.keys(found.files).find((path) => built.files[path] === undefined);
  if (added !== undefined) return `${added} was not built with the others`;
  return found.others === built.others
    ? undefined
    : 'The pages as Markdown (.txt) are not those that were built with the others';
}

function readText(files: readonly ReleaseFile[], wanted: string): string | undefined {
  const file = files.find(({ path }) => path === wanted);
  return file && new TextDecoder().decode(file.read());
}
