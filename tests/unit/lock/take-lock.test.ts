import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { LockedError, takeLock } from '../../../src/lock/take-lock.ts';

let folder: string;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'shirube-lock-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  folder = join(root, 'lock');
});

/** What a process of that number leaves that was ended. */
function leave(owner: number): string {
  mkdirSync(folder);
  const file = join(folder, `owner.${String(owner)}`);
  writeFileSync(file, '');
  return file;
}

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

it('keeps others out, of the same process too, until it is released', () => {
  const lock = takeLock(folder);
  expect(lock.wasLeft).toBe(false);
  expect(() => takeLock(folder)).toThrow(LockedError);
  lock.release();
  expect(existsSync(folder)).toBe(false);
  takeLock(folder).release();
});

it('names the process that is at work', () => {
  // Whoever started the tests goes on.
  leave(process.ppid);
  expect(() => takeLock(folder)).toThrow(expect.objectContaining({ owner: process.ppid }));
  expect(readdirSync(folder)).toEqual([`owner.${String(process.ppid)}`]);
});

it.each([
  ['that has ended', endedProcess],
  ['whose number this one has now', () => process.pid],
])('takes over from a process %s, with what it left', (_, findOwner) => {
  leave(findOwner());
  writeFileSync(join(folder, 'journal'), '');
  const lock = takeLock(folder);
  expect(lock.wasLeft).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['journal', `owner.${String(process.pid)}`]);
  expect(() => takeLock(folder)).toThrow(LockedError);
  lock.release();
});

it('takes over from one that has been silent for so long that its number is another’s', () => {
  const file = leave(process.ppid);
  utimesSync(file, new Date(0), new Date(0));
  const lock = takeLock(folder);
  expect(lock.wasLeft).toBe(true);
  expect(readdirSync(folder)).toEqual([`owner.${String(process.pid)}`]);
  lock.release();
});

it('leaves the folder to whoever has taken it over meanwhile', () => {
  const lock = takeLock(folder);
  const other = join(folder, `owner.${String(process.ppid)}`);
  renameSync(join(folder, `owner.${String(process.pid)}`), other);
  lock.release();
  expect(existsSync(other)).toBe(true);
});

it('waits for one that has not said its number yet, but not for ever', () => {
  mkdirSync(folder);
  expect(() => takeLock(folder)).toThrow(LockedError);
  utimesSync(folder, new Date(0), new Date(0));
  takeLock(folder).release();
});
