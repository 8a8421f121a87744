import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeFault } from '../model/describe-fault.ts';

/**
 * Writes a file, with its folder. It is whole at any time: as it was before, until the new one is complete.
 *
 * `('/srv/shirube/.cache/report.html', '<!doctype html>…')`
 *
 * @throws a sentence that names the file and says what to do
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = nameUnfinished(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    throw giveUp(file, error);
  }
}

/** Where a file is written until it is complete: `'report.html'` -> `'report.html.part'` */
export function nameUnfinished(file: string): string {
  return `${file}.part`;
}

/**
 * Deletes what has been written of a file, as a full disk would stay full.
 *
 * `('/srv/report.html', ENOSPC)` -> an error: `'The disk is full at /srv/report.html: make room …'`
 */
export function giveUp(file: string, error: unknown): Error {
  const unfinished = nameUnfinished(file);
  try {
    rmSync(unfinished, { force: true });
  } catch {
    // Then it was never begun: a folder has its name, or a file that of its folder.
  }
  const told = describeFault(error, file).replace(unfinished, file);
  return new Error(told, { cause: error });
}
