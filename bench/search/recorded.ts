import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import { projectRoot } from '../../src/project-root.ts';
import { isRight, type JudgedQuery } from './evaluate.ts';
import { QUERIES_FOLDER } from './query-files.ts';

/** The file of the recorded figures, from the project's root. */
export const RECORD_FILE = `${QUERIES_FOLDER}/recorded.json`;

const FigureSchema = z.strictObject({
  /** Queries with the right page first; of a query without an answer, with no result. */
  right: z.int(),
  of: z.int(),
  /** The other queries. */
  wrong: z.array(z.string()),
});
const RecordSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), FigureSchema)));

/** How well queries of one language and category were answered. */
export type Figure = z.infer<typeof FigureSchema>;

/** Language of the interface -> category -> figure. */
export type FileRecord = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** Name of a file of queries -> its figures. */
export type SearchRecord = Readonly<Record<string, FileRecord>>;

/** What has changed against the record, a paragraph for each category. */
export interface RecordDifference {
  falls: string[];
  /** What is not recorded, so that nothing would tell when it falls. */
  unrecorded: string[];
  rises: string[];
}

const SHOWN_QUERIES = 3;
const SHOWN_LENGTH = 120;

const HOW_TO_RECORD =
  'Mend it; if it has to be, record it and say why in the commit: npm run eval:search -- --record --lower';

/**
 * Reads the recorded figures; there are none before anything was recorded.
 *
 * @throws when the file has another form
 */
export async function loadRecord(): Promise<SearchRecord> {
  const path = join(projectRoot, RECORD_FILE);
  if (!existsSync(path)) return {};
  return RecordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Writes the recorded figures. */
export async function saveRecord(record: SearchRecord): Promise<void> {
  const text = await format(JSON.stringify(record), { parser: 'json', printWidth: 100 });
  await writeFile(join(projectRoot, RECORD_FILE), text);
}

/** The figures of a file that was asked, languages and categories in the order of their names. */
export function measureFile(judged: readonly JudgedQuery[]): FileRecord {
  const record: Record<string, Record<string, Figure>> = {};
  for (const query of judged.toSorted(
    (a, b) => compare(a.ui, b.ui) || compare(a.category, b.category),
  )) {
    const ofLanguage = (record[query.ui] ??= {});
    const figure = (ofLanguage[query.category] ??= { right: 0, of: 0, wrong: [] });
    figure.of += 1;
    if (isRight(query)) figure.right += 1;
    else figure.wrong.push(query.q);
  }
  return record;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares what a file was answered with what is recorded of it.
 *
 * @throws when nothing is recorded of the file
 */
export function compareWithRecord(
  file: string,
  judged: readonly JudgedQuery[],
  recorded: FileRecord | undefined,
): RecordDifference {
  if (recorded === undefined) {
    throw new Error(
      `${QUERIES_FOLDER}/${file} has no recorded figures: nothing would tell when it is answered worse. Record them: npm run eval:search -- --record`,
    );
  }
  const now = measureFile(judged);
  const difference: RecordDifference = { falls: [], unrecorded: [], rises: [] };
  for (const [ui, category] of listCategories(recorded, now)) {
    const before = recorded[ui]?.[category];
    const after = now[ui]?.[category] ?? { right: 0, of: 0, wrong: [] };
    if (before === undefined) {
      difference.unrecorded.push(
        `${file}, ${category}, ${ui}: ${describe(after)}, and nothing recorded. Record it: npm run eval:search -- --record`,
      );
      continue;
    }
    const line = `${file}, ${category}, ${ui}: recorded ${describe(before)}, now ${describe(after)}`;
    if (after.right < before.right) {
      const known = new Set(before.wrong);
      const worse = judged.filter(
        (query) =>
          query.ui === ui && query.category === category && !isRight(query) && !known.has(query.q),
      );
      const lost = after.of < before.of ? ['  Fewer queries are asked than were recorded.'] : [];
      difference.falls.push(
        [`${line}.`, ...worse.slice(0, SHOWN_QUERIES).map(describeMiss), ...lost].join('\n'),
      );
    } else if (after.right > before.right || after.of !== before.of) {
      difference.rises.push(`${line}. Record it: npm run eval:search -- --record`);
    }
  }
  if (difference.falls.length > 0) difference.falls.push(HOW_TO_RECORD);
  return difference;
}

function listCategories(...records: readonly FileRecord[]): [ui: string, category: string][] {
  const keys = new Set(
    records.flatMap((record) =>
      Object.entries(record).flatMap(([ui, ofLanguage]) =>
        Object.keys(ofLanguage).map((category) => `${ui} ${category}`),
      ),
    ),
  );
  return [...keys].map((key) => {
    const [ui = '', ...category] = key.split(' ');
    return [ui, category.join(' ')];
  });
}

/** `{ right: 3, of: 4 }` -> `'3 of 4 right'` */
function describe({ right, of }: Figure): string {
  return `${String(right)} of ${String(of)} right`;
}

function describeMiss({ q, expect, results }: JudgedQuery): string {
  const shown = q.length > SHOWN_LENGTH ? `${q.slice(0, SHOWN_LENGTH)}…` : q;
  return `  ${JSON.stringify(shown)}: expected ${expect.join(' or ') || 'no result'}, got ${results.join(', ') || 'none'}`;
}
