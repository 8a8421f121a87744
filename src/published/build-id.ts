import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { contentFolder } from '../content/read/content-folder.ts';
import { listFolder, readFiles } from '../content/read/read-files.ts';

/** What a page may depend on besides the content, from the project's root. */
const INPUT_FOLDERS = ['interface', 'public', 'src'];
const INPUT_FILES = ['package-lock.json', 'package.json'];

/**
 * Names the state of everything the site is made of. Only what is another file in every build says it: the
 * self-check, `api/build.js`, `api/errors.json`.
 *
 * `await loadBuildId(projectRoot)` -> `'3f9c0a71d2e4'`, the same on every machine
 *
 * @param root the project's root
 */
export function loadBuildId(root: string): Promise<string> {
  const known = buildIds.get(root) ?? computeBuildId(root);
  buildIds.set(root, known);
  return known;
}

/** A build has one name, even if a file is saved while it runs. */
const buildIds = new Map<string, Promise<string>>();

/** Names the state of the code alone, with the Node that runs it: `'v24.21.0 0a71d2e43f9c'` */
export function loadCodeId(root: string): Promise<string> {
  const known = codeIds.get(root) ?? computeCodeId(root);
  codeIds.set(root, known);
  return known;
}

/** What runs was read when it began: what it leaves for other builds is not of code that is saved meanwhile. */
const codeIds = new Map<string, Promise<string>>();

async function computeCodeId(root: string): Promise<string> {
  return `${process.version} ${await hashFiles(await listCode(root))}`;
}

async function computeBuildId(root: string): Promise<string> {
  // As `content/…`, whatever the folder is called: the same content gives the same id.
  return hashFiles([
    ...(await listInputs(contentFolder(root), 'content')),
    ...(await listCode(root)),
  ]);
}

async function listCode(root: string): Promise<InputFile[]> {
  return [
    ...(await Promise.all(INPUT_FOLDERS.map((name) => listInputs(join(root, name), name)))).flat(),
    ...INPUT_FILES.map((name) => ({ path: join(root, name), name })),
  ];
}

async function hashFiles(files: readonly InputFile[]): Promise<string> {
  const contents = await readFiles(files.map(({ path }) => path));
  return hashInputs(
    files.flatMap(({ name }, at): [string, Buffer][] => {
      const content = contents[at];
      return content === undefined ? [] : [[name, content]];
    }),
  );
}

/**
 * Hashes named files, whatever their order; texts whatever their line ends.
 *
 * `hashInputs([['a', Buffer.from('x')]])` -> 12 hexadecimal digits
 */
export function hashInputs(inputs: readonly (readonly [name: string, content: Buffer])[]): string {
  const hash = createHash('sha256');
  const sorted = [...inputs].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, content] of sorted) {
    // NUL ends each part, so that no two lists of inputs read the same.
    hash.update(`${name}\0`);
    hash.update(isText(content) ? content.toString('utf8').replaceAll('\r\n', '\n') : content);
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/** As Git tells it: a text has no NUL. */
function isText(content: Buffer): boolean {
  return !content.includes(0);
}

/** A file, and what it is called in the hash. */
interface InputFile {
  path: string;
  name: string;
}

async function listInputs(folder: string, name: string): Promise<InputFile[]> {
  const items = await listFolder(folder);
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, name: `${name}/${relative(folder, path).replaceAll(sep, '/')}` }));
}
