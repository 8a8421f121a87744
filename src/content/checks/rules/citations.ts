import { listEntries } from '../../catalogue/entries.ts';
import { sharedFile } from '../../catalogue/shared-file.ts';
import { findMistyped } from '../../../model/edit-distance.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** Every cited document stands in `content/sources.yaml`, and every document there is cited. */
export function checkCitations(catalog: Catalog): Issue[] {
  const known = new Set(Object.keys(catalog.documents));
  // A product that asks for no sources need not have the list.
  if (known.size === 0) return [];
  const cited = new Set<string>();
  const issues: Issue[] = [];
  for (const entry of listEntries(catalog)) {
    for (const [index, { document }] of entry.sources.entries()) {
      cited.add(document);
      if (known.has(document)) continue;
      const meant = findMistyped(document, [...known]);
      issues.push({
        rule: 'unknown-document',
        file: entry.file,
        ...entry.locate(['sources', index, 'document']),
        problem: `"${document}" is not a document of ${sharedFile(catalog, 'sources.yaml')}.`,
        expected: 'the key of a document there.',
        // The name of a neighbour would cite another document.
        fix:
          meant === undefined
            ? 'mend the key, or add the document there.'
            : `write "${meant}" if that is meant; otherwise add the document there.`,
      });
    }
  }
  // An entry that could not be read may be the one that cites it.
  if (catalog.unreadable.size > 0) return issues;
  for (const document of known) {
    if (cited.has(document)) continue;
    issues.push({
      rule: 'uncited-document',
      file: sharedFile(catalog, 'sources.yaml'),
      ...FILE_START,
      problem: `No entry cites the document "${document}".`,
      expected: 'only documents that are cited.',
      fix: 'cite it where its facts are used, or remove it.',
    });
  }
  return issues;
}
