import { makeNow, type Recall } from '../../model/recall.ts';
import { readFiles } from './read-files.ts';

/** What was read before, so that what has not changed is neither read nor parsed again. */
export interface ReadMemory {
  /** Reads files as {@link readFiles} does, each once until it is forgotten. */
  read: typeof readFiles;
  recall: Recall;
  /** A sound value, which is kept, or where there is none now the last there was. */
  standIn: <T>(key: string, value: T | undefined) => T | undefined;
}

/** For who reads once: a build, a command. */
export const NO_MEMORY: ReadMemory = {
  read: readFiles,
  recall: makeNow,
  standIn: (_, value) => value,
};

/** Makes a memory; `forget` takes the absolute path of a file that was written or removed. */
export function createReadMemory(): ReadMemory & { forget: (path: string) => void } {
  /** What is still being read when its file is written again is forgotten with it. */
  const files = new Map<string, Promise<Buffer | undefined>>();
  const made = new Map<string, { inputs: readonly unknown[]; value: unknown }>();
  const sound = new Map<string, unknown>();
  return {
    read: (paths) => {
      const unread = paths.filter((path) => !files.has(path));
      const reading = readFiles(unread);
      for (const [at, path] of unread.entries()) {
        const content = reading.then((contents) => contents[at]);
        // Who asked for it is told; the next one tries again.
        content.catch(() => files.delete(path));
        files.set(path, content);
      }
      return Promise.all(paths.map(async (path) => files.get(path)));
    },
    forget: (path) => {
      files.delete(path);
    },
    recall: <T>(key: string, inputs: readonly unknown[], make: () => T): T => {
      const known = made.get(key);
      // What is kept under a key is what its maker gave.
      if (known !== undefined && isSame(known.inputs, inputs)) return known.value as T;
      const value = make();
      made.set(key, { inputs, value });
      return value;
    },
    standIn: <T>(key: string, value: T | undefined): T | undefined => {
      if (value === undefined) return sound.get(key) as T | undefined;
      sound.set(key, value);
      return value;
    },
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => Object.is(item, b[at]));
}
