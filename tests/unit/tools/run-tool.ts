import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../src/project-root.ts';

/** A command with its words and its whole environment. */
export interface ToolRun {
  tool: string;
  words: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
}

/** How a command ended. */
export interface ToolOutcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs what an npm script runs, as npm does, and says how it ended. */
export function startTool(
  tool: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ToolOutcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.cjs', `src/tools/${tool}.ts`, ...words],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, stdout, stderr };
}

/**
 * Gives what {@link startTool} gives, from a process that is kept for all runs: to start one takes longer
 * than nearly every run. One run ends before the next begins.
 */
export async function runTool(
  tool: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolOutcome> {
  const child = (kept ??= startKept());
  child.ref();
  child.channel?.ref();
  const heard = new AbortController();
  const { signal } = heard;
  try {
    const run: ToolRun = { tool, words, environment: { ...process.env, ...environment } };
    child.send(run);
    const [outcome] = await Promise.race([
      once(child, 'message', { signal }) as Promise<[ToolOutcome]>,
      once(child, 'exit', { signal }).then(() => {
        throw new Error(`The process that is kept ended while it ran ${tool}.`);
      }),
    ]);
    return outcome;
  } finally {
    heard.abort();
    // No reason to stay for whoever has started it.
    child.unref();
    child.channel?.unref();
  }
}

let kept: ChildProcess | undefined;

function startKept(): ChildProcess {
  return fork(join(projectRoot, 'tests/unit/tools/kept-process.ts'), {
    cwd: projectRoot,
    // What vitest gave its own process is not for another.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
