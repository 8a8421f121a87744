import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { RELEASE_VARIABLE, unpackRelease } from './hosted-release.ts';

let folder = '';

/** Unpacks a release once, for every server that is tested. */
export function setup(): void {
  folder = unpackRelease();
  process.env[RELEASE_VARIABLE] = folder;
}

/** Removes it, with what the servers have written beside it. */
export function teardown(): void {
  rmSync(dirname(folder), { recursive: true });
}
