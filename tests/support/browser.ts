/**
 * The environment variable that names the browser to test with. Whoever resolved a browser once sets
 * it for the processes that follow.
 */
export const BROWSER_VARIABLE = 'SHIRUBE_BROWSER';

/** A browser that has been started once and answered. */
export interface ResolvedBrowser {
  executablePath: string;
  /** Which way it was found, for the log. */
  origin: 'environment' | 'playwright' | 'installed' | 'playwright-install' | 'apt';
}

/** What the search for a browser needs to know of the machine, and may do to it. */
export interface BrowserProbes {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** `ID` and `ID_LIKE` of /etc/os-release, as in `['ubuntu', 'debian']`; empty outside Linux. */
  distribution: readonly string[];
  /**
   * What to put before a command that installs system packages: nothing as root, `sudo -n` on a CI
   * machine that allows it; `undefined` where this process may not do so.
   */
  adminPrefix: readonly string[] | undefined;
  isFile(path: string): boolean;
  /** Where Playwright's own Chromium is, or would be. */
  playwrightPath(): string;
  /** Starts a browser and ends it again; tells why that failed, or `undefined`. */
  tryLaunch(path: string): Promise<string | undefined>;
  /** Runs a command; tells whether it ended well, and what it printed. */
  run(command: string, args: readonly string[], timeout: number): Promise<CommandResult>;
  /** Runs Playwright's command line in the same way. */
  runPlaywright(args: readonly string[], timeout: number): Promise<CommandResult>;
  log(message: string): void;
}

/** How a command ended. */
export interface CommandResult {
  ok: boolean;
  output: string;
}

/**
 * Debian's packages, and the commands they bring. The first is what Playwright downloads too: Chromium
 * without a window, in which the browser tests take half of the time.
 */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'] as const;

/**
 * Features of Chromium that tests do without. Giving every document of a site a frame of its own takes a tenth
 * of the time. Chromium heeds the last such list alone, so what matters here of Playwright's stands in it too.
 */
const FEATURES_LEFT_OUT = [
  'RenderDocument',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
] as const;

/** Enough for a slow line; an unreachable one gives up earlier by itself. */
const INSTALL_TIMEOUT = 5 * 60_000;
const QUERY_TIMEOUT = 30_000;

/** A browser of which no other could be found, or fonts that are missing: one sentence says what to do. */
class BrowserMissingError extends Error {
  override name = 'BrowserMissingError';
}

/**
 * Finds a Chromium for the browser tests, or brings one, in this order: the one that
 * {@link BROWSER_VARIABLE} names; Playwright's own; an installed Chromium, Chrome or Edge; what
 * `playwright install` downloads; on Debian as root, a package. Each is started once, as
 * an executable that is there may still lack what it needs. On Linux it also sees to Japanese and
 * Chinese fonts.
 *
 * `probes of a machine with /usr/bin/chromium` ->
 * `{ executablePath: '/usr/bin/chromium', origin: 'installed' }`
 */
export async function resolveBrowser(probes: BrowserProbes): Promise<ResolvedBrowser> {
  const browser = await findOrInstallBrowser(probes);
  await ensureFonts(probes);
  return browser;
}

async function findOrInstallBrowser(probes: BrowserProbes): Promise<ResolvedBrowser> {
  const named = probes.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (!probes.isFile(named)) {
      throw new BrowserMissingError(
        `${BROWSER_VARIABLE} names "${named}", and there is no such file: correct the path or unset the variable.`,
      );
    }
    const problem = await probes.tryLaunch(named);
    if (problem !== undefined) {
      throw new BrowserMissingError(
        `${BROWSER_VARIABLE} names "${named}", which does not start (${problem}): name another browser or unset the variable.`,
      );
    }
    return { executablePath: named, origin: 'environment' };
  }

  const own = await firstThatStarts([probes.playwrightPath()], probes);
  if (own !== undefined) return { executablePath: own, origin: 'playwright' };

  const installed = await firstThatStarts(installedBrowserPaths(probes), probes);
  if (installed !== undefined) return { executablePath: installed, origin: 'installed' };

  probes.log('No browser found; trying: playwright install chromium');
  // On Linux these are system packages, and somebody's own machine would ask for a password.
  const withDeps =
    probes.platform === 'linux' && probes.adminPrefix === undefined ? [] : ['--with-deps'];
  const download = await probes.runPlaywright(
    ['install', ...withDeps, 'chromium'],
    INSTALL_TIMEOUT,
  );
  const downloaded = await firstThatStarts([probes.playwrightPath()], probes);
  if (downloaded !== undefined) {
    return { executablePath: downloaded, origin: 'playwright-install' };
  }
  if (!download.ok) probes.log(`playwright install failed: ${findReason(download.output)}`);

  // Not on Ubuntu, whose package of that name is a stub that needs snap.
  if (canUseApt(probes) && probes.distribution[0] === 'debian') {
    for (const name of DEBIAN_PACKAGES) {
      const result = await installWithApt(name, probes);
      const packaged = await firstThatStarts(installedBrowserPaths(probes), probes);
      if (packaged !== undefined) return { executablePath: packaged, origin: 'apt' };
      if (!result.ok) probes.log(`apt-get install ${name} failed: ${findReason(result.output)}`);
    }
  }

  throw new BrowserMissingError(
    `The browser tests need a browser: install Chromium, Google Chrome or Microsoft Edge, or set ${BROWSER_VARIABLE} to the path of one.`,
  );
}

