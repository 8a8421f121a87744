import { findEntry } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Issue } from '../model/issue.ts';
import { FOLDERS } from '../model/urls.ts';

/** What a path of the site is about: `/ja/errors/DB-00600.html` -> `DB-00600` */
const ENTRY_PATH = new RegExp(`^/[^/]+/(?:${Object.values(FOLDERS).join('|')})/([^/]+)\\.html$`);
/** `content/errors/DB-00600/ja.mdx` -> `DB-00600` */
const ENTRY_FILE = new RegExp(`(?:^|/)(?:${Object.values(FOLDERS).join('|')})/([^/]+)(?:/[^/]+)?$`);

/**
 * The id of the entry whose page stands at a path.
 *
 * `readEntryId('/ja/errors/DB-00600.html')` -> `'DB-00600'`
 */
export function readEntryId(path: string): string | undefined {
  const [, id] = ENTRY_PATH.exec(path) ?? [];
  return id;
}

/**
 * The issues that a page shows: those of its entry and of the entries that it needs, and those of the files
 * that all pages are made of. The page of an entry that could not be read at all has those of its folder.
 *
 * @param catalog undefined where there is none at all
 */
export function pickPageIssues(
  issues: readonly Issue[],
  path: string,
  catalog: Catalog | undefined,
): Issue[] {
  const id = readEntryId(path);
  const wanted = new Set(id === undefined ? [] : [id, ...listNeeded(catalog, id)]);
  return issues.filter(({ file }) => {
    const owner = readOwner(file);
    return owner === undefined || wanted.has(owner);
  });
}

/** `content/errors/DB-00600/ja.mdx` -> `DB-00600`; undefined for what all pages are made of. */
function readOwner(file: string): string | undefined {
  const [, id] = ENTRY_FILE.exec(file) ?? [];
  return id;
}

/** What the page of an entry shows of others: their titles, their steps. */
function listNeeded(catalog: Catalog | undefined, id: string): string[] {
  const entry = catalog === undefined ? undefined : findEntry(catalog, id);
  if (entry === undefined) return [];
  const refs = Object.values(entry.prose).flatMap(({ sections }) =>
    sections.flatMap((section) => section.refs.map(({ target }) => target)),
  );
  return [...causesOf(entry), ...entry.related, ...entry.seeAlso, ...refs];
}

function causesOf(entry: Entry): readonly string[] {
  return entry.type === 'error' ? [...entry.causes, ...entry.olderCauses] : [];
}
