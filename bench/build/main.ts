/**
 * `npm run bench:build -- [--errors 300,1000,3000] [--alone]`: what a clean build costs when the content has
 * grown, and up to 3,000 errors what the builds of others cost with the same pages, unless it is to run alone.
 * A size that the content has passed is measured as it is. Prints a row for each build as soon as it is known.
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
import { findScript, installPeers, type Peer, PEERS, writePeerSite } from './peers.ts';
import { BUILD_HEAD, type BuildFigure, formatBuild } from './builds.ts';

const FOLDER = join(projectRoot, '.cache/bench-build');
/** The command of Astro, in a process that can be measured. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';
/** As `npm run build` has them, and nothing that calls home. */
const ENVIRONMENT = { NODE_OPTIONS: BUILD_NODE_OPTIONS, ASTRO_TELEMETRY_DISABLED: '1' };

/** The memory that Node has of itself would not do for thousands of pages. */
const PEER_ENVIRONMENT = {
  NODE_OPTIONS: '--max-old-space-size=8192',
  ASTRO_TELEMETRY_DISABLED: '1',
};

const source = contentFolder(projectRoot);
const OURS = 'Shirube';
/** Those of others take too much memory beyond that. */
const MOST_COMPARED = 3000;
const ALONE = '--alone';

const args = process.argv.slice(2).filter((word) => word !== ALONE);
const isAlone = process.argv.includes(ALONE);
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
  const before = new Map<string, BuildFigure>();
  for (const size of options.sizes) {
    const peers = isAlone || size > MOST_COMPARED ? [] : PEERS;
    let ours: BuildFigure | undefined;
    for await (const figure of loadFigures(size, peers)) {
      printRow(formatBuild(figure, before.get(figure.builder), ours));
      before.set(figure.builder, figure);
      ours ??= figure;
    }
  }
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** Ours first, whose pages the others are given. */
async function* loadFigures(size: number, peers: readonly Peer[]): AsyncGenerator<BuildFigure> {
  const folder = join(FOLDER, String(size));
  const buildId = await loadBuildId(projectRoot);
  const locate = (builder: string): string =>
    join(FOLDER, `${buildId}-${String(size)}-${builder.toLowerCase()}.json`);
  const keep = async (figure: BuildFigure): Promise<BuildFigure> => {
    await writeFile(locate(figure.builder), JSON.stringify(figure));
    return figure;
  };
  try {
    const ours = await findFigure(locate(OURS));
    const known = await Promise.all(peers.map(({ name }) => findFigure(locate(name))));
    const isBuilt = ours !== undefined && known.every((figure) => figure !== undefined);
    yield isBuilt ? ours : await keep(await measureOurs(size, folder));
    for (const [at, peer] of peers.entries()) {
      yield known[at] ?? (await keep(await measurePeer(peer, size, folder)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findFigure(file: string): Promise<BuildFigure | undefined> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  return kept === undefined ? undefined : (JSON.parse(kept) as BuildFigure);
}

async function measureOurs(size: number, folder: string): Promise<BuildFigure> {
  const content = join(folder, 'content');
  log(OURS, size, 'growing the content');
  await rm(folder, { recursive: true, force: true });
  // A clean build takes no index of a build before: it may be deleted at any time.
  await rm(join(projectRoot, '.cache/search'), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await growContent(source, content, size);
  const environment = { ...ENVIRONMENT, SHIRUBE_CONTENT: content };
  const dist = join(folder, 'dist');
  return measureBuild(OURS, size, folder, dist, [ASTRO, ['build', '--outDir', dist], environment]);
}

async function measurePeer(peer: Peer, size: number, folder: string): Promise<BuildFigure> {
  const { name, command, output } = peer;
  const place = join(FOLDER, 'peers');
  await installPeers(place);
  const site = join(place, 'site');
  log(name, size, 'writing its pages');
  await writePeerSite(peer, join(folder, 'dist'), site);
  const script = await findScript(place, peer);
  const [, ...words] = command;
  try {
    return await measureBuild(name, size, folder, join(site, output), [
      script,
      [...words, site],
      PEER_ENVIRONMENT,
    ]);
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

function log(builder: string, size: number, step: string): void {
  const time = new Date().toLocaleTimeString('en-GB');
  console.error(`${time}, ${builder}, ${String(size)} errors: ${step}`);
}

async function measureBuild(
  builder: string,
  size: number,
  folder: string,
  dist: string,
  run: Parameters<typeof measureScript>,
): Promise<BuildFigure> {
  const content = join(folder, 'content');
  const lists = await Promise.all(['errors', 'causes'].map((name) => readdir(join(content, name))));
  log(builder, size, 'building');
  const [load = 0] = loadavg();
  const started = performance.now();
  const progress = setInterval(() => {
    log(builder, size, `building for ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }, 30_000);
  try {
    const usage = await measureScript(...run);
    const wallSeconds = (performance.now() - started) / 1000;
    const files = listFiles(dist);
    return {
      builder,
      size,
      entries: lists.flat().length,
      pages: files.filter(({ path }) => path.endsWith('.html')).length,
      ...usage,
      wallSeconds,
      siteBytes: files.reduce((sum, { read }) => sum + read().length, 0),
      load,
    };
  } finally {
    clearInterval(progress);
  }
}
