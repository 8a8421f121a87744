import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, VariantGroup } from '../../catalogue/types.ts';
import type { Product } from '../../schemas/product.ts';
import { findNearest } from '../../../model/edit-distance.ts';
import type { Issue } from '../../../model/issue.ts';
import { listVariantKinds } from '../../../model/facets.ts';

/**
 * What is given in variants is given in two or more, each once: shells of the product, or values of one
 * facet.
 */
export function checkVariants(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap(({ prose }) =>
    Object.values(prose).flatMap(({ file, sections }) =>
      sections
        .flatMap(({ variants }) => variants)
        .flatMap((group) =>
          checkGroup(group, catalog.product).map((issue) => ({ file, ...issue })),
        ),
    ),
  );
}

function checkGroup(
  { line, column, variants, strays }: VariantGroup,
  product: Product,
): Omit<Issue, 'file'>[] {
  const kinds = listVariantKinds(product);
  const known = kinds.flat();
  const targets = variants.map(({ target }) => target);
  const issues: Omit<Issue, 'file'>[] = variants.flatMap(({ target, ...place }, at) => {
    if (!known.includes(target)) {
      const nearest = findNearest(target, known);
      return [
        {
          rule: 'unknown-variant',
          ...place,
          problem: `"${target}" is no shell and no value of a facet.`,
          expected: 'the id of one that product.yaml has, such as a shell or a system.',
          fix: nearest === undefined ? 'declare it there.' : `write "${nearest}".`,
        },
      ];
    }
    if (targets.indexOf(target) === at) return [];
    return [
      {
        rule: 'duplicate-variant',
        ...place,
        problem: `The variant "${target}" stands here a second time.`,
        expected: 'each variant once.',
        fix: 'join the two.',
      },
    ];
  });
  if (issues.length === 0 && variants.length < 2) {
    issues.push({
      rule: 'single-variant',
      line,
      column,
      problem:
        variants.length === 0
          ? '<Variants> has no <Variant>.'
          : `<Variants> has one <Variant> only, "${targets.join()}".`,
      expected: 'two or more, between which the reader chooses.',
      fix: 'add another, or remove the tags around it.',
    });
  }
  if (issues.length === 0 && !kinds.some((kind) => targets.every((id) => kind.includes(id)))) {
    issues.push({
      rule: 'mixed-variants',
      line,
      column,
      problem: `${targets.join(', ')} are not of one kind.`,
      expected: 'either shells, or values of one facet.',
      fix: 'make a group of each kind.',
    });
  }
  for (const stray of strays) {
    issues.push({
      rule: 'outside-variant',
      line,
      column,
      problem: `"${stray}" stands between the variants.`,
      expected: 'nothing but <Variant of="…"> directly inside <Variants>.',
      fix: 'move it into a variant, or before them.',
    });
  }
  return issues;
}
