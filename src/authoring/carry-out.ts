import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { showPath } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import type { Issue } from '../model/issue.ts';
import { holdContent } from './apply-changes.ts';
import type { Content, Plan, PlanResult } from './plan.ts';

/** What a command works on, and how it talks. */
export interface Setting {
  /** The project's root. */
  root: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Only says what would be done. */
  isDry: boolean;
  print: (line: string) => void;
}

/** Files that may refer to an entry. */
const TEXTS = /\.(?:yaml|mdx|jsonl)$/;

/** The queries whose pages are recorded, of the content that the project has. */
const QUERIES = 'bench/queries';

/**
 * Makes a plan for the content, says what it changes, does it whole or not at all, and says what is left.
 * Nobody else changes the content from before it is read until that is done.
 *
 * @throws a sentence for the author where there is no plan, or it cannot be done: nothing is changed then
 */
export async function carryOut(
  setting: Setting,
  makePlan: (content: Content) => PlanResult,
): Promise<void> {
  const { root, content, isDry, print } = setting;
  if (isDry) {
    await readPlan(setting, makePlan);
    print('\nNothing was changed: this is only what would be.');
    return;
  }
  const absolute = (path: string): string => resolve(root, path);
  await holdContent(
    content,
    async ({ apply }) => {
      const { plan, issues } = await readPlan(setting, makePlan);
      apply({
        writes: new Map([...plan.writes].map(([path, text]) => [absolute(path), text])),
        moves: plan.moves.map(({ from, to }) => ({ from: absolute(from), to: absolute(to) })),
        removals: plan.removals.map(absolute),
      });
      const after = await loadCatalog(root, content);
      print(
        after.issues.length > issues.length
          ? `\nDone. ${String(after.issues.length - issues.length)} more to mend than before: run "npm run check".`
          : '\nDone. Run "npm run check", look at the page with "npm run dev", and commit everything together.',
      );
    },
    print,
  );
}

/** Reads the content, makes the plan, and says what it changes. */
async function readPlan(
  { root, content, print }: Setting,
  makePlan: (content: Content) => PlanResult,
): Promise<{ plan: Plan; issues: readonly Issue[] }> {
  const { catalog, issues } = await loadCatalog(root, content);
  if (catalog.errors.size + catalog.causes.size === 0) {
    throw new Error(`No entries can be read in ${content}: "npm run check" says why.`);
  }
  const folders = [content, ...(content === join(root, 'content') ? [join(root, QUERIES)] : [])];
  const texts = new Map(folders.flatMap((folder) => readTexts(root, folder)));
  const plan = makePlan({ catalog, texts });
  if ('problems' in plan) throw new Error([...plan.problems, 'Nothing was changed.'].join('\n'));
  for (const line of plan.changes) print(`  ${line}`);
  for (const note of plan.notes) print(`\n${note}`);
  return { plan, issues };
}

function readTexts(root: string, folder: string): [path: string, text: string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && TEXTS.test(item.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [showPath(root, path), readFileSync(path, 'utf8')]);
}
