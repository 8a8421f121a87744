/**
 * The catalogue while an author works: loaded once, kept, and brought up to date file by file. Pages are made
 * of it at once, while the checks go on beside them, a rule at a time.
 *
 * What cannot be understood is as it was last, and its issues say so. Left out, an entry would take with it
 * whatever refers to it, and one typing error would be told on a hundred pages.
 */
import { setImmediate } from 'node:timers/promises';
import { type Issue, sortIssues } from '../../model/issue.ts';
import type { Catalog } from '../catalogue/types.ts';
import { stepThroughChecks } from '../checks/run.ts';
import { contentFolder } from './content-folder.ts';
import { readCatalog } from './load.ts';
import { createReadMemory } from './read-memory.ts';

/** The content as it is now. */
export interface LiveCatalog {
  /** The catalogue; while it is brought up to date, that which is about to be there. */
  get(): Promise<Catalog>;
  /** What is wrong with it, once it was checked whole. */
  listIssues(): Promise<readonly Issue[]>;
  /** What was wrong with it when it was last checked: for who cannot wait. */
  listKnownIssues(): readonly Issue[];
  /** Brings it up to date with a file that was written or removed; its absolute path. */
  update(path: string): void;
}

/** What is told of changes. */
export interface LiveListener {
  /** A new catalogue is there. */
  onCatalog: (catalog: Catalog) => void;
  /** It was checked, and something else is wrong than the last time. */
  onIssues: (issues: readonly Issue[]) => void;
}

/** Editors write a file in several goes, and a command writes many. */
const GATHER_MS = 40;

/** Pages that load again come first; the check begins when one asks for it, or after so long. */
const CHECK_AFTER_MS = 1000;

/**
 * Begins to keep a catalogue.
 *
 * @param root the project's root
 */
export function keepCatalog(root: string, { onCatalog, onIssues }: LiveListener): LiveCatalog {
  const memory = createReadMemory();
  const folder = contentFolder(root);
  let issues: readonly Issue[] = [];
  /** Goes up with each change, so that who is at work on an older state sees that it is one. */
  let state = 0;
  let gathering: NodeJS.Timeout | undefined;
  let checked: Promise<void> = Promise.resolve();
  let beginCheck = (): void => undefined;
  // Whoever waits for one of these is told where it fails; nobody need be.
  let current = load();
  current.catch(() => undefined);

  async function load(): Promise<Catalog> {
    const mine = state;
    const { catalog, issues: found } = await readCatalog(root, folder, memory);
    if (mine === state) {
      checked = check(mine, catalog, found);
      checked.catch(() => undefined);
      onCatalog(catalog);
    }
    return catalog;
  }

  async function check(mine: number, catalog: Catalog, found: readonly Issue[]): Promise<void> {
    const all = [...found];
    await new Promise<void>((fulfil) => {
      beginCheck = fulfil;
      // What has not been asked for by the end of a process is not wanted.
      setTimeout(fulfil, CHECK_AFTER_MS).unref();
    });
    if (mine !== state) return;
    for (const step of stepThroughChecks(catalog)) {
      all.push(...step);
      await setImmediate();
      if (mine !== state) return;
    }
    const sorted = sortIssues(all);
    if (JSON.stringify(sorted) === JSON.stringify(issues)) return;
    issues = sorted;
    onIssues(issues);
  }

  /** Waits until the state of now is checked, however often it changes meanwhile. */
  async function waitForCheck(): Promise<void> {
    for (let mine = -1; mine !== state;) {
      mine = state;
      await current;
      beginCheck();
      await checked;
    }
  }

  return {
    get: () => current,
    listIssues: async () => {
      await waitForCheck();
      return issues;
    },
    listKnownIssues: () => issues,
    update: (path) => {
      memory.forget(path);
      state += 1;
      if (gathering !== undefined) {
        gathering.refresh();
        return;
      }
      current = new Promise((fulfil, reject) => {
        gathering = setTimeout(() => {
          gathering = undefined;
          load().then(fulfil, reject);
        }, GATHER_MS);
      });
      current.catch(() => undefined);
    },
  };
}

/** Under this the pages find it: the development server loads its own copy of each module for them. */
const SHARED = Symbol.for('shirube.live-catalog');

/** Lets the pages of this process have it. */
export function shareCatalog(live: LiveCatalog): void {
  Reflect.set(globalThis, SHARED, live);
}

/**
 * The one that is shared in this process.
 *
 * @throws where there is none: only the development server has one
 */
export function findSharedCatalog(): LiveCatalog {
  const live = Reflect.get(globalThis, SHARED) as LiveCatalog | undefined;
  if (live === undefined) throw new Error('Nothing keeps a catalogue here: run "npm run dev".');
  return live;
}