async function firstThatStarts(
  paths: readonly string[],
  probes: BrowserProbes,
): Promise<string | undefined> {
  for (const path of paths) {
    if (!probes.isFile(path)) continue;
    const problem = await probes.tryLaunch(path);
    if (problem === undefined) return path;
    probes.log(`Passing over ${path}, which does not start: ${problem}`);
  }
  return undefined;
}

/**
 * The places where Chromium, Chrome and Edge are installed on a system, then those of the PATH.
 *
 * `{ platform: 'linux', env: { PATH: '/opt/bin' } }` ->
 * `['/usr/bin/chromium-headless-shell', ..., '/opt/bin/chromium', ...]`
 */
export function installedBrowserPaths(
  probes: Pick<BrowserProbes, 'platform' | 'env'>,
): readonly string[] {
  const { env } = probes;
  if (probes.platform === 'darwin') {
    const bundles = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return unique([
      ...folders.flatMap((folder) => bundles.map((bundle) => `${folder}/${bundle}`)),
      ...pathsOnPath(env['PATH'], ':', ['chromium', 'google-chrome']),
    ]);
  }
  if (probes.platform === 'win32') {
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return unique([
      ...folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`)),
      ...pathsOnPath(env['PATH'] ?? env['Path'], ';', ['chrome.exe', 'msedge.exe']),
    ]);
  }
  const names = [
    ...DEBIAN_PACKAGES,
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const places = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return unique([
    ...places.flatMap((place) => names.map((name) => `${place}/${name}`)),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    ...pathsOnPath(env['PATH'], ':', names),
  ]);
}

function pathsOnPath(
  pathVariable: string | undefined,
  separator: string,
  names: readonly string[],
): string[] {
  const folders = (pathVariable ?? '').split(separator).filter((folder) => folder !== '');
  const slash = separator === ';' ? '\\' : '/';
  return folders.flatMap((folder) => names.map((name) => `${folder}${slash}${name}`));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/**
 * Sees to it that Japanese and Traditional Chinese have glyphs: without them every character is the
 * same box, and neither screenshots nor line breaks mean anything. macOS and Windows bring theirs.
 */
async function ensureFonts(probes: BrowserProbes): Promise<void> {
  if (probes.platform !== 'linux' || (await hasFonts(probes))) return;
  if (canUseApt(probes)) {
    const result = await installWithApt('fonts-noto-cjk', probes);
    // The package brings them even where nothing is installed that could list them.
    if (result.ok) return;
    probes.log(`apt-get install fonts-noto-cjk failed: ${findReason(result.output)}`);
  }
  throw new BrowserMissingError(
    'The browser tests need fonts for Japanese and Traditional Chinese, and fc-list names none: install Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk).',
  );
}

async function hasFonts(probes: BrowserProbes): Promise<boolean> {
  for (const language of ['ja', 'zh-tw']) {
    const result = await probes.run('fc-list', [`:lang=${language}`], QUERY_TIMEOUT);
    if (!result.ok || result.output.trim() === '') return false;
  }
  return true;
}

function canUseApt(probes: BrowserProbes): boolean {
  return (
    probes.platform === 'linux' &&
    probes.adminPrefix !== undefined &&
    probes.distribution.includes('debian')
  );
}

async function installWithApt(packageName: string, probes: BrowserProbes): Promise<CommandResult> {
  probes.log(`Trying: apt-get install ${packageName}`);
  const runApt = (...args: string[]): Promise<CommandResult> => {
    const [command = 'apt-get', ...rest] = [...(probes.adminPrefix ?? []), 'apt-get', ...args];
    return probes.run(command, rest, INSTALL_TIMEOUT);
  };
  const update = await runApt('update', '-qq');
  if (!update.ok) return update;
  return runApt('install', '-y', '-qq', '--no-install-recommends', packageName);
}

/** `'Fetching\nError: no network\n    at get (x.js:1)\n'` -> `'Error: no network'`; else the last line. */
function findReason(output: string): string {
  const lines = output.trim().split('\n');
  const reason = lines.find((line) => /\b(?:error|E):/i.test(line)) ?? lines.at(-1) ?? '';
  return reason.trim();
}

/**
 * The arguments with which Chromium starts where it has no sandbox, no screen and no network. As root it
 * refuses its sandbox; and nothing it does by itself in the background has a place there.
 *
 * `({ isRoot: true })` -> `['--no-sandbox', '--disable-gpu', ...]`
 */
export function browserArguments(user: { isRoot: boolean }): string[] {
  return [
    ...(user.isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/**
 * {@link browserArguments}, and what makes Chromium do less that no test looks at. Not for measurements: code
 * that runs for minutes is slower with them.
 *
 * `({ isRoot: false })` -> `['--disable-gpu', ..., '--js-flags=--no-opt,--liftoff-only', ...]`
 */
export function testBrowserArguments(user: { isRoot: boolean }): string[] {
  return [
    ...browserArguments(user),
    // A test lives for seconds: compiling code a second time, to be faster later, is a third of the work.
    '--js-flags=--no-opt,--liftoff-only',
    `--disable-features=${FEATURES_LEFT_OUT.join(',')}`,
  ];
}

/**
 * The list of names in an os-release file, the distribution's own first.
 *
 * `'ID=ubuntu\nID_LIKE="debian"\n'` -> `['ubuntu', 'debian']`
 */
export function parseDistribution(osRelease: string): string[] {
  const valueOf = (key: string): string =>
    new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
  return [valueOf('ID'), ...valueOf('ID_LIKE').split(/\s+/)].filter((name) => name !== '');
}
