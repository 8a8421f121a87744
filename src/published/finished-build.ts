/**
 * Remembers what a folder was built from, so that nothing is built twice, and puts a new build in the
 * place of an old one at once.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Lock, LockedError, takeLock } from '../lock/take-lock.ts';
import { KEPT_VARIABLE } from '../kept/kept-folder.ts';
import { loadBuildId } from './build-id.ts';
import { listFiles } from './site-files.ts';

/** What a build depends on beside what names it (`build-id.ts`), from the project's root. */
const SETTINGS = [
  'astro.config.mjs',
  'scripts/run.cjs',
  'tsconfig.json',
  // What is installed.
  'node_modules/.package-lock.json',
];

/** These variables only say where files are: they do not change the built site. What the files hold does. */
const PLACES = ['SHIRUBE_CONTENT', KEPT_VARIABLE];

/** Where what belongs to a folder of a build is kept. */
export interface BuildPlaces {
  /** The folder itself, absolute. */
  target: string;
  /** Where it is built, on the same disk. */
  fresh: string;
  /** Who builds it. */
  lock: string;
  /** Where the old one goes until it is deleted. */
  old: string;
  /** The file that says what it was built from, and what is in it. */
  record: string;
  /** What a build leaves for the next one. */
  kept: string;
}

/**
 * The places that belong to a folder: below `.cache`, unless the folder lies outside of the project.
 *
 * `locateBuild('/srv/shirube', 'dist')`
 * -> `{ target: '/srv/shirube/dist', fresh: '/srv/shirube/.cache/builds/3f9c0a71d2e4/new', … }`
 */
export function locateBuild(root: string, folder: string): BuildPlaces {
  const target = path.resolve(root, folder);
  const name = createHash('sha256').update(target).digest('hex').slice(0, 12);
  const own = path.join(root, '.cache/builds', name);
  const isInside = target.startsWith(path.join(root, path.sep));
  return {
    target,
    fresh: isInside ? path.join(own, 'new') : `${target}.new`,
    lock: isInside ? path.join(own, 'lock') : `${target}.lock`,
    old: isInside ? path.join(own, 'old') : `${target}.old`,
    record: path.join(own, 'record.txt'),
    kept: path.join(own, 'kept'),
  };
}

/**
 * Does what is to be done to a folder of a build, while nobody else does: two builds of one folder would put
 * together what is in it. Builds of two folders may run side by side: what both write into `.astro` is the
 * same, whatever the content is, and no build reads it.
 *
 * @throws a sentence that names the other build
 */
export async function holdBuild(
  { target, lock: folder }: BuildPlaces,
  work: () => Promise<void>,
): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const lock = takeBuildLock(folder, target);
  try {
    await work();
  } finally {
    lock.release();
  }
}

function takeBuildLock(folder: string, target: string): Lock {
  try {
    return takeLock(folder);
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    const process = error.owner === undefined ? '' : `, process ${String(error.owner)},`;
    throw new Error(
      `Another build of ${target}${process} is at work: wait until it has ended, or end it, then run this one again.`,
      { cause: error },
    );
  }
}

/**
 * Hashes everything that a build is made of: content, code, settings, packages, Node and what the
 * environment says.
 */
export async function hashBuildInputs(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${await loadBuildId(root)}\0${await hashSurroundings(root, environment)}`);
  return hash.digest('hex');
}

/** The same without what names a build: settings, packages, Node and what the environment says. */
export async function hashSurroundings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${process.version}\0${process.platform}\0`);
  for (const name of SETTINGS) {
    hash.update(`${name}\0`);
    hash.update(await readFile(path.join(root, name)).catch(() => ''));
    hash.update('\0');
  }
  const names = Object.keys(environment).filter(
    (name) => /^(SHIRUBE_|ASTRO_|NODE_ENV$)/.test(name) && !PLACES.includes(name),
  );
  for (const name of names.sort()) hash.update(`${name}=${environment[name] ?? ''}\0`);
  return hash.digest('hex');
}

/** Tells whether a folder holds, to the byte, what was built from these inputs. */
export async function isBuiltFrom(
  { target, record }: BuildPlaces,
  inputs: string,
): Promise<boolean> {
  const recorded = await readFile(record, 'utf8').catch(() => '');
  if (!recorded.startsWith(`${inputs} `)) return false;
  try {
    return recorded === describeBuild(target, inputs);
  } catch {
    // The folder is gone, or cannot be read.
    return false;
  }
}

/**
 * Puts what was built in the place of what was there before, and records what it was built from. Whoever
 * looks sees the old site, for a moment none, and then the new one: never files of both.
 */
export async function replaceBuild(places: BuildPlaces, inputs: string): Promise<void> {
  const { target, fresh, old, record } = places;
  // A record of what is no longer there would be worth nothing.
  await rm(record, { force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(path.dirname(old), { recursive: true });
  await rename(target, old).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  try {
    await rename(fresh, target);
  } catch (error) {
    await rename(old, target).catch(() => undefined);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  await mkdir(path.dirname(record), { recursive: true });
  await writeFile(record, describeBuild(target, inputs));
}

function describeBuild(folder: string, inputs: string): string {
  const hash = createHash('sha256');
  for (const { path: name, read } of listFiles(folder)) {
    const content = read();
    hash.update(`${name}\0${String(content.length)}\0`);
    hash.update(content);
  }
  return `${inputs} ${hash.digest('hex')}\n`;
}
