/**
 * `npm run bench:growth -- [--errors 100,300,1000,3000] [--only check,pages,index,weight]`: what the
 * product costs its makers and its readers when the content has grown. A size that the content has passed
 * is measured as it is. Grows copies of the content and
 * prints, for each size, CPU seconds and peak memory of
 *
 * - `check`: `npm run check`
 * - `pages`: `npm run build`, which holds the check and the indexes
 * - `index`: loading the catalogue and building the search index of one language
 * - `weight`: the zipped bytes that the answer to a code takes from an empty cache
 *
 * Each row is printed as soon as it is known. It takes long and is no test.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import { contentFolder } from '../../src/content/read/content-folder.ts';
import { projectRoot } from '../../src/project-root.ts';
import { quantile, spread } from '../search/figures.ts';
import { type Figure, formatFigure, GROWTH_HEAD } from './growth.ts';
import { growContent } from './grow-content.ts';
import { measureScript } from './measure-process.ts';
import { type Measure, readOptions } from './options.ts';
import { weighCodeHit } from './weigh-code-hit.ts';

/** Below the project's root, where what stands in it finds the installed packages. */
const WORK_FOLDER = join(projectRoot, '.cache/growth');
/** The command of Astro, in a process that can be measured. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';
/** How many codes are weighed, of which the middle one counts. */
const WEIGHED_CODES = 5;

const source = contentFolder(projectRoot);
const options = readOptions(process.argv.slice(2), (await readdir(join(source, 'errors'))).length);
if ('problem' in options) {
  console.error(options.problem);
  process.exitCode = 1;
} else {
  const printFigure = createTable();
  for (const size of options.sizes) {
    const folder = join(WORK_FOLDER, String(size));
    try {
      await measureSize(size, folder, options.measures, printFigure);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function measureSize(
  size: number,
  folder: string,
  measures: readonly Measure[],
  printFigure: (figure: Figure) => void,
): Promise<void> {
  const log = (step: string): void => {
    console.error(
      `[growth] ${new Date().toLocaleTimeString('en-GB')}, ${String(size)} errors: ${step}`,
    );
  };
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  log('growing the content');
  await rm(folder, { recursive: true, force: true });
  await growContent(source, content, size);
  const ids = await readdir(join(content, 'errors'));
  const entries = ids.length + (await readdir(join(content, 'causes'))).length;

  const measure = async (what: string, script: string, args: readonly string[]): Promise<void> => {
    log(what);
    const usage = await measureScript(script, args, { SHIRUBE_CONTENT: content });
    const { cpuSeconds, peakBytes } = usage;
    printFigure({ size, entries, what, cost: cpuSeconds, unit: 's', peakBytes });
  };
  if (measures.includes('check')) await measure('check', 'src/tools/check.ts', []);
  if (measures.includes('index')) {
    for (const locale of LOCALE_IDS) {
      await measure(`index, ${locale}`, 'bench/growth/build-index.ts', [locale]);
    }
  }
  if (!measures.includes('pages') && !measures.includes('weight')) return;
  await measure('pages', ASTRO, ['build', '--force', '--outDir', dist]);
  if (!measures.includes('weight')) return;
  // What has no code has a name in small letters.
  const codes = spread(
    ids.filter((id) => /[A-Z\d]/.test(id)),
    WEIGHED_CODES,
  );
  for (const locale of LOCALE_IDS) {
    const what = `weight, ${locale}`;
    log(what);
    const weights: number[] = [];
    for (const code of codes) weights.push(await weighCodeHit(dist, locale, code));
    printFigure({ size, entries, what, cost: quantile(weights, 0.5), unit: 'bytes' });
  }
}

/** Prints a table in Markdown, row by row, of which each knows the one of the size before. */
function createTable(): (figure: Figure) => void {
  const before = new Map<string, Figure>();
  const print = (cells: readonly string[]): void => {
    console.log(`| ${cells.join(' | ')} |`);
  };
  return (figure) => {
    if (before.size === 0) {
      print(GROWTH_HEAD);
      print(GROWTH_HEAD.map((name) => (name === 'what' ? '---' : '---:')));
    }
    print(formatFigure(figure, before.get(figure.what)));
    before.set(figure.what, figure);
  };
}
