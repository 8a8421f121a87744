import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the files of a new folder, all or none: they get their place in one go.
 *
 * @param folder an absolute path; nothing may stand there
 * @throws what the file system says, after what was written is removed
 */
export async function writeNewFolder(
  folder: string,
  files: readonly { name: string; text: string }[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = join(dirname(folder), `.${basename(folder)}.new`);
  try {
    // What a run that was stopped has left.
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    for (const { name, text } of files) {
      const file = join(draft, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
