import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFiles } from '../../../src/authoring/replace-files.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shirube-replace-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.mdx'), 'old a');
  await writeFile(join(folder, 'b.mdx'), 'old b');
  return folder;
}

it('gives all files their new texts', async () => {
  const folder = await makeFolder();
  await replaceFiles([
    { path: join(folder, 'a.mdx'), text: 'new a' },
    { path: join(folder, 'b.mdx'), text: 'new b' },
  ]);
  expect(await readFile(join(folder, 'a.mdx'), 'utf8')).toBe('new a');
  expect(await readFile(join(folder, 'b.mdx'), 'utf8')).toBe('new b');
  expect((await readdir(folder)).sort()).toEqual(['a.mdx', 'b.mdx']);
});

it('changes none where one cannot be written, and leaves nothing beside them', async () => {
  const folder = await makeFolder();
  // Where the new text of the second one would stand.
  await mkdir(join(folder, '.b.mdx.new'));
  await expect(
    replaceFiles([
      { path: join(folder, 'a.mdx'), text: 'new a' },
      { path: join(folder, 'b.mdx'), text: 'new b' },
    ]),
  ).rejects.toThrow(/b\.mdx could not be written \(EISDIR/);
  expect(await readFile(join(folder, 'a.mdx'), 'utf8')).toBe('old a');
  expect((await readdir(folder)).sort()).toEqual(['.b.mdx.new', 'a.mdx', 'b.mdx']);
});
