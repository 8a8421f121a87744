import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../src/project-root.ts';

/** A size in bytes: as it is, and over the wire. */
export interface Weight {
  raw: number;
  gzip: number;
}

/** The weight of contents, each a file of its own; what is compressed already travels as it is. */
export function weighContents(contents: readonly (Buffer | string)[]): Weight {
  const weight: Weight = { raw: 0, gzip: 0 };
  for (const content of contents) {
    const bytes = Buffer.from(content);
    weight.raw += bytes.length;
    weight.gzip += Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
  }
  return weight;
}

/** The weight of the files in a folder, subfolders included, whose path passes. */
export async function weighFiles(
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<Weight> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isWanted(path.slice(folder.length + 1).replaceAll('\\', '/')));
  return weighContents(await Promise.all(paths.map((path) => readFile(path))));
}

/** The weight of a module with all that it imports, as a bundler would ship it. */
export async function weighModule(source: string): Promise<Weight> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: projectRoot },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return weighContents(outputFiles.map(({ text }) => text));
}
