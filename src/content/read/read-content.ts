import type { Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findMistyped } from '../../model/edit-distance.ts';
import { LOCALE_IDS } from '../../model/locales.ts';
import type { EntryType } from '../../model/sections.ts';
import { FOLDERS } from '../../model/urls.ts';
import { showPath } from './content-folder.ts';
import { findMeantFile } from './misnamed.ts';
import { listFolder, type readFiles } from './read-files.ts';

/** Where the entries of each type stand, and what the file with their facts is called. */
const ENTRY_FOLDERS = {
  error: { parent: FOLDERS.error, factsFile: 'error.yaml' },
  cause: { parent: FOLDERS.cause, factsFile: 'cause.yaml' },
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

/** Something in the content folder that is not read. */
export interface UnreadItem {
  /** As messages name it: from the project's root. */
  file: string;
  /**
   * A file in no place for it, a name that is nearly one of ours, a link where a file or folder should be, a
   * folder where a file should be.
   */
  why: 'unknown' | 'misnamed' | 'link' | 'folder';
  /** The name that was probably meant. */
  meant?: string;
}

/** Everything below the content folder, as text. */
export interface ContentFiles {
  /** As messages name it: from the project's root. */
  folder: string;
  errors: EntryFiles[];
  causes: EntryFiles[];
  /** The files beside the entries, such as `sources.yaml`. */
  shared: Texts;
  /** What stands in the folder and is not read. */
  unread: UnreadItem[];
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
  const items = await listFolder(folder);
  const interfacePath = join(root, INTERFACE_FOLDER);
  const interfaceItems = await listFolder(interfacePath);
  const show = ({ parentPath, name }: Dirent) => showPath(root, join(parentPath, name));
  return {
    folder: shownFolder,
    errors: await readEntries(folder, shownFolder, items, 'error', read),
    causes: await readEntries(folder, shownFolder, items, 'cause', read),
    shared: await readTexts(folder, shared.filter(isReadable(folder, items)), read),
    unread: [
      ...items.flatMap((item) => findUnread(folder, shared, item, show)),
      ...interfaceItems.flatMap((item) => {
        if (item.isFile()) return [];
        return [{ file: show(item), why: item.isSymbolicLink() ? 'link' : 'folder' } as const];
      }),
    ],
    interfaceFolder: INTERFACE_FOLDER,
    interfaceFiles: await readTexts(
      interfacePath,
      LOCALE_IDS.map((locale) => `${locale}.yaml`).filter(
        isReadable(interfacePath, interfaceItems),
      ),
      read,
    ),
  };
}

/** What is a folder or a link cannot be read as a file: that is told by itself. */
function isReadable(folder: string, items: readonly Dirent[]): (name: string) => boolean {
  const odd = new Set(
    items.filter((item) => item.parentPath === folder && !item.isFile()).map(({ name }) => name),
  );
  return (name) => !odd.has(name);
}

/** Folders of entries, and of what is generated for editors. */
const KNOWN_FOLDERS: readonly string[] = [
  ...Object.values(ENTRY_FOLDERS).map(({ parent }) => parent),
  'schemas',
];

/** What content is written in: a file of these types in another place was meant to be read. */
const CONTENT_FILE = /\.(?:ya?ml|mdx|svg|txt)$/i;

/** Entries tell of their own files; what begins with a dot is no content, unless its name is nearly one. */
function findUnread(
  folder: string,
  shared: readonly string[],
  item: Dirent,
  show: (item: Dirent) => string,
): UnreadItem[] {
  const path = relative(folder, item.parentPath).split(sep).filter(Boolean);
  const { name } = item;
  const meant = path.length === 0 && item.isFile() ? findMeantFile(name, shared) : undefined;
  if (meant !== undefined) return [{ file: show(item), why: 'misnamed', meant }];
  if (name.startsWith('.') || path.some((part) => part.startsWith('.'))) return [];
  const [top, ...below] = path;
  // A folder under a wrong name is told once, and not by each file in it.
  const folderMeant = KNOWN_FOLDERS.includes(top ?? name)
    ? undefined
    : findMistyped(top ?? name, KNOWN_FOLDERS);
  if (top !== undefined && folderMeant !== undefined) return [];
  if (item.isDirectory() && folderMeant !== undefined) {
    return [{ file: show(item), why: 'misnamed', meant: folderMeant }];
  }
  if (item.isSymbolicLink()) return [{ file: show(item), why: 'link' }];
  if (top === undefined && shared.includes(name)) {
    return item.isFile() ? [] : [{ file: show(item), why: 'folder' }];
  }
  const isOfEntry = below.length > 0 && KNOWN_FOLDERS.includes(top ?? '');
  if (!item.isFile() || isOfEntry || top === 'schemas' || !CONTENT_FILE.test(name)) return [];
  return [{ file: show(item), why: 'unknown' }];
}

async function readEntries(
  folder: string,
  shownFolder: string,
  items: readonly Dirent[],
  type: EntryType,
  read: FileReader,
): Promise<EntryFiles[]> {
  const { parent, factsFile } = ENTRY_FOLDERS[type];
  const parentPath = join(folder, parent);
  const itemsIn = new Map<string, Dirent[]>();
  for (const item of items) {
    const siblings = itemsIn.get(item.parentPath);
    if (siblings === undefined) itemsIn.set(item.parentPath, [item]);
    else siblings.push(item);
  }
  const wanted = [factsFile, ...PROSE_FILES];
  return Promise.all(
    (itemsIn.get(parentPath) ?? [])
      .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
      .map(async ({ name: id }) => {
        const path = join(parentPath, id);
        const own = (itemsIn.get(path) ?? []).filter(
          (item) => !item.name.startsWith('.') && !item.isSymbolicLink(),
        );
        const isWanted = (item: Dirent) => item.isFile() && wanted.includes(item.name);
        return {
          id,
          type,
          folder: `${shownFolder}/${parent}/${id}`,
          factsFile,
          texts: await readTexts(path, own.filter(isWanted).map(toName), read),
          unknown: own.filter((item) => !isWanted(item)).map(toName),
        };
      }),
  );
}

function toName({ name }: Dirent): string {
  return name;
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
      return content === undefined ? [] : [[name, decode(content)]];
    }),
  );
}

/** Editors on Windows begin a file with a mark, which is no part of the text. */
function decode(content: Buffer): string {
  return new TextDecoder().decode(content);
}
