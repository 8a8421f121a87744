import { join } from 'node:path';
import { carryOut } from '../authoring/carry-out.ts';
import type { Content, PlanResult } from '../authoring/plan.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { contentFolder, showPath } from '../content/read/content-folder.ts';
import { NO_PRODUCT } from '../content/read/parse-content.ts';
import { projectRoot } from '../project-root.ts';
import { parseWords } from './parse-words.ts';
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
