import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatIssues } from '../../src/content/checks/report.ts';
import { runChecks } from '../../src/content/checks/run.ts';
import { type LoadedCatalog, readCatalog } from '../../src/content/read/load.ts';
import { createReadMemory, NO_MEMORY } from '../../src/content/read/read-memory.ts';
import { sortIssues } from '../../src/model/issue.ts';
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
export function writeContent(changes: ContentFiles = {}): Promise<string> {
  // Each of these costs several times as much where it is waited for.
  const root = mkdtempSync(join(tmpdir(), 'shirube-content-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const files: ContentFiles = { ...VALID_CONTENT, ...changes };
  cpSync(join(projectRoot, 'interface'), join(root, 'interface'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return Promise.resolve(root);
}

/** Loads {@link VALID_CONTENT} with some files changed. */
export async function loadContent(changes: ContentFiles = {}): Promise<LoadedCatalog> {
  const root = await writeContent(changes);
  return loadFolder(root, join(root, 'content'));
}

/**
 * What `loadCatalog` gives. What files of the same name and text give is remembered, as nearly all of
 * what tests load is what the test before had.
 */
export async function loadFolder(root: string, content: string): Promise<LoadedCatalog> {
  const { catalog, issues } = await readCatalog(root, content, memory);
  return { catalog, issues: sortIssues([...issues, ...runChecks(catalog)]) };
}
const memory = { ...NO_MEMORY, recall: createReadMemory().recall };

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
