import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import type { Locale } from '../../../model/locales.ts';
import { findNearest } from '../../../model/edit-distance.ts';
import type { Issue } from '../../../model/issue.ts';

/** The prose shows only snippets that are defined, and every snippet that is defined. */
export function checkSnippets(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) => [
    ...findUndefined(entry),
    ...findUnused(entry, catalog.sourceLocale),
  ]);
}

function findUndefined({ prose, snippets, file: factsFile }: Entry): Issue[] {
  const known = Object.keys(snippets);
  return Object.values(prose).flatMap(({ file, sections }) =>
    sections
      .flatMap((section) => section.snippets)
      .filter(({ target }) => !known.includes(target))
      .map(({ target, line, column }) => {
        const nearest = findNearest(target, known);
        return {
          rule: 'undefined-snippet',
          file,
          line,
          column,
          problem: `There is no snippet "${target}" in ${factsFile}.`,
          expected:
            known.length === 0 ? 'a snippet that is defined there.' : `one of ${known.join(', ')}.`,
          fix: nearest === undefined ? 'define it under "snippets" there.' : `write "${nearest}".`,
        };
      }),
  );
}

/** While nothing is written, or the file is empty, the snippets wait for the prose that will show them. */
function findUnused({ prose, snippets, file, locate }: Entry, sourceLocale: Locale): Issue[] {
  const source = prose[sourceLocale];
  if (source === undefined || source.sections.length === 0) return [];
  const shown = new Set(
    source.sections.flatMap((section) => section.snippets.map(({ target }) => target)),
  );
  return Object.keys(snippets)
    .filter((id) => !shown.has(id))
    .map((id) => ({
      rule: 'unused-snippet',
      file,
      ...locate(['snippets', id]),
      problem: `The prose never shows the snippet "${id}".`,
      expected: `<Snippet id="${id}" /> in ${source.file}.`,
      fix: 'show it where it is needed, or remove it.',
    }));
}
