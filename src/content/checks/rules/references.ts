import { listEntries, oldIdsOf } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { listInlineRefs } from '../../../model/inline-markup.ts';
import type { Issue, Place } from '../../../model/issue.ts';
import { adviseOnId } from '../advise-on-id.ts';

/** Every id that an entry refers to exists, is of the right type, is not itself, and stands once in its list. */
export function checkReferences(catalog: Catalog): Issue[] {
  const causes = new Set([...catalog.causes.keys(), ...catalog.unreadable]);
  const targets: Targets = {
    causes,
    all: new Set([...catalog.errors.keys(), ...causes]),
    newIds: new Map(
      listEntries(catalog).flatMap((entry) =>
        oldIdsOf(entry).map((id): [string, string] => [id, entry.id]),
      ),
    ),
  };
  return listEntries(catalog).flatMap((entry) => [
    ...checkFactReferences(entry, targets),
    ...checkProseReferences(entry, targets),
    ...checkSignReferences(entry, targets),
  ]);
}

/** Ids that something may refer to. */
interface Targets extends Readonly<Record<'causes' | 'all', ReadonlySet<string>>> {
  /** Id that an entry had -> its id. */
  newIds: ReadonlyMap<string, string>;
}

function checkFactReferences(entry: Entry, known: Targets): Issue[] {
  const { causes, all } = known;
  const lists: [field: string, ids: readonly string[], targets: ReadonlySet<string>][] = [
    ['related', entry.related, all],
    ['seeAlso', entry.seeAlso, all],
  ];
  if (entry.type === 'error') {
    lists.push(['causes', entry.causes, causes], ['olderCauses', entry.olderCauses, causes]);
  }
  const listed = lists.flatMap(([field, ids, targets]) =>
    ids.flatMap((id, index) => {
      const locate = () => ({ file: entry.file, ...entry.locate([field, index]) });
      if (!targets.has(id)) return [describeUnknownId(id, known, locate(), targets)];
      if (id === entry.id) {
        return [describeSelfReference(id, field, locate())];
      }
      if (ids.indexOf(id) !== index) {
        return [
          {
            rule: 'duplicate-reference',
            ...locate(),
            problem: `"${id}" stands more than once in "${field}".`,
            expected: 'each id once.',
            fix: 'remove the second one.',
          },
        ];
      }
      return [];
    }),
  );
  return [...listed, ...checkReplacement(entry, known)];
}

function checkReplacement(entry: Entry, known: Targets): Issue[] {
  const { id, replacedBy, status } = entry;
  // Finding a place reads the whole file again, and hardly any entry has this.
  if (replacedBy === undefined) return [];
  const place = { file: entry.file, ...entry.locate(['replacedBy']) };
  const issues: Issue[] = [];
  if (replacedBy === id) issues.push(describeSelfReference(replacedBy, 'replacedBy', place));
  else if (!known.all.has(replacedBy)) issues.push(describeUnknownId(replacedBy, known, place));
  if (status !== 'retired') {
    issues.push({
      rule: 'not-retired',
      ...place,
      problem: `"${id}" has "replacedBy" and is not retired.`,
      expected: '"replacedBy" only beside "status: retired".',
      fix: 'add "status: retired", or remove "replacedBy".',
    });
  }
  return issues;
}

function describeSelfReference(id: string, field: string, place: Place & { file: string }): Issue {
  return {
    rule: 'self-reference',
    ...place,
    problem: `"${id}" refers to itself in ${field.startsWith('<') ? field : `"${field}"`}.`,
    expected: 'the id of another entry.',
    fix: 'remove it.',
  };
}

function checkProseReferences({ id, prose }: Entry, known: Targets): Issue[] {
  return Object.values(prose).flatMap(({ file, sections }) =>
    sections.flatMap(({ refs }) =>
      refs.flatMap(({ target, line, column }) => {
        const place = { file, line, column };
        if (target === id) return [describeSelfReference(id, '<Ref>', place)];
        return known.all.has(target) ? [] : [describeUnknownId(target, known, place)];
      }),
    ),
  );
}

/** What the line of a cause that says how to tell it links to. */
function checkSignReferences(entry: Entry, known: Targets): Issue[] {
  if (entry.type !== 'cause') return [];
  return Object.entries(entry.sign ?? {}).flatMap(([locale, line]) =>
    listInlineRefs(line)
      .filter((id) => id === entry.id || !known.all.has(id))
      .map((id) => {
        const place = { file: entry.file, ...entry.locate(['sign', locale]) };
        if (id === entry.id) return describeSelfReference(id, 'sign', place);
        return describeUnknownId(id, known, place);
      }),
  );
}

function describeUnknownId(
  id: string,
  { all, causes, newIds }: Targets,
  place: Place & { file: string },
  known: ReadonlySet<string> = all,
): Issue {
  const expected =
    known === causes ? 'the id of a cause or procedure.' : 'the id of an error or cause.';
  if (known === causes && all.has(id)) {
    return {
      rule: 'dangling-id',
      ...place,
      problem: `"${id}" is an error, and no cause.`,
      expected,
      fix: 'name a cause, or list the error under "related" or "seeAlso".',
    };
  }
  return {
    rule: 'dangling-id',
    ...place,
    problem: `There is no entry "${id}" that can stand here.`,
    expected,
    fix: adviseOnId(id, newIds.get(id), [...known]),
  };
}
