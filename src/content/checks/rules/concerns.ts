import type { Catalog, ErrorEntry } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/**
 * An error has prose, or one line under `concerns` that stands in for it, and never both. Without prose
 * it is no answer to words, so nothing can be asked for it.
 */
export function checkConcerns({ errors, sourceLocale }: Catalog): Issue[] {
  return [...errors.values()].flatMap((entry) => {
    const [prose] = entry.proseFiles;
    const { file, concerns, locate } = entry;
    if (concerns === undefined) {
      return prose === undefined ? [describeNothing(entry, sourceLocale)] : [];
    }
    if (prose !== undefined) {
      return [
        {
          rule: 'concerns-beside-prose',
          file,
          ...locate(['concerns']),
          problem: `"concerns" stands here although there is ${prose}.`,
          expected: 'prose, or "concerns" where there is none.',
          fix: 'remove "concerns": the prose says it now.',
        },
      ];
    }
    return Object.values(entry.asked).flat().length === 0
      ? []
      : [
          {
            rule: 'asked-without-prose',
            file,
            ...locate(['asked']),
            problem: '"asked" stands here, but there is no prose.',
            expected: 'no "asked" beside "concerns": words lead to written pages only.',
            fix: 'remove "asked" until the prose is written.',
          },
        ];
  });
}

function describeNothing({ file }: ErrorEntry, sourceLocale: string): Issue {
  return {
    rule: 'missing-prose',
    file,
    ...FILE_START,
    problem: 'The error has neither prose nor "concerns".',
    expected: `${sourceLocale}.mdx beside this file, or "concerns" in it: what its source says that it concerns.`,
    fix: `write ${sourceLocale}.mdx, or add "concerns" with one line for each language.`,
  };
}
