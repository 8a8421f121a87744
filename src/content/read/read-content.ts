import { join } from 'node:path';
import { LOCALE_IDS } from '../../model/locales.ts';
import type { EntryType } from '../../model/sections.ts';
import { showPath } from './content-folder.ts';
import { listFileNames, listFolder, type readFiles } from './read-files.ts';

/** Where the entries of each type stand, and what the file with their facts is called. */
const ENTRY_FOLDERS = {
  error: { parent: 'errors', factsFile: 'error.yaml' },
  cause: { parent: 'causes', factsFile: 'cause.yaml' },
} as const satisfies Record<EntryType, { parent: string; factsFile: string }>;

/** The files of an entry that are read, besides that with its facts. */
const PROSE_FILES = LOCALE_IDS.map((locale) => `${locale}.mdx`);

type FileReader = typeof readFiles;

/** Texts by the name of their file; what is not there, does not exist. */
type Texts = ReadonlyMap<string, string>;

/** The files of one entry, unread as to their meaning. */
export interface EntryFiles {
  id: string;
  type: EntryType;
  /** As messages name it: from the project's root. */
  folder: string;
  factsFile: string;
  texts: Texts;
  /** Names of files that no entry has. */
  unknown: string[];
}

/** Everything below the content folder, as text. */
export interface ContentFiles {
  /** As messages name it: from the project's root. */
  folder: string;
  errors: EntryFiles[];
  causes: EntryFiles[];
  /** The files beside the entries, such as `sources.yaml`. */
  shared: Texts;
  /** Names of other files that lie beside these. */
  others: string[];
  /** Where the texts of the interface are, as messages name it, and its files. */
  interfaceFolder: string;
  interfaceFiles: Texts;
}

/** The texts of the interface, which are the same for every product; in the project's root. */
const INTERFACE_FOLDER = 'interface';

/**
 * Reads the files of a content folder.
 *
 * @param root the project's root
 * @param folder absolute path of the content folder
 * @param shared the files beside the entries to read
 * @param read {@link readFiles}, or one that knows some already
 */
export async function readContent(
  root: string,
  folder: string,
  shared: readonly string[],
  read: FileReader,
): Promise<ContentFiles> {
  const shownFolder = showPath(root, folder);
  return {
    folder: shownFolder,
    errors: await readEntries(folder, shownFolder, 'error', read),
    causes: await readEntries(folder, shownFolder, 'cause', read),
    shared: await readTexts(folder, shared, read),
    others: (await listFileNames(folder)).filter((name) => !shared.includes(name)),
    interfaceFolder: INTERFACE_FOLDER,
    interfaceFiles: await readTexts(
      join(root, INTERFACE_FOLDER),
      LOCALE_IDS.map((locale) => `${locale}.yaml`),
      read,
    ),
  };
}

async function readEntries(
  folder: string,
  shownFolder: string,
  type: EntryType,
  read: FileReader,
): Promise<EntryFiles[]> {
  const { parent, factsFile } = ENTRY_FOLDERS[type];
  const parentPath = join(folder, parent);
  const items = await listFolder(parentPath);
  const namesIn = new Map<string, string[]>();
  for (const { name, parentPath: path } of items) {
    const names = namesIn.get(path);
    if (names === undefined) namesIn.set(path, [name]);
    else names.push(name);
  }
  const wanted = [factsFile, ...PROSE_FILES];
  return Promise.all(
    items
      .filter((item) => item.isDirectory() && item.parentPath === parentPath)
      .map(async ({ name: id }) => {
        const path = join(parentPath, id);
        const names = namesIn.get(path) ?? [];
        return {
          id,
          type,
          folder: `${shownFolder}/${parent}/${id}`,
          factsFile,
          texts: await readTexts(
            path,
            names.filter((name) => wanted.includes(name)),
            read,
          ),
          unknown: names.filter((name) => !wanted.includes(name)),
        };
      }),
  );
}

async function readTexts(
  folder: string,
  names: readonly string[],
  read: FileReader,
): Promise<Texts> {
  const contents = await read(names.map((name) => join(folder, name)));
  return new Map(
    names.flatMap((name, at): [string, string][] => {
      const content = contents[at];
      return content === undefined ? [] : [[name, content.toString('utf8')]];
    }),
  );
}
