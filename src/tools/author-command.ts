import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { carryOut } from '../authoring/carry-out.ts';
import type { Content, PlanResult } from '../authoring/plan.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { contentFolder, showPath } from '../content/read/content-folder.ts';
import { NO_PRODUCT } from '../content/read/parse-content.ts';
import { projectRoot } from '../project-root.ts';
import { runMain } from './run-main.ts';

/** The words of a command line: those without a name, and an option by its name. */
export interface Words {
  ids: string[];
  option: (name: string) => string | undefined;
}

/**
 * Runs a command that changes the content by a plan: reads its words, carries the plan out, and ends with
 * one sentence and 1 where that cannot be.
 *
 * @param usage what is said where the words are not as they should be
 * @param options the options that it has besides `--dry-run`, each with a value
 * @param choosePlan undefined where the words are not as they should be
 */
export async function runAuthorCommand(
  usage: string,
  options: readonly string[],
  choosePlan: (words: Words) => ((content: Content) => PlanResult) | undefined,
): Promise<void> {
  await runMain(async () => {
    const { values: read, positionals } = parseWords(
      {
        allowPositionals: true,
        options: {
          'dry-run': { type: 'boolean' },
          ...Object.fromEntries(options.map((name) => [name, { type: 'string' } as const])),
        },
      },
      usage,
      'Nothing was changed: ',
    );
    const values: Readonly<Record<string, unknown>> = read;
    const option = (name: string): string | undefined => values[name] as string | undefined;
    const makePlan = choosePlan({ ids: positionals, option });
    if (makePlan === undefined) throw new Error(`Nothing was changed: ${usage}`);
    await carryOut(
      {
        root: projectRoot,
        content: contentFolder(projectRoot),
        isDry: values['dry-run'] === true,
        print: (line) => {
          console.log(line);
        },
      },
      makePlan,
    );
  });
}

/**
 * Refuses a base whose `product.yaml` says nothing that could be worked with.
 *
 * @throws a sentence for the author
 */
export function requireProduct({ product }: Catalog, content: string): void {
  if (product.id !== NO_PRODUCT.id) return;
  const file = showPath(projectRoot, join(content, 'product.yaml'));
  throw new Error(`${file} is not sound: "npm run check" says why.`);
}

/**
 * What is said where a command line cannot be read, of what `parseArgs` says.
 *
 * `refuseWords(new TypeError("Unknown option '-q'. To specify …"), 'npm run merge -- …').message`
 * -> `"Unknown option '-q'. Nothing was changed: npm run merge -- …"`
 *
 * @param outcome what stands before the usage, where the command would have changed nothing
 */
export function refuseWords(
  error: unknown,
  usage: string,
  outcome = 'Nothing was changed: ',
): Error {
  // After the first sentence comes advice about how programs are written.
  const [problem = ''] = (error as Error).message.split(/\. |\n/);
  return new Error(`${problem}. ${outcome}${usage}`, { cause: error });
}

/**
 * Reads a command line as `parseArgs` does.
 *
 * @throws a sentence with the usage, as {@link refuseWords} says it
 */
export function parseWords<T extends ParseArgsConfig>(
  config: T,
  usage: string,
  outcome = '',
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw refuseWords(error, usage, outcome);
  }
}
