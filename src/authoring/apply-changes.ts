import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lock, LockedError, takeLock } from '../lock/take-lock.ts';
import { describeFault } from '../model/describe-fault.ts';

/** What a command does to the files of a content folder, in this order. Paths are absolute. */
export interface Changes {
  /** New texts by path, of files that are there, whose line ends stay, or not; their folders are made. */
  writes: ReadonlyMap<string, string>;
  moves?: readonly { from: string; to: string }[];
  /** Files or folders. */
  removals?: readonly string[];
}

/** A content folder that nobody else changes meanwhile. */
export interface HeldContent {
  /**
   * Makes changes whole or not at all.
   *
   * @param step is told of each text that was written
   * @throws a sentence for the author; nothing is changed then
   */
  apply: (changes: Changes, step?: () => void) => void;
  /** Lets others change it. */
  close: () => void;
}

/** What a run that was stopped leaves, and the next one takes back by. */
interface Journal {
  /** Each with whether it was there before. */
  writes: { path: string; wasThere: boolean }[];
  /** Those that are made, each after what it stands in; an earlier version made none. */
  folders?: string[];
  moves: readonly { from: string; to: string }[];
  removals: readonly string[];
}

/** Where changes are prepared, below the content folder: on the same disk, and nothing reads it. */
const FOLDER = '.unfinished';
const JOURNAL = 'journal.json';

/** After how many files it says that it is still at work. */
const BEAT = 1000;

/**
 * Keeps other commands from a content folder, so that it stays as it was read until it is changed. What a run
 * has done that was ended in the middle is taken back first.
 *
 * `openContent('/srv/kb/content', console.log).apply({ writes: new Map([['/srv/kb/content/x', 'new']]) })`
 *
 * @param print is told of what was taken back
 * @throws a sentence for the author where another command is at work
 */
export function openContent(content: string, print: (line: string) => void): HeldContent {
  // A base that is only begun has none yet.
  let made: string | undefined;
  const isThere = statSync(content, { throwIfNoEntry: false })?.isDirectory() === true;
  let lock = isThere ? takeContent(content, print) : undefined;
  return {
    apply: (changes, step = () => undefined) => {
      try {
        made ??= mkdirSync(content, { recursive: true });
        requirePermission(content, changes);
      } catch (error) {
        throw new Error(describeFailure(error, content), { cause: error });
      }
      lock ??= takeContent(content, print);
      applyChanges(content, changes, step, lock);
      made = undefined;
    },
    close: () => {
      lock?.release();
      removeMade(content, made);
    },
  };
}

/**
 * Does what reads a content folder and changes it, while no other command changes it.
 *
 * `await holdContent(content, async ({ apply }) => { apply(planOf(await loadCatalog(root))) })`
 */
export async function holdContent(
  content: string,
  work: (held: Pick<HeldContent, 'apply'>) => Promise<void> | void,
  print: (line: string) => void = console.log,
): Promise<void> {
  const held = openContent(content, print);
  try {
    await work(held);
  } finally {
    held.close();
  }
}

function takeContent(content: string, print: (line: string) => void): Lock {
  let lock: Lock;
  try {
    accessSync(content, constants.W_OK);
    lock = takeLock(join(content, FOLDER));
  } catch (error) {
    throw new Error(describeFailure(error, content), { cause: error });
  }
  if (lock.wasLeft) {
    restore(content);
    lock.clear();
    print('A run that was ended was taken back first.');
  }
  return lock;
}

