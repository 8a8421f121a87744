import { describe, expect, it } from 'vitest';
import {
  BROWSER_VARIABLE,
  browserArguments,
  installedBrowserPaths,
  parseDistribution,
  resolveBrowser,
  type BrowserProbes,
  type CommandResult,
} from '../../support/browser.ts';

const PLAYWRIGHT_PATH = '/home/me/.cache/ms-playwright/chrome';

interface Machine {
  env: Record<string, string>;
  platform: NodeJS.Platform;
  distribution: string[];
  adminPrefix: readonly string[] | undefined;
  /** Files that exist. */
  files: string[];
  /** Browsers that exist and do not start. */
  broken: string[];
  hasFonts: boolean;
  /** Files that a command brings, by the first words of its line; a command without an entry fails. */
  brings: Record<string, string[]>;
}

/** A machine of which a test says only what matters to it, and the lines it ran on it. */
function makeMachine(differences: Partial<Machine>): {
  probes: BrowserProbes;
  commands: string[];
  logs: string[];
} {
  const machine: Machine = {
    env: {},
    platform: 'linux',
    distribution: ['debian'],
    adminPrefix: [],
    files: [],
    broken: [],
    hasFonts: true,
    brings: {},
    ...differences,
  };
  const files = new Set(machine.files);
  const commands: string[] = [];
  const logs: string[] = [];
  const run = (line: string): Promise<CommandResult> => {
    if (line.startsWith('fc-list')) {
      return Promise.resolve({ ok: true, output: machine.hasFonts ? 'NotoSansCJK.ttc\n' : '' });
    }
    commands.push(line);
    const brought = Object.entries(machine.brings).find(([start]) =>
      `${line} `.startsWith(`${start} `),
    )?.[1];
    if (!brought) return Promise.resolve({ ok: false, output: 'trying\nno network\n' });
    for (const file of brought) files.add(file);
    return Promise.resolve({ ok: true, output: '' });
  };
  return {
    commands,
    logs,
    probes: {
      env: machine.env,
      platform: machine.platform,
      distribution: machine.distribution,
      adminPrefix: machine.adminPrefix,
      isFile: (path) => files.has(path),
      playwrightPath: () => PLAYWRIGHT_PATH,
      tryLaunch: (path) =>
        Promise.resolve(machine.broken.includes(path) ? 'a library is missing' : undefined),
      run: (command, args) => run([command, ...args].join(' ')),
      runPlaywright: (args) => run(['playwright', ...args].join(' ')),
      log: (message) => logs.push(message),
    },
  };
}

