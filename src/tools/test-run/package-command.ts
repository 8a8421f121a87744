import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from '../../project-root.ts';

/**
 * Path of the script behind a command that an installed package brings. Scripts are run with the
 * running Node itself, so that neither the shell nor the system's Node has a say.
 *
 * `('astro', 'astro')` -> `'<root>/node_modules/astro/bin/astro.mjs'`
 */
export function resolvePackageCommand(packageName: string, command: string): string {
  const manifestPath = join(projectRoot, 'node_modules', packageName, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (script === undefined) {
    throw new Error(`The package ${packageName} has no command ${command}.`);
  }
  return join(dirname(manifestPath), script);
}

/**
 * Runs a Node script in the project's root with this terminal, and tells how it ended.
 *
 * `('src/tools/check.ts', [])` -> `0`
 */
export function runNodeScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  // Windows writes `Path`.
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return new Promise((fulfil, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...environment,
        [pathKey]: [dirname(process.execPath), process.env[pathKey] ?? ''].join(delimiter),
        // Nothing this project runs calls home.
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    child.once('error', reject);
    child.once('close', (code) => {
      // No code means that a signal ended it.
      fulfil(code ?? 1);
    });
  });
}
