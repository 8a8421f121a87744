/** Options of Node for a build. New objects are short-lived: with more room for them, far fewer are copied. */
export const BUILD_NODE_OPTIONS = '--max-semi-space-size=64';

/** What `npm run build` was asked to do. */
export interface BuildOptions {
  /** Where the site goes, from the project's root. */
  folder: string;
  isForced: boolean;
  /** What is for Astro. */
  rest: string[];
}

/**
 * Reads the options of `npm run build`.
 *
 * `readBuildOptions(['--outDir', 'a', '--verbose'])`
 * -> `{ folder: 'a', isForced: false, rest: ['--verbose'] }`
 *
 * @throws a sentence where a folder is not named
 */
export function readBuildOptions(args: readonly string[]): BuildOptions {
  const options: BuildOptions = { folder: 'dist', isForced: false, rest: [] };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--force') options.isForced = true;
    else if (arg.startsWith('--outDir=')) options.folder = arg.slice('--outDir='.length);
    else if (arg === '--outDir') {
      at += 1;
      const folder = args[at];
      if (folder === undefined) throw new Error('--outDir lacks the name of a folder.');
      options.folder = folder;
    } else options.rest.push(arg);
  }
  return options;
}
