import type { CONTENT_TYPES } from '../../../model/content-types.ts';
import { formatList } from '../../../model/i18n/format.ts';
import {
  BUILD_KEY,
  BUILD_PATH,
  FINGERPRINTS_KEY,
  type Fingerprints,
} from '../../../model/build-mark.ts';
import { readWorkerFiles } from '../../../model/file-list.ts';
import { fingerprint } from '../../../model/fingerprint.ts';
import { SERVICE_WORKER_PATH } from '../../../model/urls.ts';
import type { CheckResult, Note } from '../check.ts';
import { type CheckEnvironment, isFromDisk } from '../environment.ts';

/*
 * Where the site is, and whether its files are all there, of one build and of the right type.
 */

/** Tells where the site is. Every place is a good one. */
export function checkPlace({ page, root, isSecure }: CheckEnvironment): CheckResult<'place'> {
  // The path of a folder on disk may hold the reader's name.
  if (isFromDisk({ page })) return { state: 'works', facts: [{ key: 'disk' }] };
  const place = page.protocol === 'https:' ? 'https' : 'http';
  return {
    state: 'works',
    facts: [
      { key: place, values: { path: root.pathname } },
      { key: isSecure ? 'secure' : 'notSecure' },
    ],
  };
}

/** What is wrong with a file, and what can be done about it. */
const BUILD_ADVICE = {
  other: 'adviceOther',
  changed: 'adviceChanged',
  moved: 'adviceMoved',
  unknown: 'adviceUnknown',
} as const;

interface BuildProblem {
  key: keyof typeof BUILD_ADVICE;
  values: Record<string, string>;
}

/**
 * Compares this page with what the server says of its build, and files whose address is the same in every release
 * with what that build made of them: they differ after an update that was copied in part, where a cache hands
 * out old files, or where something on the way rewrites them.
 */
export async function checkBuild(environment: CheckEnvironment): Promise<CheckResult<'build'>> {
  const { version, build } = environment.site;
  const own: Note<'build'> = { key: 'version', values: { version, build } };
  const { count, problems } = await compareFiles(environment);
  if (problems.length === 0) {
    return { state: 'works', facts: [own, { key: 'same', values: { count } }] };
  }
  return {
    state: 'fails',
    facts: [own, ...problems],
    advice: listAdvice(problems, BUILD_ADVICE),
  };
}

/** What can be done about problems, once for each kind. */
function listAdvice<Kind extends string, Advice>(
  problems: readonly { key: Kind }[],
  advice: Readonly<Record<Kind, Advice>>,
): { key: Advice }[] {
  const kinds = new Set(problems.map(({ key }) => key));
  return [...kinds].map((key) => ({ key: advice[key] }));
}

async function compareFiles(
  environment: CheckEnvironment,
): Promise<{ count: number; problems: BuildProblem[] }> {
  const { site, loadData } = environment;
  const path = BUILD_PATH;
  const build = await loadData(path, BUILD_KEY).catch(() => undefined);
  if (typeof build !== 'string') {
    return { count: 1, problems: [{ key: 'unknown', values: { path, status: '-' } }] };
  }
  // What is known of the files is of that build, and says nothing of this one.
  if (build !== site.build) {
    return { count: 1, problems: [{ key: 'other', values: { path, build } }] };
  }
  if (isFromDisk(environment)) return { count: 1, problems: [] };
  // The build writes it, from the same type.
  const fingerprints = (await loadData(path, FINGERPRINTS_KEY)) as Fingerprints;
  const problems: BuildProblem[] = [];
  for (const [file, expected] of Object.entries(fingerprints)) {
    problems.push(...(await compareFile(file, expected, environment)));
  }
  problems.push(...(await compareWorker(environment)));
  return { count: 1 + Object.keys(fingerprints).length, problems };
}

