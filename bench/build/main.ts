/**
 * `npm run bench:build -- [--errors 300,1000,3000]`: what a clean build costs when the content has grown. A
 * size that the content has passed is measured as it is. Prints a row for each size as soon as it is known.
 * What is done is kept for the same code, also where the command is ended before its end: delete
 * `.cache/bench-build` to measure it again. It takes long and is no test.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { contentFolder } from '../../src/content/read/content-folder.ts';
import { projectRoot } from '../../src/project-root.ts';
import { loadBuildId } from '../../src/published/build-id.ts';
import { listFiles } from '../../src/published/site-files.ts';
import { BUILD_NODE_OPTIONS } from '../../src/tools/build-options.ts';
import { growContent } from '../growth/grow-content.ts';
import { measureScript } from '../growth/measure-process.ts';
import { readOptions } from '../growth/options.ts';
import { BUILD_HEAD, type BuildFigure, formatBuild } from './builds.ts';

const FOLDER = join(projectRoot, '.cache/bench-build');
/** The command of Astro, in a process that can be measured. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';
/** As `npm run build` has them, and nothing that calls home. */
const ENVIRONMENT = { NODE_OPTIONS: BUILD_NODE_OPTIONS, ASTRO_TELEMETRY_DISABLED: '1' };

const source = contentFolder(projectRoot);
const args = process.argv.slice(2);
const options = readOptions(
  args.length === 0 ? ['--errors', '300,1000,3000'] : args,
  (await readdir(join(source, 'errors'))).length,
);
if ('problem' in options) {
  console.error(options.problem);
  process.exitCode = 1;
} else {
  printRow(BUILD_HEAD);
  printRow(BUILD_HEAD.map(() => '---:'));
  let before: BuildFigure | undefined;
  for (const size of options.sizes) {
    const figure = await loadFigure(size);
    printRow(formatBuild(figure, before));
    before = figure;
  }
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

async function loadFigure(size: number): Promise<BuildFigure> {
  const file = join(FOLDER, `${await loadBuildId(projectRoot)}-${String(size)}.json`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as BuildFigure;
  const folder = join(FOLDER, String(size));
  try {
    const figure = await measureBuild(size, folder);
    await writeFile(file, JSON.stringify(figure));
    return figure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBuild(size: number, folder: string): Promise<BuildFigure> {
  const log = (step: string): void => {
    console.error(`${new Date().toLocaleTimeString('en-GB')}, ${String(size)} errors: ${step}`);
  };
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  log('growing the content');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await growContent(source, content, size);
  const lists = await Promise.all(['errors', 'causes'].map((name) => readdir(join(content, name))));
  log('building');
  const [load = 0] = loadavg();
  const started = performance.now();
  const progress = setInterval(() => {
    log(`building for ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }, 30_000);
  try {
    const usage = await measureScript(ASTRO, ['build', '--outDir', dist], {
      ...ENVIRONMENT,
      SHIRUBE_CONTENT: content,
    });
    const files = listFiles(dist);
    return {
      size,
      entries: lists.flat().length,
      pages: files.filter(({ path }) => path.endsWith('.html')).length,
      ...usage,
      wallSeconds: (performance.now() - started) / 1000,
      siteBytes: files.reduce((sum, { read }) => sum + read().length, 0),
      load,
    };
  } finally {
    clearInterval(progress);
  }
}
