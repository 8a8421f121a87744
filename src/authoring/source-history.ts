import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Entry } from '../content/catalogue/types.ts';
import { hashSource } from '../content/read/source-hash.ts';
import {
  compareFacts,
  readSourceTexts,
  type SourceTexts,
  type TranslatedFacts,
} from '../content/read/source-parts.ts';
import type { Locale } from '../model/locales.ts';

/** The source of a translation as it was when the translation was recorded. */
export interface SourceVersion {
  commit: string;
  /** `2026-11-29` */
  day: string;
  texts: SourceTexts;
}

/** Why the history does not have it, as the end of a sentence. */
export interface NotInHistory {
  reason: string;
}

/** A commit that changed a source, and where the entry was then. */
interface Revision {
  commit: string;
  day: string;
  /** From the root of the repository. */
  folder: string;
}

/** What is looked for. */
interface Wanted {
  entry: Entry;
  sourceLocale: Locale;
  /** The language of the translation. */
  locale: Locale;
}

/**
 * Looks in the history of Git for the source that a translation says that it renders: the newest commit
 * in which it reads so, wherever its folder was then.
 *
 * -> `{ commit: '3f9c0a71d2e4…', day: '2026-11-02', texts: … }`
 *
 * @param root the project's root
 */
export async function findRenderedSource(
  root: string,
  wanted: Wanted,
): Promise<SourceVersion | NotInHistory> {
  const { entry, sourceLocale } = wanted;
  const folder = resolve(root, entry.folder);
  const factsFile = `${entry.type}.yaml`;
  const proseFile = `${sourceLocale}.mdx`;
  let revisions: Revision[];
  let texts: (string | undefined)[];
  try {
    revisions = [
      ...(await listRevisions(folder, proseFile)),
      ...(await listRevisions(folder, factsFile)),
    ];
    texts = await readObjects(
      folder,
      revisions.flatMap((revision) =>
        [factsFile, proseFile].map((name) => `${revision.commit}:${revision.folder}/${name}`),
      ),
    );
  } catch (error) {
    return { reason: describeFailure(error) };
  }
  const versions = revisions.flatMap((revision, at) => {
    const [facts, body] = texts.slice(at * 2, at * 2 + 2);
    return facts === undefined || body === undefined
      ? []
      : (readVersion(wanted, revision, facts, body) ?? []);
  });
  const found = versions.find(({ isExact }) => isExact) ?? versions[0];
  if (found !== undefined) return found.version;
  const shallow = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  return {
    reason:
      shallow.trim() === 'true'
        ? 'this copy of the repository has not the whole history ("git fetch --unshallow" brings it)'
        : 'the history has no commit with the text that it was made from',
  };
}

/** Undefined where the prose is not the one that the translation renders. */
function readVersion(
  { entry, sourceLocale, locale }: Wanted,
  { commit, day }: Revision,
  factsText: string,
  body: string,
): { version: SourceVersion; isExact: boolean } | undefined {
  const prose = entry.prose[locale];
  try {
    const facts = parse(factsText) as TranslatedFacts;
    const title = facts.title[sourceLocale]?.trim() ?? '';
    if (hashSource(title, body) !== prose?.sourceHash) return undefined;
    const texts = readSourceTexts(facts, body.replaceAll('\r\n', '\n'), sourceLocale, locale);
    // The prose may have stood so before and after another text of the YAML file changed.
    const isExact = compareFacts(prose.sourceParts ?? {}, texts.facts).length === 0;
    return { version: { commit, day, texts }, isExact };
  } catch {
    // A commit in which somebody left the file broken.
    return undefined;
  }
}

/** The commits that changed a file, the newest first. */
async function listRevisions(folder: string, name: string): Promise<Revision[]> {
  const log = await runGit(folder, [
    '-c',
    'core.quotePath=false',
    'log',
    '--follow',
    '--name-only',
    '--no-relative',
    '--format=%x00%H %cs',
    '--',
    name,
  ]);
  return log
    .split('\0')
    .slice(1)
    .flatMap((record) => {
      const [head = '', path = ''] = record.split('\n').filter((line) => line !== '');
      const [commit = '', day = ''] = head.split(' ');
      return path === '' ? [] : [{ commit, day, folder: dirname(path) }];
    });
}

/** The texts of some files of the history, in one go; undefined for what is not there. */
async function readObjects(
  folder: string,
  names: readonly string[],
): Promise<(string | undefined)[]> {
  const output = await runGitForBytes(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map(() => {
    const end = output.indexOf('\n', at);
    const [, type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') return undefined;
    const start = at;
    at += Number(size) + 1;
    return output.toString('utf8', start, at - 1);
  });
}

async function runGit(folder: string, args: readonly string[]): Promise<string> {
  return (await runGitForBytes(folder, args, '')).toString('utf8');
}

/** What Git prints; it fails with what Git says, or because there is no Git. */
function runGitForBytes(folder: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((fulfil, reject) => {
    const git = spawn('git', args, { cwd: folder, stdio: 'pipe' });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    git.once('error', reject);
    git.once('close', (code) => {
      if (code === 0) fulfil(Buffer.concat(output));
      else reject(new Error(Buffer.concat(errors).toString('utf8').trim()));
    });
    // It may have ended before it read everything.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

function describeFailure(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'Git is not installed here';
  }
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (/not a git repository|does not have any commits/i.test(said))
    return 'there is no Git history here';
  return `Git says "${said}"`;
}
