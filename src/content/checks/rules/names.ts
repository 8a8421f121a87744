import { listEntries, placeOtherNames } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { nameKey } from '../../../model/urls.ts';
import type { Issue } from '../../../model/issue.ts';

/**
 * A name leads to one page: no two ids or aliases may be the same, by case alone neither, because
 * many file systems and readers do not tell case apart.
 */
export function checkNames(catalog: Catalog): Issue[] {
  const owners = new Map<string, { id: string; name: string }>();
  const entries = listEntries(catalog);
  // Ids first: where an alias collides with an id, the alias has to go.
  return [
    ...entries.map((entry) => ({ entry, name: entry.id, path: [] })),
    ...entries.flatMap((entry) => placeOtherNames(entry).map((place) => ({ entry, ...place }))),
  ].flatMap(({ entry, name, path }) => {
    const key = nameKey(name);
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
  });
}