/** Texts are written aside first, then everything gets its place. Where that fails, what was done is taken back. */
function applyChanges(
  content: string,
  { writes, moves = [], removals = [] }: Changes,
  step: () => void,
  lock: Lock,
): void {
  const aside = join(content, FOLDER);
  try {
    const folders = listNewFolders([...writes.keys()]);
    const journal: Journal = {
      writes: [...writes.keys()].map((path) => ({ path, wasThere: existsSync(path) })),
      folders,
      moves,
      removals,
    };
    for (const [index, [path, text]] of [...writes].entries()) {
      writeFileSync(join(aside, `${String(index)}.new`), keepLineEnds(path, text));
      if (index % BEAT === 0) lock.beat();
      step();
    }
    for (const [index, { path, wasThere }] of journal.writes.entries()) {
      if (wasThere) copyFileSync(path, join(aside, `${String(index)}.old`));
    }
    writeFileSync(join(aside, `${JOURNAL}.new`), JSON.stringify(journal));
    // From here on there is something to take back.
    renameSync(join(aside, `${JOURNAL}.new`), join(aside, JOURNAL));
    for (const folder of folders) mkdirSync(folder);
    for (const [index, { path }] of journal.writes.entries()) {
      renameSync(join(aside, `${String(index)}.new`), path);
    }
    for (const { from, to } of moves) {
      if (existsSync(to)) throw new Error(`${to} exists already.`);
      renameSync(from, to);
    }
    for (const [index, path] of removals.entries()) {
      renameSync(path, join(aside, `${String(index)}.removed`));
    }
    // From here on there is not.
    rmSync(join(aside, JOURNAL));
  } catch (error) {
    restore(content);
    throw new Error(describeFailure(error, content), { cause: error });
  } finally {
    lock.clear();
  }
}

/** What was written on Windows stays like that. */
function keepLineEnds(path: string, text: string): string {
  const isWindows = existsSync(path) && readFileSync(path, 'utf8').includes('\r\n');
  return isWindows ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

/** `isUnfinished('/srv/kb/content')` -> `true` where a command was ended while it changed files */
export function isUnfinished(content: string): boolean {
  return existsSync(join(content, FOLDER, JOURNAL));
}

function restore(content: string): void {
  const aside = join(content, FOLDER);
  const journal = join(aside, JOURNAL);
  if (existsSync(journal)) {
    const {
      writes,
      folders = [],
      moves,
      removals,
    } = JSON.parse(readFileSync(journal, 'utf8')) as Journal;
    for (const [index, path] of removals.entries()) {
      const removed = join(aside, `${String(index)}.removed`);
      if (existsSync(removed)) renameSync(removed, path);
    }
    for (const { from, to } of [...moves].reverse()) {
      if (existsSync(to) && !existsSync(from)) renameSync(to, from);
    }
    for (const [index, { path, wasThere }] of writes.entries()) {
      if (wasThere) copyFileSync(join(aside, `${String(index)}.old`), path);
      else if (existsSync(path) && statSync(path).isFile()) rmSync(path);
    }
    for (const folder of [...folders].reverse()) {
      // What somebody else has put there since stays.
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    }
    rmSync(journal);
  }
}

/** Removes a folder that was made, and those that were made for it, the first of which is given. */
function removeMade(folder: string, first: string | undefined): void {
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) rmdirSync(at);
}

/** The folders that files are to stand in and that are not there, each after what it stands in. */
function listNewFolders(files: readonly string[]): string[] {
  const made = new Set<string>();
  for (const file of files) {
    const missing: string[] = [];
    for (let at = dirname(file); !made.has(at) && !existsSync(at); at = dirname(at)) {
      missing.push(at);
    }
    for (const folder of missing.reverse()) made.add(folder);
  }
  return [...made];
}

/** Tells before anything is done what could not be written. */
function requirePermission(content: string, { writes, moves = [], removals = [] }: Changes): void {
  const moved = moves.flatMap(({ from, to }) => [from, to]);
  const files = [...writes.keys()];
  const made = new Set(listNewFolders(files));
  const folders = [...files, ...made, ...moved, ...removals]
    .map(dirname)
    .filter((path) => !made.has(path));
  for (const path of new Set([content, ...folders])) {
    accessSync(path, constants.W_OK);
    if (!statSync(path).isDirectory()) throw createFault('ENOTDIR', path);
  }
  for (const path of writes.keys()) {
    if (!existsSync(path)) continue;
    if (statSync(path).isDirectory()) throw createFault('EISDIR', path);
    accessSync(path, constants.W_OK);
  }
}

/** What the system would say, before anything is done. */
function createFault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

/** `EACCES: permission denied, access '/srv/kb'` -> `'There is no permission to use /srv/kb: … Nothing was changed.'` */
function describeFailure(error: unknown, content: string): string {
  return error instanceof LockedError
    ? `Another command is at work in ${content}. Nothing was changed.`
    : `${describeFault(error, content)} Nothing was changed.`;
}
