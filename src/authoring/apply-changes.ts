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
import { describeFault } from '../model/describe-fault.ts';

/** What a command does to the files of a content folder, in this order. Paths are absolute. */
export interface Changes {
  /** New texts by path, of files that are there or not; their folders are made. */
  writes: ReadonlyMap<string, string>;
  moves: readonly { from: string; to: string }[];
  /** Files or folders. */
  removals: readonly string[];
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
/** Holds the number of the process that works there. */
const OWNER = 'owner';

/** After how many files it says that it is still at work. */
const BEAT = 1000;

/** No command changes files for so long, in milliseconds; the number of its process may be another's then. */
const LONGEST_RUN = 60_000;

/**
 * Makes changes whole or not at all: texts are written aside first, then everything gets its place. Where
 * that fails, what was done is taken back; where the run is ended, {@link takeBack} does it in the next.
 *
 * @param content absolute path of the content folder
 * @param step is told of each text that was written
 * @throws a sentence for the author; nothing is changed then
 */
export function applyChanges(
  content: string,
  { writes, moves, removals }: Changes,
  step: () => void = () => undefined,
): void {
  const aside = join(content, FOLDER);
  let made: string | undefined;
  let isOurs = false;
  try {
    // A base that is only begun has none yet.
    made = mkdirSync(content, { recursive: true });
    requirePermission(content, { writes, moves, removals });
    mkdirSync(aside);
    isOurs = true;
    writeFileSync(join(aside, OWNER), String(process.pid));
  } catch (error) {
    if (isOurs) rmSync(aside, { recursive: true });
    removeMade(content, made);
    throw new Error(describeFailure(error, content), { cause: error });
  }
  try {
    const folders = listNewFolders([...writes.keys()]);
    const journal: Journal = {
      writes: [...writes.keys()].map((path) => ({ path, wasThere: existsSync(path) })),
      folders,
      moves,
      removals,
    };
    for (const [index, text] of [...writes.values()].entries()) {
      writeFileSync(join(aside, `${String(index)}.new`), text);
      if (index % BEAT === 0) writeFileSync(join(aside, OWNER), String(process.pid));
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
    removeMade(content, made);
    throw new Error(describeFailure(error, content), { cause: error });
  }
  rmSync(aside, { recursive: true });
}

/** `isUnfinished('/srv/kb/content')` -> `true` where a command was ended while it changed files */
export function isUnfinished(content: string): boolean {
  return existsSync(join(content, FOLDER));
}

/**
 * Takes back what a run has done that was ended in the middle.
 *
 * @returns whether there was one
 * @throws a sentence for the author where that run goes on
 */
export function takeBack(content: string): boolean {
  if (!isUnfinished(content)) return false;
  if (isAtWork(join(content, FOLDER))) {
    throw new Error(`Another command is at work in ${content}. Nothing was changed.`);
  }
  restore(content);
  return true;
}

function isAtWork(aside: string): boolean {
  const owner = join(aside, OWNER);
  if (!existsSync(owner) || Date.now() - statSync(owner).mtimeMs > LONGEST_RUN) return false;
  const id = Number(readFileSync(owner, 'utf8'));
  if (id === process.pid || !Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
  }
  rmSync(aside, { recursive: true });
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
function requirePermission(content: string, { writes, moves, removals }: Changes): void {
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
  const { code, path } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' && path === join(content, FOLDER)
    ? `Another command is at work in ${content}. Nothing was changed.`
    : `${describeFault(error, content)} Nothing was changed.`;
}
