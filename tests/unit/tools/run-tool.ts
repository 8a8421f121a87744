import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../src/project-root.ts';

/** Runs what an npm script runs, and says how it ended. */
export function runTool(
  tool: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, `src/tools/${tool}.ts`), ...args],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, stdout, stderr };
}
