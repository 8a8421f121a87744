import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const MEASURES = ['check', 'pages', 'index', 'weight'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the command was asked to do. */
export interface GrowthOptions {
  /** Numbers of errors, ascending. */
  sizes: number[];
  measures: Measure[];
}

const DEFAULT_SIZES = '100,300,1000,3000';

/**
 * Reads the options of `npm run bench:growth`.
 *
 * `readOptions(['--errors', '300,100', '--only', 'check'], 72)`
 * -> `{ sizes: [100, 300], measures: ['check'] }`
 *
 * @param smallest the number of errors that there are: what is smaller is measured as that
 * @returns a sentence, where something is wrong with them
 */
export function readOptions(
  args: readonly string[],
  smallest: number,
): GrowthOptions | { problem: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { errors: { type: 'string' }, only: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  let errors = DEFAULT_SIZES;
  let only = MEASURES.join(',');
  for (const token of tokens) {
    const written = token.kind === 'option' ? token.rawName : args[token.index];
    if (token.kind !== 'option' || (token.name !== 'errors' && token.name !== 'only')) {
      return { problem: `There is no option "${String(written)}": --errors and --only are all.` };
    }
    const { name, value } = token;
    if (value === undefined) return { problem: `${String(written)} needs a value after it.` };
    if (name === 'errors') errors = value;
    else only = value;
  }
  return (
    findBadSize(errors) ??
    findBadMeasure(only) ?? {
      sizes: [...new Set(listParts(errors).map((part) => Math.max(Number(part), smallest)))].sort(
        (a, b) => a - b,
      ),
      measures: MEASURES.filter((measure) => listParts(only).includes(measure)),
    }
  );
}

function findBadSize(list: string): { problem: string } | undefined {
  const wrong = listParts(list).find((part) => !/^\d+$/.test(part));
  return wrong === undefined
    ? undefined
    : {
        problem: `--errors takes numbers, such as ${DEFAULT_SIZES}: "${wrong}" is none.`,
      };
}

function findBadMeasure(list: string): { problem: string } | undefined {
  const wrong = listParts(list).find((part) => !(MEASURES as readonly string[]).includes(part));
  return wrong === undefined
    ? undefined
    : { problem: `--only takes some of ${MEASURES.join(',')}: "${wrong}" is none.` };
}

function listParts(list: string): string[] {
  return list.split(',').map((part) => part.trim());
}
