import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { builtFiles } from './support/built-site.ts';

/** Every page and file of the API that was ever published of the first content, a path a line. */
const LEDGER = join(projectRoot, 'tests/content/addresses.txt');

it.runIf(existsSync(LEDGER))('keeps every address that was ever published', () => {
  const published = readFileSync(LEDGER, 'utf8').trim().split(/\r?\n/);
  expect(published.length).toBeGreaterThan(500);
  const built = new Set(builtFiles);
  expect(published.filter((path) => !built.has(path))).toEqual([]);
});
