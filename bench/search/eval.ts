/**
 * `npm run eval:search -- [file.jsonl ...] [--record [--lower]]`: asks the search the queries of files,
 * or of all files in bench/queries, through the same code as the browser and on an index of the content
 * as it is now. Prints how often the right page came first, and what was missed.
 *
 * `--record` writes the figures of all files into bench/queries/recorded.json, below which `npm test`
 * lets none fall. A figure that is lower than the recorded one is only written with `--lower`.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../src/content/read/load.ts';
import { projectRoot } from '../../src/project-root.ts';
import { askQueries } from './ask.ts';
import { formatTable } from './blocks.ts';
import { buildSearches } from './built-searches.ts';
import {
  type EvaluatedQuery,
  formatEvaluation,
  isRight,
  type JudgedQuery,
  parseQueries,
} from './evaluate.ts';
import { loadQueryFiles, QUERIES_FOLDER } from './query-files.ts';
import {
  compareWithRecord,
  type FileRecord,
  loadRecord,
  measureFile,
  RECORD_FILE,
  saveRecord,
} from './recorded.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    record: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
  },
});
const { catalog } = await loadCatalog(projectRoot);
const { searches, open } = await buildSearches(catalog);
if (positionals.length > 0) {
  for (const file of positionals) await evaluateFile(file);
} else {
  await evaluateAll();
}

async function evaluateFile(file: string): Promise<void> {
  const { judged, waiting } = await askQueries(
    parseQueries(await readFile(file, 'utf8'), file),
    open,
  );
  console.log(formatEvaluation(judged));
  console.log(`\n${await describeAgreement(judged)}`);
  printWaiting(file, waiting);
}

/** How many queries have the same first result, or an accepted one, on every interface. */
async function describeAgreement(judged: readonly JudgedQuery[]): Promise<string> {
  const disagreeing: string[] = [];
  for (const { q, expect } of judged) {
    const firsts: (string | undefined)[] = [];
    for (const { engine } of searches.values()) {
      firsts.push((await engine.search(q)).results[0]?.id);
    }
    const isSame = new Set(firsts).size === 1;
    const isAccepted = firsts.every((id) => id !== undefined && expect.includes(id));
    if (!isSame && !isAccepted) disagreeing.push(`  ${JSON.stringify(q)}: ${firsts.join(', ')}`);
  }
  const agreeing = judged.length - disagreeing.length;
  const share = ((100 * agreeing) / judged.length).toFixed(1);
  return [
    `The same answer on every interface: ${String(agreeing)} of ${String(judged.length)}, ${share} %`,
    ...disagreeing,
  ].join('\n');
}

async function evaluateAll(): Promise<void> {
  const files = await loadQueryFiles();
  if (files.length === 0) {
    console.log(`There are no queries in ${QUERIES_FOLDER}.`);
    return;
  }
  const rows: string[][] = [];
  const measured: Record<string, FileRecord> = {};
  const recorded = await loadRecord();
  const falls: string[] = [];
  const all: JudgedQuery[] = [];
  for (const { name, queries } of files) {
    const { judged, waiting } = await askQueries(queries, open);
    measured[name] = measureFile(judged);
    all.push(...judged);
    rows.push([
      name,
      describeShare(judged.filter(({ expect }) => expect.length > 0)),
      describeShare(judged.filter(({ expect }) => expect.length === 0)),
    ]);
    printWaiting(name, waiting);
    const known = recorded[name];
    if (known === undefined) continue;
    const difference = compareWithRecord(name, judged, known);
    falls.push(...difference.falls);
    const { rises, unrecorded } = difference;
    for (const text of [...rises, ...unrecorded, ...difference.falls]) console.log(`${text}\n`);
  }
  console.log(formatTable(['file', 'right page first', 'no answer, none given'], rows));
  console.log(await describeAgreement(all));
  if (!options.record) return;
  if (falls.length > 0 && !options.lower) {
    console.error(
      `Nothing was recorded: figures have fallen. With --lower they are written all the same.`,
    );
    process.exitCode = 1;
    return;
  }
  await saveRecord(measured);
  console.log(`Recorded in ${RECORD_FILE}.`);
}

function describeShare(judged: readonly JudgedQuery[]): string {
  if (judged.length === 0) return '-';
  const right = judged.filter(isRight).length;
  const share = ((100 * right) / judged.length).toFixed(1);
  return `${String(right)} of ${String(judged.length)}, ${share} %`;
}

function printWaiting(file: string, waiting: readonly EvaluatedQuery[]): void {
  if (waiting.length === 0) return;
  console.log(`${file}: ${String(waiting.length)} queries wait for pages that the base lacks.`);
}
