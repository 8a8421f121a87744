import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A folder that only one process works in at a time. */
export interface Lock {
  /** Whether somebody has worked there who was ended: what they left is still in the folder. */
  wasLeft: boolean;
  /** Says that the work goes on, where it takes long without a pause for anything else. */
  beat: () => void;
  /** Deletes what is in the folder. */
  clear: () => void;
  /** Deletes the folder, unless another has taken it over since. */
  release: () => void;
}

/** Somebody else works there. */
export class LockedError extends Error {
  /** The number of their process, once it has said it. */
  readonly owner: number | undefined;

  constructor(folder: string, owner: number | undefined) {
    super(`Another process works in ${folder}.`);
    this.owner = owner;
  }
}

/** Before the number of the process that works there, in the name of a file. */
const OWNER = 'owner.';

/** How often a process says that it goes on, and after what silence its number may be another's, in ms. */
const BEAT = 10_000;
const LONGEST_SILENCE = 600_000;

/** For how long a process may have made the folder and not yet said its number, in ms. */
const LONGEST_BEGINNING = 2000;

/** Those of this process: its number alone does not tell them from those of one before it. */
const held = new Set<string>();

/**
 * Makes a folder that keeps all others out until it is released. That of a process that was ended is taken
 * over with what is in it.
 *
 * `takeLock('/srv/kb/content/.unfinished')` -> `{ wasLeft: false, beat, clear, release }`
 *
 * @throws LockedError where somebody is at work there
 */
export function takeLock(folder: string): Lock {
  const own = join(folder, `${OWNER}${String(process.pid)}`);
  const wasLeft = !makeFolder(folder);
  if (wasLeft) takeOver(folder, own);
  else writeFileSync(own, '');
  held.add(folder);
  const beat = (): void => {
    const now = new Date();
    // Whoever has deleted the folder by hand ends nobody's work by it.
    if (existsSync(own)) utimesSync(own, now, now);
  };
  beat();
  const timer = setInterval(beat, BEAT).unref();
  return {
    wasLeft,
    beat,
    clear: () => {
      for (const name of readdirSync(folder).filter((other) => !other.startsWith(OWNER))) {
        rmSync(join(folder, name), { recursive: true });
      }
    },
    release: () => {
      clearInterval(timer);
      held.delete(folder);
      // Whoever slept for too long has lost it: it is another's now.
      if (existsSync(own)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of several that try, one succeeds at most. */
function takeOver(folder: string, own: string): void {
  const [owner] = listOwners(folder);
  if (held.has(folder) || isAtWork(folder, owner)) throw new LockedError(folder, owner);
  try {
    if (owner === undefined) writeFileSync(own, '');
    else renameSync(join(folder, `${OWNER}${String(owner)}`), own);
  } catch (error) {
    // Another has been quicker, and may be done.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new LockedError(folder, listOwners(folder)[0]);
  }
  const others = listOwners(folder).filter((id) => id !== process.pid);
  if (others.length > 0) {
    rmSync(own, { force: true });
    throw new LockedError(folder, others[0]);
  }
}

function listOwners(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(OWNER))
    .map((name) => Number(name.slice(OWNER.length)));
}

function isAtWork(folder: string, owner: number | undefined): boolean {
  if (owner === undefined) {
    const isBegun = readdirSync(folder).length > 0;
    return !isBegun && Date.now() - statSync(folder).mtimeMs < LONGEST_BEGINNING;
  }
  const { mtimeMs } = statSync(join(folder, `${OWNER}${String(owner)}`));
  if (owner === process.pid || Date.now() - mtimeMs > LONGEST_SILENCE) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
