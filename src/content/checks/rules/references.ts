import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { findNearest } from '../../../model/edit-distance.ts';
import type { Issue, Place } from '../../../model/issue.ts';

/** Every id that an entry refers to exists, is of the right type, is not itself, and stands once in its list. */
export function checkReferences(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) => [
    ...checkFactReferences(catalog, entry),
    ...checkProseReferences(catalog, entry),
  ]);
}

function checkFactReferences(catalog: Catalog, entry: Entry): Issue[] {
  const causeIds = new Set([...catalog.causes.keys(), ...catalog.unreadable]);
  const allIds = new Set([...catalog.errors.keys(), ...causeIds]);
  const lists: [field: string, ids: readonly string[], known: ReadonlySet<string>][] = [
    ['related', entry.related, allIds],
    ['seeAlso', entry.seeAlso, allIds],
  ];
  if (entry.type === 'error') {
    lists.push(['causes', entry.causes, causeIds], ['olderCauses', entry.olderCauses, causeIds]);
  }
  return lists.flatMap(([field, ids, known]) =>
    ids.flatMap((id, index) => {
      const place = { file: entry.file, ...entry.locate([field, index]) };
      if (!known.has(id)) return [describeUnknownId(id, [...known], place)];
      if (id === entry.id) {
        return [
          {
            rule: 'self-reference',
            ...place,
            problem: `"${id}" refers to itself in "${field}".`,
            expected: 'the id of another entry.',
            fix: 'remove it.',
          },
        ];
      }
      if (ids.indexOf(id) !== index) {
        return [
          {
            rule: 'duplicate-reference',
            ...place,
            problem: `"${id}" stands more than once in "${field}".`,
            expected: 'each id once.',
            fix: 'remove the second one.',
          },
        ];
      }
      return [];
    }),
  );
}

function checkProseReferences(catalog: Catalog, entry: Entry): Issue[] {
  const ids = [...catalog.errors.keys(), ...catalog.causes.keys(), ...catalog.unreadable];
  return Object.values(entry.prose).flatMap(({ file, sections }) =>
    sections.flatMap(({ refs }) =>
      refs
        .filter(({ target }) => !ids.includes(target))
        .map(({ target, line, column }) => describeUnknownId(target, ids, { file, line, column })),
    ),
  );
}

function describeUnknownId(
  id: string,
  known: readonly string[],
  place: Place & { file: string },
): Issue {
  const nearest = findNearest(id, known);
  return {
    rule: 'dangling-id',
    ...place,
    problem: `There is no entry "${id}" that can stand here.`,
    expected: 'the id of an error or cause (of a cause, in a list of causes).',
    fix: nearest === undefined ? 'mend the id, or write that entry first.' : `write "${nearest}".`,
  };
}
