import type { SearchEngine } from '../../src/search/types.ts';
import { HARD_TEXTS, type HardText } from '../../tests/support/random-text.ts';

/** What came of queries in Node. */
export interface EngineFigures {
  asked: number;
  /** Exceptions, with the beginning of the query. */
  failed: string[];
  /** CPU time of the slowest queries, in milliseconds, with their beginning, the slowest first. */
  slowest: { milliseconds: number; query: string }[];
}

/** A text whose time grows faster than its length. */
export interface SteepText {
  name: HardText;
  /** CPU time at each of {@link LENGTHS}, in milliseconds. */
  times: number[];
  /** By what the time grows where the length is four times as much. */
  growth: number;
}

/** Each is four times the one before it. */
export const LENGTHS = [12_500, 50_000, 200_000] as const;
/** Where so much grows fourfold with the length, less is noise. */
const MEASURABLE = 40;
const MOST_SHOWN = 5;

/** CPU time and not the time of day: other work on the machine is none of the query's. */
async function measure(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Asks queries one after another. */
export async function askAll(
  engine: SearchEngine,
  queries: Iterable<string>,
): Promise<EngineFigures> {
  const figures: EngineFigures = { asked: 0, failed: [], slowest: [] };
  for (const query of queries) {
    const milliseconds = await measure(() =>
      engine.search(query).catch((error: unknown) => {
        figures.failed.push(`${JSON.stringify(query.slice(0, 60))}: ${String(error)}`);
      }),
    );
    figures.asked += 1;
    figures.slowest = [...figures.slowest, { milliseconds, query: query.slice(0, 40) }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, MOST_SHOWN);
  }
  return figures;
}

/** Measures how the time of each hard text grows with its length. */
export async function measureGrowth(engine: SearchEngine): Promise<SteepText[]> {
  const found: SteepText[] = [];
  for (const name of Object.keys(HARD_TEXTS) as HardText[]) {
    const times: number[] = [];
    for (const length of LENGTHS) {
      // Another text each time: nothing of it may be remembered.
      times.push(
        await measure(() => engine.search(`${String(length)} ${HARD_TEXTS[name](length)}`)),
      );
    }
    const [, middle = 0, last = 0] = times;
    found.push({ name, times, growth: last < MEASURABLE ? 0 : last / Math.max(middle, 1) });
  }
  return found.sort((a, b) => (b.times.at(-1) ?? 0) - (a.times.at(-1) ?? 0));
}
