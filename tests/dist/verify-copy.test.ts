import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { readArchive } from '../../src/release/archive.ts';

const work = mkdtempSync(join(tmpdir(), 'shirube-copy-'));
const copy = join(work, 'copy');

/** Runs a command of the project, as a host or an author does. */
function run(
  command: 'pack' | 'verify',
  ...args: string[]
): { status: number | null; said: string } {
  const script = join(projectRoot, 'src/tools', `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

// Packs what was built, and unpacks it as a host does.
beforeAll(async () => {
  const dist = process.env['SHIRUBE_DIST'] ?? join(projectRoot, 'dist');
  const packed = run('pack', '--directory', dist, '--output', work);
  expect(packed.said).toContain('They are in');
  const archive = readdirSync(work).find((name) => name.endsWith('.zip')) ?? '';
  for (const { path, read } of await readArchive(join(work, archive))) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, read());
  }
});

afterAll(() => {
  rmSync(work, { recursive: true });
});

it('a copy of the release is whole', () => {
  expect(run('verify', copy)).toMatchObject({
    status: 0,
    said: expect.stringContaining('every file is there and unchanged') as string,
  });
});

it('a half-copied folder is found out, file by file', () => {
  rmSync(join(copy, 'api/errors.json'));
  truncateSync(join(copy, 'index.html'), 100);
  writeFileSync(join(copy, 'api/left-over.html'), '<p>of an older release</p>');
  const { status, said } = run('verify', copy);
  expect(status).toBe(1);
  expect(said).toContain('this copy is not the release');
  expect(said).toMatch(/Missing \(1\):\n {2}api\/errors\.json\n/);
  expect(said).toMatch(/Changed \(1\):\n {2}index\.html: 100 bytes instead of \d+\n/);
  expect(said).toMatch(/Extra \(1\):\n {2}api\/left-over\.html\n/);
});
