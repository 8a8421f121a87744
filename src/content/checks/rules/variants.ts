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

type GroupIssue = Omit<Issue, 'file'>;

function checkGroup(group: VariantGroup, product: Product): GroupIssue[] {
  const kinds = listVariantKinds(product);
  const bad = findBadVariants(group, kinds.flat());
  // What the group as a whole lacks follows from a variant that is none.
  return [...(bad.length > 0 ? bad : findBadChoice(group, kinds)), ...findStrays(group)];
}

function findBadVariants({ variants }: VariantGroup, known: readonly string[]): GroupIssue[] {
  const targets = variants.map(({ target }) => target);
  return variants.flatMap(({ target, ...place }, at): GroupIssue[] => {
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
}

/** Variants between which there is nothing to choose, or no one choice. */
function findBadChoice(
  { line, column, variants }: VariantGroup,
  kinds: readonly (readonly string[])[],
): GroupIssue[] {
  const targets = variants.map(({ target }) => target);
  if (variants.length < 2) {
    return [
      {
        rule: 'single-variant',
        line,
        column,
        problem:
          variants.length === 0
            ? '<Variants> has no <Variant>.'
            : `<Variants> has one <Variant> only, "${targets.join()}".`,
        expected: 'two or more, between which the reader chooses.',
        fix: 'add another, or remove the tags around it.',
      },
    ];
  }
  if (kinds.some((kind) => targets.every((id) => kind.includes(id)))) return [];
  return [
    {
      rule: 'mixed-variants',
      line,
      column,
      problem: `${targets.join(', ')} are not of one kind.`,
      expected: 'either shells, or values of one facet.',
      fix: 'make a group of each kind.',
    },
  ];
}

function findStrays({ line, column, strays }: VariantGroup): GroupIssue[] {
  return strays.map((stray) => ({
    rule: 'outside-variant',
    line,
    column,
    problem: `"${stray}" stands between the variants.`,
    expected: 'nothing but <Variant of="…"> directly inside <Variants>.',
    fix: 'move it into a variant, or before them.',
  }));
}
