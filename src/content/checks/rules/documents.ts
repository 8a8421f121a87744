import { sharedFile } from '../../catalogue/shared-file.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** No two documents of `content/sources.yaml` have one address. */
export function checkDocuments(catalog: Catalog): Issue[] {
  const first = new Map<string, string>();
  return Object.entries(catalog.documents).flatMap(([id, { url }]) => {
    if (url === undefined) return [];
    const address = url
      .toLowerCase()
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '');
    const known = first.get(address);
    if (known === undefined) {
      first.set(address, id);
      return [];
    }
    return [
      {
        rule: 'duplicate-document',
        file: sharedFile(catalog, 'sources.yaml'),
        ...FILE_START,
        problem: `"${id}" has the address of "${known}".`,
        expected: 'each document once.',
        fix: `cite "${known}" instead, and remove "${id}".`,
      },
    ];
  });
}
