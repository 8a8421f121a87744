import { sharedFile } from '../../catalogue/shared-file.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/**
 * A term and a concept have names of their own, and no wording is at once what we write and what we avoid.
 */
export function checkTerms(catalog: Catalog): Issue[] {
  const { glossary, locales, synonyms } = catalog;
  const terms = sharedFile(catalog, 'glossary.yaml');
  return [
    ...findRepeated(terms, glossary),
    ...findRepeated(sharedFile(catalog, 'synonyms.yaml'), synonyms.concepts),
    ...glossary.flatMap(({ id, avoid, ...term }) =>
      locales.flatMap((locale) =>
        (avoid[locale] ?? [])
          .filter((wording) => wording === term[locale])
          .map((wording) => ({
            rule: 'term-avoided',
            file: terms,
            ...FILE_START,
            problem: `"${wording}" is what the term "${id}" prefers, and what it avoids.`,
            expected: 'other wordings under "avoid" than the preferred one.',
            fix: 'remove it there, or prefer another.',
          })),
      ),
    ),
  ];
}

function findRepeated(file: string, items: readonly { id: string }[]): Issue[] {
  return items
    .filter(({ id }, at) => items.findIndex((other) => other.id === id) !== at)
    .map(({ id }) => ({
      rule: 'duplicate-id',
      file,
      ...FILE_START,
      problem: `The id "${id}" stands here a second time.`,
      expected: 'each id once.',
      fix: 'join the two, or name one otherwise.',
    }));
}
