import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { runChecks } from '../checks/run.ts';
import { FILE_START, type Issue, sortIssues } from '../../model/issue.ts';
import {
  LOCALE_IDS,
  type Locale,
  type Localized,
  mapLocales,
  SOURCE_LOCALE,
} from '../../model/locales.ts';
import { CauseFactsSchema } from '../schemas/cause.ts';
import { ErrorFactsSchema } from '../schemas/error.ts';
import { GlossarySchema } from '../schemas/glossary.ts';
import { EntryIdSchema } from '../schemas/id.ts';
import { SourcesSchema } from '../schemas/source.ts';
import { type Synonyms, SynonymsSchema } from '../schemas/synonyms.ts';
import { type UiStrings, UiStringsSchema } from '../schemas/ui.ts';
import type { EntryType } from '../../model/sections.ts';
import { linkCauses } from '../catalogue/cross-links.ts';
import { hashSource } from './hash.ts';
import { parseProse } from './prose.ts';
import { computeProseState } from '../catalogue/prose-state.ts';
import type { Catalog, CauseEntry, Entry, ErrorEntry, Prose } from '../catalogue/types.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** The folder that authors write in, from the project's root. */
export const CONTENT_FOLDER = 'content';

/** What {@link loadCatalog} gives back. */
export interface LoadedCatalog {
  /** What could be read. It may be shown to an author at work, never published, while there are issues. */
  catalog: Catalog;
  /** Everything that is wrong, not the first thing only, in the order of files and lines. */
  issues: Issue[];
}

const ENTRY_FOLDERS = {
  error: { folder: 'errors', factsFile: 'error.yaml' },
  cause: { folder: 'causes', factsFile: 'cause.yaml' },
} as const satisfies Record<EntryType, { folder: string; factsFile: string }>;

/**
 * Loads everything below `content/`, joins facts with prose and causes with errors, and checks it.
 *
 * @param root the project's root
 * @throws only when the disk fails; what authors did wrong is in `issues`
 */
export async function loadCatalog(root: string): Promise<LoadedCatalog> {
  const issues: Issue[] = [];
  const readYaml = async <T extends z.ZodType>(
    file: string,
    schema: T,
  ): Promise<YamlFile<z.infer<T>> | undefined> => {
    const text = await readText(root, file);
    if (text === undefined) {
      issues.push(describeMissingFile(file));
      return undefined;
    }
    const parsed = parseYaml(file, text, schema);
    issues.push(...parsed.issues);
    return parsed;
  };

  const unreadable = new Set<string>();
  const errors = await loadEntries(root, 'error', { issues, unreadable }, (folder) =>
    readYaml(`${folder}/${ENTRY_FOLDERS.error.factsFile}`, ErrorFactsSchema),
  );
  const causes = await loadEntries(root, 'cause', { issues, unreadable }, (folder) =>
    readYaml(`${folder}/${ENTRY_FOLDERS.cause.factsFile}`, CauseFactsSchema),
  );
  const sources = await readYaml(`${CONTENT_FOLDER}/sources.yaml`, SourcesSchema);
  const glossary = await readYaml(`${CONTENT_FOLDER}/glossary.yaml`, GlossarySchema);
  const synonyms = await loadSynonyms(root, issues);
  const ui = {} as Localized<UiStrings>;
  for (const locale of LOCALE_IDS) {
    const strings = await readYaml(`${CONTENT_FOLDER}/ui/${locale}.yaml`, UiStringsSchema);
    if (strings?.value !== undefined) ui[locale] = strings.value;
  }

  const catalog: Catalog = {
    errors: new Map(
      errors.map(({ base, facts }): [string, ErrorEntry] => [
        base.id,
        { ...facts, ...base, type: 'error' },
      ]),
    ),
    causes: linkCauses(
      errors.map(({ base, facts }) => ({ ...facts, ...base, type: 'error' as const })),
      causes.map(({ base, facts }): CauseEntry => ({
        ...facts,
        ...base,
        type: 'cause',
        errors: [],
        olderErrors: [],
        referringCauses: [],
      })),
    ),
    unreadable,
    documents: sources?.value ?? {},
    glossary: glossary?.value ?? [],
    synonyms,
    ui,
  };
  issues.push(...runChecks(catalog));
  return { catalog, issues: sortIssues(issues) };
}

/** What errors and causes have in common once loaded. */
type LoadedBase = Pick<
  Entry,
  'id' | 'folder' | 'file' | 'locate' | 'prose' | 'proseState' | 'sourceHash'
