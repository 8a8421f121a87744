import type * as Fs from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';

const open = vi.hoisted(() => ({ now: 0, most: 0 }));

// Counts what is open; reads as ever.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  return {
    ...fs,
    readFile: (path: string, callback: (error: Error | null, content: Buffer) => void): void => {
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      fs.readFile(path, (error, content) => {
        open.now -= 1;
        callback(error, content);
      });
    },
  };
});

// Files of tests share a process: another one may have loaded the module with the real functions.
vi.resetModules();
const { listFolder, readFiles } = await import('../../../../src/content/read/read-files.ts');
afterAll(() => {
  vi.resetModules();
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('reads files in the order given, and at most 64 at once', async () => {
  const folder = await makeFolder();
  const numbers = Array.from({ length: 200 }, (_, number) => String(number));
  for (const number of numbers) await writeFile(join(folder, number), number);
  const contents = await readFiles(numbers.map((number) => join(folder, number)));
  expect(contents.map(String)).toEqual(numbers);
  expect(open.most).toBe(64);
});

it('gives undefined for what does not exist, and fails for what cannot be read', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'a'), 'x');
  expect(await readFiles([join(folder, 'b'), join(folder, 'a')])).toEqual([
    undefined,
    Buffer.from('x'),
  ]);
  await expect(readFiles([folder])).rejects.toThrow('EISDIR');
  expect(await listFolder(join(folder, 'b'))).toEqual([]);
});
