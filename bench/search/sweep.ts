/**
 * `npm run sweep:search -- [constant ...]`: prints the curve of each constant of the search over the queries
 * in `bench/queries/tuned-on.*`, and beside it over those in `seen.*`. To be run when what is measured or what
 * is searched has changed much; a constant whose curve is flat may go. All these queries are known: what a
 * value is worth, only new ones tell.
 *
 * A curve: what the constant is times a half to two, and how many queries then get the right page first, and
 * of those without an answer, no result.
 */
import { loadCatalog } from '../../src/content/read/load.ts';
import { projectRoot } from '../../src/project-root.ts';
import { MESSAGE_CONSTANTS } from '../../src/search/engine/messages/search-messages.ts';
import { TEXT_CONSTANTS } from '../../src/search/engine/text/constants.ts';
import { askQueries } from './ask.ts';
import { formatTable } from './blocks.ts';
import { buildSearches } from './built-searches.ts';
import { isRight } from './evaluate.ts';
import { loadQueryFiles, type QueryFile } from './query-files.ts';

const FACTORS = [0.5, 0.7, 0.85, 1, 1.2, 1.4, 2];

const TABLES: Record<string, number>[] = [TEXT_CONSTANTS, MESSAGE_CONSTANTS];
const wanted = new Set(process.argv.slice(2));
const names = TABLES.flatMap((constants) => Object.keys(constants));
const stranger = [...wanted].find((name) => !names.includes(name));
if (stranger !== undefined) {
  throw new Error(`There is no constant "${stranger}"; the constants are ${names.join(', ')}.`);
}
const files = await loadQueryFiles();
const { catalog } = await loadCatalog(projectRoot);
const { open } = await buildSearches(catalog);
for (const constants of TABLES) {
  for (const [name, value] of Object.entries(constants)) {
    if (wanted.size > 0 && !wanted.has(name)) continue;
    const rows: string[][] = [];
    for (const factor of FACTORS) {
      constants[name] = value * factor;
      rows.push([
        (value * factor).toPrecision(3),
        await describeFiles('tuned-on'),
        await describeFiles('seen'),
      ]);
    }
    constants[name] = value;
    console.log(`${formatTable([name, 'tuned-on', 'seen'], rows)}\n`);
  }
}

/** `'721 of 783, none 271 of 290'` */
async function describeFiles(use: QueryFile['use']): Promise<string> {
  const queries = files.filter((file) => file.use === use).flatMap((file) => file.queries);
  const { judged } = await askQueries(queries, open);
  const answerable = judged.filter(({ expect }) => expect.length > 0);
  const others = judged.filter(({ expect }) => expect.length === 0);
  return `${countRight(answerable)}, none ${countRight(others)}`;
}

function countRight(judged: readonly Parameters<typeof isRight>[0][]): string {
  return `${String(judged.filter(isRight).length)} of ${String(judged.length)}`;
}
