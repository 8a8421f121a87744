/**
 * A build of which most is kept from the build before gives what a build from nothing gives, to the byte: every
 * file of the example with another sentence in one language.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { locateBuild } from '../../src/published/finished-build.ts';
import { listFiles } from '../../src/published/site-files.ts';
import { EXAMPLE_FOLDER, EXAMPLE_SITE } from './site.ts';

const FOLDER = '.cache/rebuild';
const CONTENT = join(projectRoot, FOLDER, 'content');
const KEPT_SITE = `${FOLDER}/kept`;
const CLEAN_SITE = `${FOLDER}/clean`;
const PAGE = 'errors/DB-00600/ja.mdx';

const run = promisify(execFile);

/** Builds as anybody does: what a test runner sets in the environment would have Astro make other pages. */
async function build(outDir: string): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  const words = ['scripts/run.cjs', 'src/tools/build.ts', '--outDir', outDir];
  const env = { PATH, HOME, SHIRUBE_CONTENT: CONTENT };
  await run(process.execPath, words, { cwd: projectRoot, env });
}

const keptOf = (site: string): string => locateBuild(projectRoot, site).kept;

const LONG_AGO = new Date(0);

/** The names of what is kept of pages, with the times at which it was. */
function listKeptPages(site: string): { path: string; file: string }[] {
  return listFiles(join(keptOf(site), 'pages')).map(({ path }) => ({
    path,
    file: join(keptOf(site), 'pages', path),
  }));
}

beforeAll(async () => {
  await rm(join(projectRoot, FOLDER), { recursive: true, force: true });
  await mkdir(join(projectRoot, FOLDER), { recursive: true });
  await cp(EXAMPLE_FOLDER, CONTENT, { recursive: true });
  const file = join(CONTENT, PAGE);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('。', '。この文は前の版にはありません。'));
  // As if the same folder had been built before, without that sentence.
  await rm(keptOf(KEPT_SITE), { recursive: true, force: true });
  await rm(keptOf(CLEAN_SITE), { recursive: true, force: true });
  await cp(keptOf(EXAMPLE_SITE), keptOf(KEPT_SITE), { recursive: true });
  for (const { file } of listKeptPages(KEPT_SITE)) await utimes(file, LONG_AGO, LONG_AGO);
});

afterAll(async () => {
  await rm(join(projectRoot, FOLDER), { recursive: true, force: true });
});

it('makes one page again, and the site is what a build from nothing gives', async () => {
  await build(KEPT_SITE);
  const pages = await Promise.all(
    listKeptPages(KEPT_SITE).map(async ({ path, file }) => ({
      path,
      isMade: (await stat(file)).mtimeMs > 0,
    })),
  );
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter(({ isMade }) => isMade).map(({ path }) => path)).toEqual([
    'ja/errors/DB-00600.html.kept',
  ]);
  await build(CLEAN_SITE);
  const read = (site: string) =>
    listFiles(join(projectRoot, site)).map(
      ({ path, read: readFile }) => [path, readFile()] as const,
    );
  const clean = new Map(read(CLEAN_SITE));
  const kept = read(KEPT_SITE);
  expect(kept.map(([path]) => path)).toEqual([...clean.keys()]);
  const others = kept.filter(
    ([path, bytes]) => !Buffer.from(bytes).equals(clean.get(path) ?? bytes.subarray(1)),
  );
  expect(others.map(([path]) => path)).toEqual([]);
});
