import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { shortLinkPath } from '../../../model/urls.ts';
import type { Issue } from '../../../model/issue.ts';

/**
 * A name leads to one page: no two ids or aliases may be the same, by case alone neither, because
 * many file systems and readers do not tell case apart.
 */
export function checkNames(catalog: Catalog): Issue[] {
  const owners = new Map<string, { id: string; name: string }>();
  // Ids first: where an alias collides with an id, the alias has to go.
  return [...listNamePlaces(catalog, 'id'), ...listNamePlaces(catalog, 'alias')].flatMap(
    ({ entry, name, path }) => {
      const key = shortLinkPath(name).toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, { id: entry.id, name });
        return [];
      }
      const isAlias = name !== entry.id;
      const spelling = owner.name === name ? '' : `, as "${owner.name}"`;
      return [
        {
          rule: 'name-collision',
          file: entry.file,
          ...entry.locate(path),
          problem: `The ${isAlias ? 'alias' : 'id'} "${name}" is also a name of "${owner.id}"${spelling}.`,
          expected:
            'a name that no other error or cause has, upper and lower case taken as the same.',
          fix: isAlias
            ? 'remove the alias; if both products print this code, give it as "code" here.'
            : 'rename the folder of the newer one of the two.',
        },
      ];
    },
  );
}

function listNamePlaces(
  catalog: Catalog,
  which: 'id' | 'alias',
): { entry: Entry; name: string; path: readonly PropertyKey[] }[] {
  return listEntries(catalog).flatMap((entry) => {
    if (which === 'id') return [{ entry, name: entry.id, path: [] }];
    const aliases = entry.type === 'error' ? entry.aliases : [];
    return [
      ...aliases.map((name, index) => ({ entry, name, path: ['aliases', index] })),
      ...(['formerIds', 'mergedIds'] as const).flatMap((field) =>
        entry[field].map((name, index) => ({ entry, name, path: [field, index] })),
      ),
    ];
  });
}
