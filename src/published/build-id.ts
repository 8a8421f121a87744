import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that a page may depend on, from the project's root. */
const INPUTS = ['content', 'public', 'src', 'package-lock.json', 'package.json'];

/**
 * Names the state of everything the site is made of. Pages carry it as `data-build`, and what is
 * cached by browsers is asked for with it.
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

async function computeBuildId(root: string): Promise<string> {
  const files = (await Promise.all(INPUTS.map((input) => listFiles(root, input)))).flat();
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file,
      await readFile(join(root, file), 'utf8'),
    ]),
  );
  return hashInputs(texts);
}

/**
 * Hashes named texts, whatever their order and line ends.
 *
 * `hashInputs([['a', 'x']])` -> 12 hexadecimal digits
 */
export function hashInputs(inputs: readonly (readonly [name: string, text: string])[]): string {
  const hash = createHash('sha256');
  const sorted = [...inputs].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, text] of sorted) {
    // NUL ends each part, so that no two lists of inputs read the same.
    hash.update(`${name}\0${text.replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex').slice(0, 12);
}

async function listFiles(root: string, path: string): Promise<string[]> {
  try {
    const items = await readdir(join(root, path), { withFileTypes: true, recursive: true });
    return items
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(root.length))
      .map((file) => file.replaceAll('\\', '/').replace(/^\//, ''));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
