import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import {
  browserArguments,
  parseDistribution,
  type BrowserProbes,
  type CommandResult,
} from './browser.ts';

const LAUNCH_TIMEOUT = 60_000;

/** Whether this process is root's, for which Chromium needs other arguments; never so on Windows. */
export function isRootUser(): boolean {
  return process.getuid?.() === 0;
}

/** The machine on which the tests run, as {@link resolveBrowser} wants to see it. */
export function createBrowserProbes(): BrowserProbes {
  return {
    env: process.env,
    platform: process.platform,
    distribution: parseDistribution(readTextIfAny('/etc/os-release')),
    adminPrefix: findAdminPrefix(),
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    playwrightPath: () => chromium.executablePath(),
    tryLaunch,
    run: runCommand,
    runPlaywright: (args, timeout) => {
      const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
      const script = join(dirname(manifest), 'cli.js');
      return runCommand(process.execPath, [script, ...args], timeout);
    },
    log: (message) => {
      console.error(`[browser] ${message}`);
    },
  };
}

function findAdminPrefix(): readonly string[] | undefined {
  if (isRootUser()) return [];
  // A CI machine is thrown away afterwards; on somebody's own, nothing is installed unasked.
  const maySudo =
    process.env['CI'] !== undefined &&
    spawnSync('sudo', ['-n', 'true'], { timeout: 10_000 }).status === 0;
  return maySudo ? ['sudo', '-n'] : undefined;
}

async function tryLaunch(executablePath: string): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: browserArguments({ isRoot: isRootUser() }),
      timeout: LAUNCH_TIMEOUT,
    });
    await browser.close();
    return undefined;
  } catch (error) {
    return (
      (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'no reason given'
    );
  }
}

function runCommand(
  command: string,
  args: readonly string[],
  timeout: number,
): Promise<CommandResult> {
  return new Promise((fulfil) => {
    const child = spawn(command, args, {
      // No terminal: whatever would ask a question fails instead of waiting.
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        // Per attempt; Playwright makes several.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => {
      fulfil({ ok: false, output: error.message });
    });
    child.once('exit', (_code, signal) => {
      if (signal === null) return;
      // Do not wait for what it started, which may hold on to the output.
      child.stdout.destroy();
      child.stderr.destroy();
      fulfil({ ok: false, output: `${output}\nended after ${String(timeout / 1000)} seconds` });
    });
    child.once('close', (code) => {
      fulfil({ ok: code === 0, output });
    });
  });
}

function readTextIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
