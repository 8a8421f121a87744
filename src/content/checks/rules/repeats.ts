import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import type { Issue } from '../../../model/issue.ts';

/** Something that stands in a list, and by what it is told to be the same as another. */
interface Listed {
  path: readonly PropertyKey[];
  shown: string;
  key: string;
}

/**
 * Nothing stands twice where once is meant: a wording of a message, a citation, a value of a facet, a cause
 * as of today and of old versions, a neighbour as a variant. (References in one list: `references.ts`.)
 */
export function checkRepeats(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) =>
    listLists(entry).flatMap((list) => {
      const met = new Set<string>();
      return list.flatMap(({ path, shown, key }): Issue[] => {
        if (!met.has(key)) {
          met.add(key);
          return [];
        }
        return [
          {
            rule: 'listed-twice',
            file: entry.file,
            ...entry.locate(path),
            problem: `"${shown}" stands here a second time.`,
            expected: 'everything once.',
            fix: 'remove one of the two.',
          },
        ];
      });
    }),
  );
}

function listLists(entry: Entry): Listed[][] {
  const sources = entry.sources.map(({ document, date, anchor }, at) => ({
    path: ['sources', at],
    shown: document,
    key: [document, date, anchor].join(' '),
  }));
  const facets = Object.entries(entry.facets).map(([id, values]) => listIds(id, values));
  const neighbours = [...listIds('related', entry.related), ...listIds('seeAlso', entry.seeAlso)];
  const confirmations = entry.confirmBy.map(({ date, what }, at) => ({
    path: ['confirmBy', at],
    shown: what,
    key: `${date} ${what}`,
  }));
  const lists: Listed[][] = [sources, ...facets, acrossLists(neighbours), confirmations];
  if (entry.type === 'cause') return lists;
  const causes = [...listIds('causes', entry.causes), ...listIds('olderCauses', entry.olderCauses)];
  const messages = Object.entries(entry.messages).map(([locale, list]) =>
    list.map(({ text, origin }, at) => ({
      path: ['messages', locale, at],
      shown: text,
      key: `${origin} ${text.normalize('NFKC').replaceAll(/\s+/g, ' ')}`,
    })),
  );
  return [...lists, acrossLists(causes), ...messages];
}

function listIds(field: string, ids: readonly string[]): Listed[] {
  return ids.map((id, at) => ({ path: [field, at], shown: id, key: id }));
}

/** Repetitions in one list are told by another rule: each list counts once. */
function acrossLists(items: readonly Listed[]): Listed[] {
  const met = new Set<string>();
  return items.filter(({ path: [field], key }) => {
    const inList = `${String(field)} ${key}`;
    if (met.has(inList)) return false;
    met.add(inList);
    return true;
  });
}
