import type { Issue } from '../../../model/issue.ts';
import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';

/**
 * A link of the prose leads to a page out in the world that nobody can change on its way. Whatever else a
 * browser takes for an address would run (`javascript:`), or lead nowhere in another place of the site.
 */
export function checkLinks(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap(({ prose }) =>
    Object.values(prose).flatMap(({ file, sections }) =>
      sections.flatMap(({ links }) =>
        links
          .filter(({ target }) => !/^https:\/\/[^/\s]+/.test(target))
          .map(({ target, line, column }) => ({
            rule: 'link-address',
            file,
            line,
            column,
            problem: `A link leads to "${target}".`,
            expected: 'an address that begins with https://.',
            fix: 'write such an address; other entries are linked by <Ref id="…" />.',
          })),
      ),
    ),
  );
}
