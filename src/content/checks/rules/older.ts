import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import type { Issue } from '../../../model/issue.ts';
import { DateSchema } from '../../schemas/id.ts';

/** Advice for old versions says of which day it is: the page writes it as the language does. */
export function checkOlder(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap(({ prose }) =>
    Object.values(prose).flatMap(({ file, sections }) =>
      sections.flatMap(({ older }) =>
        older
          .filter(({ target }) => !DateSchema.safeParse(target).success)
          .map(({ target, line, column }) => ({
            rule: 'older-date',
            file,
            line,
            column,
            problem: `<Older> has the date "${target}".`,
            expected: 'a day in the form YYYY-MM-DD, such as "2017-08-17".',
            fix: 'write the day of the document that has the advice, in every language the same.',
          })),
      ),
    ),
  );
}