>;

async function loadEntries<Facts extends { title: Localized<string> }>(
  root: string,
  type: EntryType,
  { issues, unreadable }: { issues: Issue[]; unreadable: Set<string> },
  readFacts: (folder: string) => Promise<YamlFile<Facts> | undefined>,
): Promise<{ base: LoadedBase; facts: Facts }[]> {
  const { folder: parent, factsFile } = ENTRY_FOLDERS[type];
  const parentFolder = `${CONTENT_FOLDER}/${parent}`;
  const names = await listFolders(root, parentFolder);
  const loaded = await Promise.all(
    names.map(async (id) => {
      const folder = `${parentFolder}/${id}`;
      const file = `${folder}/${factsFile}`;
      const [yaml, prose, files] = await Promise.all([
        readFacts(folder),
        loadProse(root, folder, issues),
        readdir(join(root, folder)),
      ]);
      issues.push(...describeUnknownFiles(folder, factsFile, files));
      if (!EntryIdSchema.safeParse(id).success) issues.push(describeBadId(folder, id));
      if (yaml?.value === undefined) {
        unreadable.add(id);
        return undefined;
      }
      const facts = yaml.value;
      const source = prose[SOURCE_LOCALE];
      const sourceHash =
        source === undefined ? undefined : hashSource(facts.title[SOURCE_LOCALE], source.body);
      const proseState = mapLocales((locale) =>
        computeProseState(locale, sourceHash, prose[locale]),
      );
      return {
        base: { id, folder, file, locate: yaml.locate, prose, proseState, sourceHash },
        facts,
      };
    }),
  );
  return loaded.filter((entry) => entry !== undefined);
}

/** A base need not have synonyms: it is then searched by its own words. */
async function loadSynonyms(root: string, issues: Issue[]): Promise<Synonyms> {
  const file = `${CONTENT_FOLDER}/synonyms.yaml`;
  const text = await readText(root, file);
  const parsed = text === undefined ? undefined : parseYaml(file, text, SynonymsSchema);
  issues.push(...(parsed?.issues ?? []));
  return parsed?.value ?? { concepts: [], filler: {}, elsewhere: {} };
}

async function loadProse(
  root: string,
  folder: string,
  issues: Issue[],
): Promise<Partial<Localized<Prose>>> {
  const found: Partial<Localized<Prose>> = {};
  for (const locale of LOCALE_IDS) {
    const file = `${folder}/${locale}.mdx`;
    const text = await readText(root, file);
    if (text === undefined) continue;
    const { prose, issues: proseIssues } = parseProse(file, locale, text);
    issues.push(...proseIssues);
    // Translations cannot be compared with a source that could not be read.
    if (prose === undefined && locale === SOURCE_LOCALE) return {};
    if (prose !== undefined) found[locale] = prose;
  }
  return found;
}

/** The text of a file, or undefined when there is none. */
async function readText(root: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Names of the folders in a folder, sorted by code unit so that the order is the same everywhere. */
async function listFolders(root: string, folder: string): Promise<string[]> {
  try {
    const items = await readdir(join(root, folder), { withFileTypes: true });
    return items
      .filter((item) => item.isDirectory())
      .map((item) => item.name)
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function describeMissingFile(file: string): Issue {
  return {
    rule: 'missing-file',
    file,
    ...FILE_START,
    problem: 'The file does not exist.',
    expected: 'a file of that name.',
    fix: 'write it; CONTRIBUTING.md says what it holds.',
  };
}

function describeBadId(folder: string, id: string): Issue {
  return {
    rule: 'invalid-id',
    file: folder,
    ...FILE_START,
    problem: `"${id}" cannot be an id.`,
    expected:
      'letters, digits and single hyphens, such as "UserErrorFsFreezeFailed" or "vm-agent-not-installed".',
    fix: 'rename the folder.',
  };
}

function describeUnknownFiles(
  folder: string,
  factsFile: string,
  files: readonly string[],
): Issue[] {
  const known = new Set([factsFile, ...LOCALE_IDS.map((locale: Locale) => `${locale}.mdx`)]);
  return files
    .filter((name) => !known.has(name))
    .map((name) => ({
      rule: 'unknown-file',
      file: `${folder}/${name}`,
      ...FILE_START,
      problem: `"${name}" is not a file of an entry.`,
      expected: `only ${[...known].join(', ')}.`,
      fix: 'rename it, or move it elsewhere.',
    }));
}
