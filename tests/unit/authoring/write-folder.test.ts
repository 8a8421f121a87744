import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeNewFolder } from '../../../src/authoring/write-folder.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-new-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('writes all files, over what a run that was stopped has left', async () => {
  const root = await makeFolder();
  await mkdir(join(root, 'errors/.X.new'), { recursive: true });
  await writeFile(join(root, 'errors/.X.new/half.yaml'), 'ki');
  await writeNewFolder(join(root, 'errors/X'), [
    { name: 'error.yaml', text: 'kind: code\n' },
    { name: 'en.mdx', text: '' },
  ]);
  expect(await readdir(join(root, 'errors'))).toEqual(['X']);
  expect((await readdir(join(root, 'errors/X'))).sort()).toEqual(['en.mdx', 'error.yaml']);
  expect(await readFile(join(root, 'errors/X/error.yaml'), 'utf8')).toBe('kind: code\n');
});

it('leaves nothing behind where it cannot write all', async () => {
  const root = await makeFolder();
  const files = [
    { name: 'error.yaml', text: '' },
    // A file stands where this one needs a folder.
    { name: 'error.yaml/en.mdx', text: '' },
  ];
  await expect(writeNewFolder(join(root, 'X'), files)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(await readdir(root)).toEqual([]);
});

it('never writes over a folder that is there', async () => {
  const root = await makeFolder();
  await mkdir(join(root, 'X'));
  await writeFile(join(root, 'X/en.mdx'), 'mine');
  await expect(writeNewFolder(join(root, 'X'), [{ name: 'en.mdx', text: '' }])).rejects.toThrow();
  expect(await readdir(root)).toEqual(['X']);
  expect(await readFile(join(root, 'X/en.mdx'), 'utf8')).toBe('mine');
});
