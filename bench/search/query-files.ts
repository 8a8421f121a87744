import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';
import { type EvaluatedQuery, parseQueries } from './evaluate.ts';

/** The folder of the query files, from the project's root. */
export const QUERIES_FOLDER = 'bench/queries';

/**
 * What a file of queries was used for, which its name begins with. `tuned-on`: the search, its words or
 * its weights were fitted to it. `seen`: its outcome was looked at while the search was written, and
 * may have led the hand, but nothing was fitted to it.
 */
export const QUERY_USES = ['tuned-on', 'seen'] as const;

/** A file of queries. */
export interface QueryFile {
  /** `'tuned-on.dev.jsonl'` */
  name: string;
  use: (typeof QUERY_USES)[number];
  queries: EvaluatedQuery[];
}

/**
 * Reads all files of queries, by name. They go with the content that they ask about: without the folder
 * there are none.
 *
 * @throws when a line is no query, or a file's name does not say what the file was used for
 */
export async function loadQueryFiles(folder = QUERIES_FOLDER): Promise<QueryFile[]> {
  const path = join(projectRoot, folder);
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      use: readUse(name),
      queries: parseQueries(await readFile(join(path, name), 'utf8'), `${folder}/${name}`),
    })),
  );
}

/**
 * What a file was used for, by its name.
 *
 * `readUse('tuned-on.dev.jsonl')` -> `'tuned-on'`
 *
 * @throws when the name does not say it
 */
export function readUse(name: string): QueryFile['use'] {
  const use = QUERY_USES.find((known) => name.startsWith(`${known}.`));
  if (use === undefined) {
    throw new Error(
      `${QUERIES_FOLDER}/${name} does not say what it was used for: begin its name with ${QUERY_USES.map((known) => `"${known}."`).join(' or ')}.`,
    );
  }
  return use;
}
