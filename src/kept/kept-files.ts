import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Texts that one build leaves for the next one. All of it may be deleted at any time. */
export interface KeptFiles {
  /** A text under a name, in UTF-8, if it was kept with this very key and is as it was written. */
  read: (name: string, key: string) => Buffer | undefined;
  /** Keeps a text in the place of what had the name. */
  write: (name: string, key: string, text: string) => void;
  /** Deletes those whose names are not wanted any more. */
  prune: (isWanted: (name: string) => boolean) => void;
}

/** What the file of every text ends in: a text `a` is the file `a.kept`, beside which a text `a/b` finds its folder `a`. */
const ENDING = '.kept';

/** For builds that keep nothing. */
export const NO_KEPT_FILES: KeptFiles = {
  read: () => undefined,
  write: () => undefined,
  prune: () => undefined,
};

/**
 * Opens the folder in which texts are kept. The first line of each file says of which key it is, and what it
 * holds by a hash: what was damaged, or half written when a build was ended, is not there.
 *
 * @param folder undefined where nothing is kept
 */
export function openKeptFiles(folder: string | undefined): KeptFiles {
  if (folder === undefined) return NO_KEPT_FILES;
  const fileOf = (name: string): string => join(folder, `${name}${ENDING}`);
  const made = new Set<string>();
  return {
    read: (name, key) => {
      const content = readIfThere(fileOf(name));
      const end = content?.indexOf('\n') ?? -1;
      if (content === undefined || end < 0) return undefined;
      const text = content.subarray(end + 1);
      return content.toString('latin1', 0, end) === sealOf(key, text) ? text : undefined;
    },
    write: (name, key, text) => {
      const file = fileOf(name);
      // A full disk is no reason to fail here: where it is, the site itself cannot be written either.
      try {
        if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
        made.add(dirname(file));
        const bytes = Buffer.from(text);
        writeFileSync(file, Buffer.concat([Buffer.from(`${sealOf(key, bytes)}\n`), bytes]));
      } catch {
        made.clear();
      }
    },
    prune: (isWanted) => {
      for (const item of listFolder(folder)) {
        const name = relative(folder, item).replaceAll('\\', '/').slice(0, -ENDING.length);
        if (!isWanted(name)) rmSync(item, { force: true });
      }
    },
  };
}

/**
 * The part of what is kept whose names begin in the same way.
 *
 * `openPart(files, 'search/ja')` -> `read('values', …)` reads `search/ja/values`
 */
export function openPart(files: KeptFiles, folder: string): KeptFiles {
  const beginning = `${folder}/`;
  return {
    read: (name, key) => files.read(beginning + name, key),
    write: (name, key, text) => {
      files.write(beginning + name, key, text);
    },
    prune: (isWanted) => {
      files.prune((name) => !name.startsWith(beginning) || isWanted(name.slice(beginning.length)));
    },
  };
}

function sealOf(key: string, text: Buffer): string {
  return createHash('sha256').update(`${key}\0`).update(text).digest('hex');
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name.endsWith(ENDING))
      .map((item) => join(item.parentPath, item.name));
  } catch {
    // Nothing was kept.
    return [];
  }
}
