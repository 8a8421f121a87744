import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads a command line as `parseArgs` does.
 *
 * `parseWords({ args: ['-q'] }, 'npm run check')` throws `"Unknown option '-q'. npm run check"`
 *
 * @param outcome what stands before the usage, where the command would have changed something
 * @throws a sentence with the usage
 */
export function parseWords<T extends ParseArgsConfig>(
  config: T,
  usage: string,
  outcome = '',
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // After the first sentence comes advice about how programs are written.
    const [problem = ''] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${problem}. ${outcome}${usage}`, { cause: error });
  }
}
