import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Program {
  /** The name of Debian's package. */
  packageName: string;
  /** The programs of which one is enough, the one that the package brings first. */
  commands: readonly [string, ...string[]];
  /** Where it is when no folder of the PATH has it. */
  paths?: readonly string[];
}

/** What is tested with and is not an npm package: servers, browsers, and what these need. */
const PROGRAMS = {
  nginx: { packageName: 'nginx', commands: ['nginx'] },
  apache: { packageName: 'apache2', commands: ['apache2'] },
  caddy: { packageName: 'caddy', commands: ['caddy'] },
  python: { packageName: 'python3', commands: ['python3'] },
  firefox: {
    packageName: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  webKitDriver: { packageName: 'webkit2gtk-driver', commands: ['WebKitWebDriver'] },
  // A screen that nobody sees, for a browser that cannot do without one.
  screen: { packageName: 'xvfb', commands: ['Xvfb'] },
} as const satisfies Record<string, Program>;

/** A program that can be used here, or the reason why it cannot. */
export type FoundProgram = { path: string } | { reason: string };

/**
 * Finds a program. Where it is missing in a container of its own, as in a CI job, Debian's
 * package is installed; on somebody's machine that would start a server nobody has asked for.
 *
 * `'nginx'` -> `{ path: '/usr/sbin/nginx' }`, or `{ reason: 'nginx is not installed, ...' }`
 */
export function findProgram(name: keyof typeof PROGRAMS): FoundProgram {
  const program: Program = PROGRAMS[name];
  const { packageName, commands } = program;
  const [command] = commands;
  const found = findCommand(program);
  if (found !== undefined) return { path: found };
  const install = `apt-get install --no-install-recommends ${packageName}`;
  if (
    process.getuid?.() !== 0 ||
    existsSync('/run/systemd/system') ||
    !findCommand({ commands: ['apt-get'] })
  ) {
    return {
      reason: `${command} is not installed, so it is NOT tested here. On Debian or Ubuntu: sudo ${install}`,
    };
  }
  try {
    console.log(`${command} is not installed: ${install}`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe' });
    execFileSync('apt-get', [...install.split(' ').slice(1), '-qq', '--yes'], {
      stdio: 'pipe',
      // The start scripts of Debian start nothing in the single-user run level.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return {
      reason: `${command} could not be installed, so it is NOT tested here: ${why}`,
    };
  }
  const installed = findCommand(program);
  return installed === undefined
    ? { reason: `${packageName} brought no program ${command}, so it is NOT tested here.` }
    : { path: installed };
}

/** Servers are often where only root looks. */
function findCommand({
  commands,
  paths = [],
}: Pick<Program, 'commands' | 'paths'>): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return [
    ...folders.flatMap((folder) => commands.map((command) => join(folder, command))),
    ...paths,
  ].find((path) => existsSync(path));
}
