import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The servers that are tested, with the Debian package and the program that it brings. */
const PROGRAMS = {
  nginx: { packageName: 'nginx', command: 'nginx' },
  apache: { packageName: 'apache2', command: 'apache2' },
  caddy: { packageName: 'caddy', command: 'caddy' },
} as const satisfies Record<string, { packageName: string; command: string }>;

/** A server that can be tested here, or the reason why it cannot. */
export type FoundProgram = { path: string } | { reason: string };

/**
 * Finds a server's program. Where it is missing in a container of its own, as in a CI job, Debian's
 * package is installed; on somebody's machine that would start a server nobody has asked for.
 *
 * `'nginx'` -> `{ path: '/usr/sbin/nginx' }`, or `{ reason: 'nginx is not installed: ...' }`
 */
export function findProgram(name: keyof typeof PROGRAMS): FoundProgram {
  const { packageName, command } = PROGRAMS[name];
  const found = findCommand(command);
  if (found !== undefined) return { path: found };
  const install = `apt-get install --no-install-recommends ${packageName}`;
  if (process.getuid?.() !== 0 || existsSync('/run/systemd/system') || !findCommand('apt-get')) {
    return {
      reason: `${name} is not installed, so its settings are NOT tested here. On Debian or Ubuntu: sudo ${install}`,
    };
  }
  try {
    console.log(`${name} is not installed: ${install}`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe' });
    execFileSync('apt-get', [...install.split(' ').slice(1), '-qq', '--yes'], {
      stdio: 'pipe',
      // The start scripts of Debian start nothing in the single-user run level.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return {
      reason: `${name} could not be installed, so its settings are NOT tested here: ${why}`,
    };
  }
  const installed = findCommand(command);
  return installed === undefined
    ? { reason: `${packageName} brought no program ${command}, so it is NOT tested here.` }
    : { path: installed };
}

/** Servers are often where only root looks. */
function findCommand(command: string): string | undefined {
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));
}
