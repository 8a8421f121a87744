/** `npm run import -- errors.csv --map map.yaml`: makes errors of a list that a company has. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { findMapIssues, type MapFile } from '../authoring/import/check-map.ts';
import { describePlan } from '../authoring/import/describe-plan.ts';
import {
  type EntryOutcomes,
  type ImportPlan,
  planImport,
} from '../authoring/import/plan-import.ts';
import { readList } from '../authoring/import/read-list.ts';
import { formatRefusals } from '../authoring/import/refusals.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder, showPath } from '../content/read/content-folder.ts';
import { loadCatalog, readCatalog } from '../content/read/load.ts';
import { parseYaml } from '../content/read/yaml.ts';
import { createImportMapSchema } from '../content/schemas/import-map.ts';
import type { EntryType } from '../model/sections.ts';
import { FOLDERS } from '../model/urls.ts';
import { projectRoot } from '../project-root.ts';
import { processTerminal, startProgress } from '../terminal/progress.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.import.usage;

await runMain(run, { outcome: 'Nothing was changed.' });

async function run(): Promise<void> {
  const words = readCommandLine();
  const content = contentFolder(projectRoot);
  const given = {
    ...words,
    bytes: readNamed(words.listPath),
    mapText: readNamed(words.mapPath).toString('utf8'),
  };
  if (words.isDry) await importList(content, given);
  else await holdContent(content, ({ apply }) => importList(content, given, apply));
}

/**
 * Imports a list, or only says what would be imported.
 *
 * @param apply none where it only says so
 */
async function importList(
  content: string,
  {
    listPath,
    mapPath,
    bytes,
    mapText,
    skipsRefused,
    encoding,
  }: ReturnType<typeof readCommandLine> & { bytes: Buffer; mapText: string },
  apply?: HeldContent['apply'],
): Promise<void> {
  const isDry = apply === undefined;
  const { catalog } = await readCatalog(projectRoot, content);
  requireProduct(catalog, content);
  const mapFile = readMap(catalog, mapPath, mapText);
  const { map } = mapFile;
  const list = readList(listPath, bytes, { map, locales: catalog.locales, encoding });
  const issues = findMapIssues(catalog, mapFile, list);
  if (issues.length > 0) throw new Error(`${formatIssues(issues)}\n`);

  const progress = startProgress('Rows', list.rows.length, processTerminal);
  const readFolder = (type: EntryType, id: string) => readTexts(join(content, FOLDERS[type], id));
  const plan = planImport(catalog, map, list, readFolder, progress.step);
  progress.end(String(list.rows.length));
  console.log(`${show(listPath)}: ${list.form}`);
  if (plan.refusals.length > 0) {
    console.error(`\n${formatRefusals(show(listPath), plan.refusals)}\n`);
  }
  for (const line of describePlan(plan)) console.log(line);
  const isRefused = plan.refusals.length > 0 && !skipsRefused;
  if (isRefused) process.exitCode = 1;
  const folders = listFolders(plan);
  if (isDry || isRefused || folders.length === 0) {
    console.log(`\n${describeNothing(isDry, isRefused)}`);
    return;
  }

  const writes = new Map(
    folders.flatMap(({ folder, files }) =>
      [...files].map(([name, text]) => [join(content, folder, name), text] as const),
    ),
  );
  const removals = folders.flatMap(({ folder, removals: names }) =>
    names.map((name) => join(content, folder, name)),
  );
  const written = startProgress('Files', writes.size, processTerminal);
  apply({ writes, removals }, written.step);
  written.end(String(writes.size));
  console.log(`\n${await describeEnd(content, folders)}`);
}

/** What is written and removed, by folder of an entry below the content. */
interface WrittenFolder {
  folder: string;
  files: ReadonlyMap<string, string>;
  removals: readonly string[];
}

function listFolders(plan: ImportPlan): WrittenFolder[] {
  const list = ({ entries, changed }: EntryOutcomes, place: string): WrittenFolder[] => [
    ...entries.map(({ id, files }) => ({ folder: `${place}/${id}`, files, removals: [] })),
    ...changed.map(({ id, files, removals }) => ({ folder: `${place}/${id}`, files, removals })),
  ];
  return [...list(plan, FOLDERS.error), ...list(plan.causes, FOLDERS.cause)];
}

function readCommandLine() {
  const { values, positionals } = parseWords(
    {
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        encoding: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'skip-refused': { type: 'boolean', default: false },
      },
    },
    USAGE,
    'Nothing was changed: ',
  );
  const [listPath] = positionals;
  if (listPath === undefined || positionals.length > 1 || values.map === undefined) {
    throw new Error(`Name one list and its map. Nothing was changed: ${USAGE}`);
  }
  return {
    listPath: resolve(listPath),
    mapPath: resolve(values.map),
    encoding: values.encoding,
    isDry: values['dry-run'],
    skipsRefused: values['skip-refused'],
  };
}

function readNamed(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    // To move it away would be no advice.
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    throw new Error(`${show(path)} is a folder: name a file in it.`, { cause: error });
  }
}

function readMap({ product }: Catalog, path: string, text: string): MapFile {
  const file = show(path);
  const { value, issues, locate } = parseYaml(file, text, createImportMapSchema(product));
  if (value === undefined) throw new Error(`${formatIssues(issues)}\n`);
  return { file, map: value, locate };
}

/** The files that lie directly in a folder, by name. */
function readTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Texts of a list need not keep to the rules of the base. */
async function describeEnd(content: string, folders: readonly WrittenFolder[]): Promise<string> {
  const { issues } = await loadCatalog(projectRoot, content);
  const written = new Set(folders.map(({ folder }) => show(join(content, folder))));
  const rules = issues.filter(({ file }) => written.has(dirname(file))).map(({ rule }) => rule);
  const names = [...new Set(rules)].join(', ');
  const toMend = `In what was written there is to mend: ${String(rules.length)} (${names}). Those of language are chosen by "languageRules" in product.yaml.\n`;
  return `Done. ${rules.length === 0 ? '' : toMend}Run "npm run check", look at the pages with "npm run dev", and commit everything together.`;
}

function describeNothing(isDry: boolean, isRefused: boolean): string {
  if (isRefused) {
    return 'Nothing was changed: mend the rows that are refused, or leave them out with --skip-refused.';
  }
  return isDry ? 'Nothing was changed: this is only what would be.' : 'There is nothing to change.';
}

function show(path: string): string {
  return showPath(projectRoot, path);
}
