import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeArchive } from '../../../src/release/archive.ts';
import { makeRelease } from '../release/small-release.ts';
import { runTool, startTool } from './run-tool.ts';

it('the difference says what is saved, or that it is hardly worth it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-difference-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bulk = Array.from({ length: 2000 }, (_, index) => String(index ** 3)).join();
  const pack = async (version: string, build: string, texts: Record<string, string>) => {
    const { files, time } = makeRelease(version, build, texts);
    const file = join(folder, `${version}.zip`);
    await writeArchive(file, { root: `base-${version}`, extension: '.zip', time, files });
    return file;
  };
  const first = await pack('1.0.0', 'aaa111', { 'bulk.txt': bulk });
  const second = await pack('1.1.0', 'bbb222', { 'bulk.txt': bulk, 'new.txt': 'new' });
  const third = await pack('2.0.0', 'ccc333', { 'bulk.txt': bulk.split('').reverse().join('') });
  const output = ['--output', join(folder, 'out')];
  expect(startTool('difference', [first, second, ...output]).stdout).toMatch(
    /1 added, 1 changed, 0 removed\. [\d.]+ kB instead of [\d.]+ kB\.\n/,
  );
  expect((await runTool('difference', [second, third, ...output])).stdout).toMatch(
    /0 added, 2 changed, 1 removed\. .* nearly everything has changed, and the whole release is/,
  );
});
