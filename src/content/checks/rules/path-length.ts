import { listEntries, otherNamesOf } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { listEntryPaths, MAX_PATH_LENGTH } from '../../../model/urls.ts';
import type { Issue } from '../../../model/issue.ts';

/** No path of the built site may be longer than some archive or file share can hold. */
export function checkPathLengths(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) =>
    listEntryPaths(catalog.locales, entry.type, [entry.id, ...otherNamesOf(entry)])
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