describe('resolveBrowser', () => {
  it('takes the browser that the environment names before any other', async () => {
    const { probes, commands } = makeMachine({
      env: { [BROWSER_VARIABLE]: '/opt/mine' },
      files: ['/opt/mine', PLAYWRIGHT_PATH, '/usr/bin/chromium'],
    });
    expect(await resolveBrowser(probes)).toEqual({
      executablePath: '/opt/mine',
      origin: 'environment',
    });
    expect(commands).toEqual([]);
  });

  it('takes no other when the named browser is not there', async () => {
    const { probes } = makeMachine({
      env: { [BROWSER_VARIABLE]: '/opt/mine' },
      files: [PLAYWRIGHT_PATH],
    });
    await expect(resolveBrowser(probes)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BrowserMissingError: SHIRUBE_BROWSER names "/opt/mine", and there is no such file: correct the path or unset the variable.]`,
    );
  });

  it('takes no other when the named browser does not start', async () => {
    const { probes } = makeMachine({
      env: { [BROWSER_VARIABLE]: '/opt/mine' },
      files: ['/opt/mine', PLAYWRIGHT_PATH],
      broken: ['/opt/mine'],
    });
    await expect(resolveBrowser(probes)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BrowserMissingError: SHIRUBE_BROWSER names "/opt/mine", which does not start (a library is missing): name another browser or unset the variable.]`,
    );
  });

  it("prefers Playwright's own Chromium to an installed one", async () => {
    const { probes } = makeMachine({ files: [PLAYWRIGHT_PATH, '/usr/bin/chromium'] });
    expect(await resolveBrowser(probes)).toEqual({
      executablePath: PLAYWRIGHT_PATH,
      origin: 'playwright',
    });
  });

  it.each([
    ['linux', {}, '/usr/bin/google-chrome-stable'],
    ['linux', { PATH: '/bin:/home/me/bin' }, '/home/me/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('finds one installed on %s with %o: %s', async (platform, env, path) => {
    const { probes, commands } = makeMachine({ platform, env, files: [path] });
    expect(await resolveBrowser(probes)).toEqual({ executablePath: path, origin: 'installed' });
    expect(commands).toEqual([]);
  });

  it('passes over one that does not start, and says so', async () => {
    const { probes, logs } = makeMachine({
      files: [PLAYWRIGHT_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'],
      broken: [PLAYWRIGHT_PATH, '/usr/bin/chromium'],
    });
    expect((await resolveBrowser(probes)).executablePath).toBe('/usr/bin/google-chrome');
    expect(logs).toEqual([
      `Passing over ${PLAYWRIGHT_PATH}, which does not start: a library is missing`,
      'Passing over /usr/bin/chromium, which does not start: a library is missing',
    ]);
  });

  it('lets Playwright download one when none is there', async () => {
    const { probes, commands } = makeMachine({
      brings: { 'playwright install': [PLAYWRIGHT_PATH] },
    });
    expect(await resolveBrowser(probes)).toEqual({
      executablePath: PLAYWRIGHT_PATH,
      origin: 'playwright-install',
    });
    expect(commands).toEqual(['playwright install --with-deps chromium']);
  });

  it('asks for no system packages that it may not install', async () => {
    const { probes, commands } = makeMachine({
      adminPrefix: undefined,
      brings: { 'playwright install': [PLAYWRIGHT_PATH] },
    });
    await resolveBrowser(probes);
    expect(commands).toEqual(['playwright install chromium']);
  });

  const install = 'apt-get install -y -qq --no-install-recommends';

  it('installs a package on Debian as root when the download fails', async () => {
    const { probes, commands, logs } = makeMachine({
      brings: { 'apt-get update': [], [install]: ['/usr/bin/chromium-headless-shell'] },
    });
    expect(await resolveBrowser(probes)).toEqual({
      executablePath: '/usr/bin/chromium-headless-shell',
      origin: 'apt',
    });
    expect(commands).toEqual([
      'playwright install --with-deps chromium',
      'apt-get update -qq',
      `${install} chromium-headless-shell`,
    ]);
    expect(logs).toContain('playwright install failed: no network');
  });

  it('installs the package with a window where Debian has no other', async () => {
    const { probes, commands } = makeMachine({
      brings: { 'apt-get update': [], [`${install} chromium`]: ['/usr/bin/chromium'] },
    });
    const { executablePath } = await resolveBrowser(probes);
    expect(executablePath).toBe('/usr/bin/chromium');
    expect(commands.at(-1)).toBe(`${install} chromium`);
  });

  it.each([
    ['Debian without root', { adminPrefix: undefined }],
    ['Ubuntu, whose package is a stub', { distribution: ['ubuntu', 'debian'] }],
    ['a distribution without apt', { distribution: ['fedora'] }],
    ['macOS', { platform: 'darwin', distribution: [] }],
  ] as const)('does not use apt on %s', async (_name, machine) => {
    const { probes, commands } = makeMachine({
      ...machine,
      distribution: [...('distribution' in machine ? machine.distribution : ['debian'])],
    });
    await expect(resolveBrowser(probes)).rejects.toThrow('The browser tests need a browser');
    expect(commands.filter((line) => line.includes('apt-get'))).toEqual([]);
  });

  it('says what to install when every way has failed', async () => {
    const { probes, logs } = makeMachine({ brings: { 'apt-get update': [] } });
    await expect(resolveBrowser(probes)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BrowserMissingError: The browser tests need a browser: install Chromium, Google Chrome or Microsoft Edge, or set SHIRUBE_BROWSER to the path of one.]`,
    );
    expect(logs).toEqual([
      'No browser found; trying: playwright install chromium',
      'playwright install failed: no network',
      'Trying: apt-get install chromium-headless-shell',
      'apt-get install chromium-headless-shell failed: no network',
      'Trying: apt-get install chromium',
      'apt-get install chromium failed: no network',
    ]);
  });

  describe('fonts', () => {
    it('are installed on Debian as root, and on a CI machine with sudo', async () => {
      const root = makeMachine({
        files: ['/usr/bin/chromium'],
        hasFonts: false,
        brings: { 'apt-get': [] },
      });
      await resolveBrowser(root.probes);
      expect(root.commands).toEqual([
        'apt-get update -qq',
        'apt-get install -y -qq --no-install-recommends fonts-noto-cjk',
      ]);

      const ci = makeMachine({
        files: ['/usr/bin/chromium'],
        distribution: ['ubuntu', 'debian'],
        adminPrefix: ['sudo', '-n'],
        hasFonts: false,
        brings: { sudo: [] },
      });
      await resolveBrowser(ci.probes);
      expect(ci.commands[1]).toBe(
        'sudo -n apt-get install -y -qq --no-install-recommends fonts-noto-cjk',
      );
    });

    it('are asked for in one sentence where they cannot be installed', async () => {
      const { probes } = makeMachine({
        files: ['/usr/bin/chromium'],
        adminPrefix: undefined,
        hasFonts: false,
      });
      await expect(resolveBrowser(probes)).rejects.toThrowErrorMatchingInlineSnapshot(
        `[BrowserMissingError: The browser tests need fonts for Japanese and Traditional Chinese, and fc-list names none: install Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk).]`,
      );
    });

    it('are taken for granted on macOS', async () => {
      const path = '/Applications/Chromium.app/Contents/MacOS/Chromium';
      const { probes } = makeMachine({ platform: 'darwin', files: [path], hasFonts: false });
      expect((await resolveBrowser(probes)).executablePath).toBe(path);
    });
  });
});

describe('installedBrowserPaths', () => {
  it('names each path once', () => {
    const paths = installedBrowserPaths({ platform: 'linux', env: { PATH: '/usr/bin:/usr/bin' } });
    expect(paths).toEqual([...new Set(paths)]);
    expect(paths[0]).toBe('/usr/bin/chromium-headless-shell');
  });
});

describe('browserArguments', () => {
  it('gives up the sandbox for root only', () => {
    expect(browserArguments({ isRoot: true })).toContain('--no-sandbox');
    expect(browserArguments({ isRoot: false })).not.toContain('--no-sandbox');
  });
});

describe('parseDistribution', () => {
  it.each([
    ['PRETTY_NAME="Debian GNU/Linux 13"\nVERSION_ID="13"\nID=debian\n', ['debian']],
    ['ID="linuxmint"\nID_LIKE="ubuntu debian"\n', ['linuxmint', 'ubuntu', 'debian']],
    ['', []],
  ])('reads %j', (osRelease, names) => {
    expect(parseDistribution(osRelease)).toEqual(names);
  });
});