async function compareFile(
  path: string,
  expected: string,
  { ask, root }: Pick<CheckEnvironment, 'ask' | 'root'>,
): Promise<BuildProblem[]> {
  const answer = await ask(path).catch(() => undefined);
  // Some servers send the page for missing addresses with 404 whenever they send it.
  if (answer === undefined || fingerprint(answer.text) !== expected) {
    return answer?.status === 200
      ? [{ key: 'changed', values: { path } }]
      : [{ key: 'unknown', values: { path, status: String(answer?.status ?? '-') } }];
  }
  const { pathname } = new URL(path, root);
  const isWhole = [pathname, pathname.replace(/\/index\.html$/, '/')].includes(answer.path);
  return isWhole ? [] : [{ key: 'moved', values: { path: pathname, other: answer.path } }];
}

/** An old worker beside new files keeps the copies of readers from being renewed, and new ones from being made. */
async function compareWorker({
  ask,
  hash,
}: Pick<CheckEnvironment, 'ask' | 'hash'>): Promise<BuildProblem[]> {
  if (hash === undefined) return [];
  const [worker, build] = await Promise.all(
    [SERVICE_WORKER_PATH, BUILD_PATH].map((path) => ask(path).catch(() => undefined)),
  );
  const expected = readWorkerFiles(worker?.text ?? '')?.files[BUILD_PATH];
  // A host may have taken it away.
  if (build === undefined || expected === undefined) return [];
  return (await hash(build.text)) === expected
    ? []
    : [{ key: 'changed', values: { path: SERVICE_WORKER_PATH } }];
}

type Extension = keyof typeof CONTENT_TYPES;

/** For each file type, what a browser takes it for, without parameters. */
const USEFUL_TYPES = {
  '.css': /^text\/css$/,
  '.html': /^text\/html$/,
  '.ico': /^image\/(?:x-icon|vnd\.microsoft\.icon)$/,
  '.js': /^(?:text|application)\/(?:x-)?javascript$/,
  '.json': /^(?:application\/json|text\/(?:json|plain))$/,
  '.png': /^image\/png$/,
  '.svg': /^image\/svg\+xml$/,
  '.txt': /^text\/plain$/,
  '.webmanifest': /^(?:application\/(?:manifest\+)?json|text\/plain)$/,
  '.xml': /^(?:application|text)\/xml$/,
} as const satisfies Record<Extension, RegExp>;

const FILE_ADVICE = {
  missing: 'adviceMissing',
  wrongType: 'adviceType',
  wrongCharset: 'adviceCharset',
} as const;

interface FileProblem {
  key: keyof typeof FILE_ADVICE;
  values: Record<string, string>;
}

/** Asks for a file of each type and compares what the server calls it. */
export async function checkFiles(environment: CheckEnvironment): Promise<CheckResult<'files'>> {
  const { files } = environment.site;
  const problems: FileProblem[] = [];
  for (const path of files) problems.push(...(await findProblems(path, environment)));
  if (problems.length === 0) {
    const types = formatList(environment.locale, [...new Set(files.map(extensionOf))].sort());
    return { state: 'works', facts: [{ key: 'works', values: { count: files.length, types } }] };
  }
  return { state: 'fails', facts: problems, advice: listAdvice(problems, FILE_ADVICE) };
}

async function findProblems(
  path: string,
  { ask }: Pick<CheckEnvironment, 'ask'>,
): Promise<FileProblem[]> {
  const answer = await ask(path).catch(() => undefined);
  if (answer?.status !== 200) {
    return [{ key: 'missing', values: { path, status: String(answer?.status ?? '-') } }];
  }
  const sent = (answer.headers.get('content-type') ?? '').toLowerCase();
  const [type = ''] = sent.split(';', 1).map((part) => part.trim());
  if (!isUsefulType(path, type)) {
    return [{ key: 'wrongType', values: { path, type: type === '' ? '-' : type } }];
  }
  const charset = /charset="?([^";\s]+)/.exec(sent)?.[1] ?? 'utf-8';
  return /^utf-?8$/.test(charset) ? [] : [{ key: 'wrongCharset', values: { path, charset } }];
}

function isUsefulType(path: string, type: string): boolean {
  const extension = extensionOf(path);
  return Object.hasOwn(USEFUL_TYPES, extension)
    ? USEFUL_TYPES[extension as Extension].test(type)
    : true;
}

function extensionOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? '';
}
