import { listEntries, namesOf } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { apiEntryPath, entryPath, MAX_PATH_LENGTH, shortLinkPath } from '../../../model/urls.ts';
import type { Issue } from '../../../model/issue.ts';

/** No path of the built site may be longer than some archive or file share can hold. */
export function checkPathLengths(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) =>
    [
      ...catalog.locales.map((locale) => entryPath(locale, entry.type, entry.id)),
      apiEntryPath(entry.id),
      ...namesOf(entry).map(shortLinkPath),
    ]
      .filter((path) => path.length > MAX_PATH_LENGTH)
      .map((path) => ({
        rule: 'path-too-long',
        file: entry.file,
        ...entry.locate([]),
        problem: `The path "${path}" has ${String(path.length)} characters.`,
        expected: `at most ${String(MAX_PATH_LENGTH)} characters.`,
        fix: 'choose a shorter id or alias.',
      })),
  );
}
