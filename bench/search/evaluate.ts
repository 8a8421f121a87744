import { z } from 'zod';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import type { SearchResponse } from '../../src/search/types.ts';

/** What a query is like. A category that is not here is taken for a slip: a new one is added first. */
const CATEGORIES = [
  'alias-or-number',
  'artefact',
  'code-case',
  'code-fullwidth-spaced',
  'code-partial',
  'code-partial-or-typo',
  'code-typo',
  'exact-code',
  'log-string',
  'message-exact',
  'message-noisy',
  'message-other-language',
  'message-paste',
  'no-answer',
  'report-paste',
  'report-uncovered',
  'report-words',
  'symptom-natural',
  'task-question',
  'unknown-code',
  'variants',
] as const;

const QuerySchema = z.strictObject({
  q: z.string(),
  ui: z.enum(LOCALE_IDS),
  category: z.enum(CATEGORIES),
  expect: z.array(z.string()),
  /** Where it was met, in public. */
  source: z.string().optional(),
});

/** A query with the entries of which one should come first; none for a query without an answer. */
export type EvaluatedQuery = z.infer<typeof QuerySchema>;

/** A query with its outcome. */
export interface JudgedQuery extends EvaluatedQuery {
  /** Place of the first expected result, from 1; undefined when there is none. */
  rank: number | undefined;
  /** Ids of the first results. */
  results: string[];
  /** Ids of the first suggestions. */
  suggestions: string[];
}

/**
 * Reads queries, one JSON object a line.
 *
 * @param file of the text, for messages
 * @throws when a line is not such an object, naming it
 */
export function parseQueries(text: string, file: string): EvaluatedQuery[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = QuerySchema.safeParse(JSON.parse(line));
    if (!parsed.success) {
      throw new Error(`${file}, line ${String(at + 1)}: ${z.prettifyError(parsed.error)}`);
    }
    return [parsed.data];
  });
}

/** Compares an answer with what was expected. */
export function judgeQuery(query: EvaluatedQuery, response: SearchResponse): JudgedQuery {
  const ids = response.results.map(({ id }) => id);
  const first = ids.findIndex((id) => query.expect.includes(id));
  return {
    ...query,
    rank: first < 0 ? undefined : first + 1,
    results: ids.slice(0, 3),
    suggestions: response.suggestions.slice(0, 3).map(({ id }) => id),
  };
}

/** Tells whether a query got what it should: the right page first, or no result where there is no answer. */
export function isRight(query: JudgedQuery): boolean {
  return isUnanswerable(query) ? query.results.length === 0 : query.rank === 1;
}

interface Figures {
  count: number;
  first: number;
  firstThree: number;
  reciprocal: number;
}

/** The figures of a set of queries; a query without an answer is right when it got no result. */
export function measureQueries(queries: readonly JudgedQuery[]): Figures {
  const figures: Figures = { count: queries.length, first: 0, firstThree: 0, reciprocal: 0 };
  for (const query of queries) {
    const rank = isUnanswerable(query) ? (query.results.length === 0 ? 1 : undefined) : query.rank;
    if (rank === undefined) continue;
    if (rank === 1) figures.first += 1;
    if (rank <= 3) figures.firstThree += 1;
    figures.reciprocal += 1 / rank;
  }
  return figures;
}

function isUnanswerable({ expect }: EvaluatedQuery): boolean {
  return expect.length === 0;
}

/** Lays the outcome out as text: a table by language and category, then the misses. */
export function formatEvaluation(judged: readonly JudgedQuery[]): string {
  const lines = ['ui     category                queries  success@1  success@3    MRR'];
  const add = (ui: string, category: string, queries: readonly JudgedQuery[]): void => {
    if (queries.length === 0) return;
    const { count, first, firstThree, reciprocal } = measureQueries(queries);
    lines.push(
      [
        ui.padEnd(6),
        category.padEnd(22),
        String(count).padStart(8),
        formatShare(first, count).padStart(10),
        formatShare(firstThree, count).padStart(10),
        (reciprocal / count).toFixed(3).padStart(6),
      ].join(' '),
    );
  };
  const categories = [...new Set(judged.map(({ category }) => category))];
  const answerable = judged.filter((query) => !isUnanswerable(query));
  for (const ui of LOCALE_IDS) {
    const ofUi = judged.filter((query) => query.ui === ui);
    for (const category of categories) {
      add(
        ui,
        category,
        ofUi.filter((query) => query.category === category),
      );
    }
    add(
      ui,
      'ANSWERABLE',
      ofUi.filter((query) => !isUnanswerable(query)),
    );
  }
  for (const category of categories) {
    add(
      'all',
      category,
      judged.filter((query) => query.category === category),
    );
  }
  add('all', 'ANSWERABLE', answerable);
  add('all', 'NO ANSWER', judged.filter(isUnanswerable));
  lines.push('', 'Misses:');
  for (const query of judged) {
    if (isRight(query)) continue;
    lines.push(
      `[${query.ui} ${query.category}] ${JSON.stringify(query.q)}`,
      `    expected ${query.expect.join(' | ') || 'nothing'}${query.rank === undefined ? '' : ` (place ${String(query.rank)})`}`,
      `    results  ${query.results.join(', ') || 'none'}`,
      `    near     ${query.suggestions.join(', ') || 'none'}`,
    );
  }
  return lines.join('\n');
}

function formatShare(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
