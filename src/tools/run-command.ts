import { spawn } from 'node:child_process';
import { projectRoot } from '../project-root.ts';

/** How a command ended. */
export interface CommandResult {
  code: number;
  /** What it printed, where that was kept; else it stands in this terminal. */
  output: string;
}

/**
 * Runs a command of the project, as the npm scripts do, in the project's root.
 *
 * `(['astro', 'build'])` -> `{ code: 0, output: '' }`
 */
export function runCommand(
  command: readonly string[],
  {
    keepsOutput = false,
    environment = {},
  }: { keepsOutput?: boolean; environment?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  return new Promise((fulfil, reject) => {
    const child = spawn(process.execPath, ['scripts/run.cjs', ...command], {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: keepsOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      // No code means that a signal ended it.
      fulfil({ code: code ?? 1, output });
    });
  });
}
