import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file with the text that it is to have. */
export interface Replacement {
  /** An absolute path. */
  path: string;
  text: string;
}

/**
 * Gives files that exist a new text: all of them or none, as far as a disk allows. Each new text stands
 * complete beside its file before the first one takes its place.
 *
 * @throws a sentence with the file that could not be written; none is changed then
 */
export async function replaceFiles(files: readonly Replacement[]): Promise<void> {
  const drafts: { draft: string; path: string }[] = [];
  try {
    for (const { path, text } of files) {
      await access(path, constants.W_OK);
      const draft = join(dirname(path), `.${basename(path)}.new`);
      drafts.push({ draft, path });
      await writeFile(draft, text);
    }
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    const { path } = drafts.at(-1) ?? files[0] ?? { path: '' };
    // What cannot be removed was not written here.
    await Promise.allSettled(drafts.map(({ draft }) => rm(draft, { force: true })));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} could not be written (${reason}).`, { cause: error });
  }
}
