import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadedCatalog, loadCatalog } from '../../src/content/read/load.ts';
import { formatIssues } from '../../src/content/checks/report.ts';
import { projectRoot } from '../../src/project-root.ts';
import { type ContentFiles, KNOWN_ONLY, translate, VALID_CONTENT } from './valid-content.ts';

export { type ContentFiles, KNOWN_ONLY, translate, VALID_CONTENT };

/**
 * Writes {@link VALID_CONTENT} with some files changed into a folder that is removed after the test.
 *
 * `writeContent({ 'errors/BrokenThing/error.yaml': 'kind: code' })`
 *
 * @returns the project's root: the folder in which `content` is
 */
export async function writeContent(changes: ContentFiles = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'shirube-content-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const files: ContentFiles = { ...VALID_CONTENT, ...changes };
  await cp(join(projectRoot, 'interface'), join(root, 'interface'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    const file = join(root, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return root;
}

/** Loads {@link VALID_CONTENT} with some files changed. */
export async function loadContent(changes: ContentFiles = {}): Promise<LoadedCatalog> {
  const root = await writeContent(changes);
  return loadCatalog(root, join(root, 'content'));
}

/** What the author of such content is told. */
export async function reportContent(changes: ContentFiles): Promise<string> {
  const { issues } = await loadContent(changes);
  return formatIssues(issues);
}

/** A file of {@link VALID_CONTENT} with one passage replaced; it must be there. */
export function edited(path: keyof typeof VALID_CONTENT, from: string, to: string): ContentFiles {
  const text: string = VALID_CONTENT[path];
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}`);
  return { [path]: text.replace(from, to) };
}
