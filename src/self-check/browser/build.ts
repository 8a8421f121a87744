import { BUILD_KEY, BUILD_PATH, readBuildMark } from '../../published/build-mark.ts';
import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/**
 * Compares this page with files whose address is the same in every release: they differ after an
 * update that was copied in part, or where a cache hands out old files.
 */
export async function checkBuild(environment: CheckEnvironment): Promise<CheckResult<'build'>> {
  const { site, loadScript } = environment;
  const mark = await loadScript(BUILD_PATH, BUILD_KEY).catch(() => undefined);
  const builds: [path: string, build: string | undefined][] = [
    [BUILD_PATH, typeof mark === 'string' ? mark : undefined],
  ];
  if (!isFromDisk(environment)) {
    for (const path of site.pages) builds.push([path, await askBuild(path, environment)]);
  }
  const problems = builds.flatMap(([path, build]): Note<'build'>[] => {
    if (build === site.build) return [];
    return build === undefined
      ? [{ key: 'unknown', values: { path } }]
      : [{ key: 'other', values: { path, build } }];
  });
  const own: Note<'build'> = {
    key: 'version',
    values: { version: site.version, build: site.build },
  };
  return problems.length === 0
    ? { state: 'works', facts: [own, { key: 'same', values: { count: builds.length } }] }
    : { state: 'fails', facts: [own, ...problems], advice: [{ key: 'advice' }] };
}

async function askBuild(
  path: string,
  { ask }: Pick<CheckEnvironment, 'ask'>,
): Promise<string | undefined> {
  try {
    return readBuildMark((await ask(path)).text);
  } catch {
    return undefined;
  }
}
