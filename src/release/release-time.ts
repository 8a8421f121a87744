import { execFileSync } from 'node:child_process';

/**
 * The time that all files of a release get. It comes from the commit and not from the clock, so that
 * a release can be made again byte for byte.
 *
 * It must differ between releases: servers tell browsers by time and size whether a page has
 * changed, and a page whose only change is the name of a style sheet keeps its size.
 *
 * `({ SOURCE_DATE_EPOCH: '1795236298' }, [root])` -> `2026-11-21T04:44:58.000Z`
 *
 * @param environment `SOURCE_DATE_EPOCH` comes first: https://reproducible-builds.org/specs/source-date-epoch/
 * @param folders of the program and of the content, which may have a history of its own: the newest counts
 */
export function findReleaseTime(
  environment: Readonly<Record<string, string | undefined>>,
  folders: readonly string[],
): Date {
  const given = environment['SOURCE_DATE_EPOCH'];
  const seconds =
    given ??
    folders
      .flatMap((folder) => readCommitTime(folder) ?? [])
      .sort((a, b) => Number(b) - Number(a))[0];
  if (seconds === undefined) {
    throw new Error(
      'There is no git commit to take the time of the release from: set SOURCE_DATE_EPOCH to a number of seconds since 1970.',
    );
  }
  if (!/^\d{9,10}$/.test(seconds)) {
    throw new Error(`SOURCE_DATE_EPOCH takes seconds since 1970, not "${seconds}".`);
  }
  return roundForZip(new Date(Number(seconds) * 1000));
}

/** Zip files count in steps of two seconds. */
function roundForZip(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 2000) * 2000);
}

function readCommitTime(folder: string): string | undefined {
  try {
    const arguments_ = ['log', '-1', '--format=%ct'];
    return execFileSync('git', arguments_, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    // No git, or no commit: the caller says what to do.
    return undefined;
  }
}
