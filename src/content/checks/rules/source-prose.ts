import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** A translation renders something: the source prose exists wherever a translation does. */
export function checkSourceProse(catalog: Catalog): Issue[] {
  const { sourceLocale } = catalog;
  return listEntries(catalog)
    .filter(({ prose }) => prose[sourceLocale] === undefined)
    .flatMap(({ prose }) => Object.values(prose))
    .map(({ file }) => ({
      rule: 'missing-source-prose',
      file,
      ...FILE_START,
      problem: `This translation has no ${sourceLocale}.mdx beside it.`,
      expected: 'source prose that the translation renders.',
      fix: `write ${sourceLocale}.mdx first.`,
    }));
}
