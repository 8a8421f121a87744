import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNearest } from '../../model/edit-distance.ts';
import { FILE_START, type Issue } from '../../model/issue.ts';
import type { Facet } from '../../model/facets.ts';
import { createCauseFactsSchema } from '../schemas/cause.ts';
import { createErrorFactsSchema } from '../schemas/error.ts';
import { listLocales } from '../schemas/localized.ts';
import { createProductSchema, type Product, ProductLanguagesSchema } from '../schemas/product.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** What {@link parseProduct} gives back: the product, unless something is wrong with it. */
export interface ParsedProduct {
  product: Product | undefined;
  issues: Issue[];
}

/**
 * Reads `content/product.yaml`: first its languages, then the rest, which must be written in them.
 * Nothing else can be read without a sound product, so what is wrong with it is told alone.
 *
 * `parseProduct('content/product.yaml', 'languages: [xx]').issues[0].problem`
 * -> `'languages[0] is "xx".'`
 */
export function parseProduct(file: string, text: string): ParsedProduct {
  const site = parseYaml(file, text, ProductLanguagesSchema);
  if (site.value === undefined) return { product: undefined, issues: site.issues };
  const yaml = parseYaml(file, text, createProductSchema(site.value));
  if (yaml.value === undefined) return { product: undefined, issues: yaml.issues };
  const product: Product = yaml.value;
  const issues = [
    ...findRepeatedLanguages(product),
    ...findBadFacets(product),
    ...findBadRoute(product),
    ...findBadFamilies(product),
  ].map(({ path, ...issue }): Issue => ({ ...issue, file, ...placeOf(yaml, path) }));
  return { product: issues.length === 0 ? product : undefined, issues };
}

/**
 * Reads the product of a content folder, for what needs nothing else of it.
 *
 * `loadProduct('/srv/kb/content')` -> `{ id: 'shirube', name: 'Shirube', ... }`
 *
 * @throws when it is not sound, which the check tells in full
 */
export function loadProduct(folder: string): Product {
  const file = join(folder, 'product.yaml');
  const { product } = parseProduct(file, readFileSync(file, 'utf8'));
  if (product === undefined) throw new Error(`${file} is not sound: run "npm run check".`);
  return product;
}

type ProductIssue = Pick<Issue, 'rule' | 'problem' | 'expected' | 'fix'> & {
  path: readonly PropertyKey[];
};

function placeOf({ locate }: YamlFile<unknown>, path: readonly PropertyKey[]) {
  return path.length === 0 ? FILE_START : locate(path);
}

function findRepeatedLanguages({ languages, arriving }: Product): ProductIssue[] {
  const all = listLocales({ languages, arriving });
  return all.flatMap((locale, index) => {
    if (all.indexOf(locale) === index) return [];
    return {
      rule: 'duplicate-language',
      path:
        index < languages.length ? ['languages', index] : ['arriving', index - languages.length],
      problem: `The language "${locale}" stands here a second time.`,
      expected: 'each language once, under "languages" or under "arriving".',
      fix: 'remove it.',
    };
  });
}

function findBadFacets(product: Product): ProductIssue[] {
  const { facets } = product;
  const reserved = listReservedNames(product);
  return facets.flatMap((facet, index): ProductIssue[] => {
    const earlier = facets.slice(0, index);
    const path = ['facets', index, 'id'];
    if (reserved.includes(facet.id)) {
      return [
        {
          rule: 'reserved-facet',
          path,
          problem: `"${facet.id}" cannot be the id of a facet: entries, addresses or the API have a field of that name.`,
          expected: `none of ${reserved.join(', ')}.`,
          fix: 'give it another id, here and in the entries.',
        },
      ];
    }
    if (earlier.some(({ id }) => id === facet.id)) {
      return [
        {
          rule: 'duplicate-facet',
          path,
          problem: `"${facet.id}" is the id of two facets.`,
          expected: 'an id that no other facet has.',
          fix: 'join the two, or give one of them another id.',
        },
      ];
    }
    const namesake = earlier.find((other) => haveSameLabel(product, other, facet));
    if (namesake === undefined) return [];
    return [
      {
        rule: 'duplicate-facet',
        path: ['facets', index, 'label'],
        problem: `The facets "${namesake.id}" and "${facet.id}" have the same label.`,
        expected: 'a label by which readers can tell them apart, in every language.',
        fix: 'name one of them otherwise.',
      },
    ];
  });
}

/** Says which of the values a facet does not have, or that there is no such facet. */
function findBadValues(
  facets: readonly Facet[],
  id: string,
  values: readonly string[],
  { path, isKey }: { path: PropertyKey[]; isKey: boolean },
): ProductIssue[] {
  const facet = facets.find((candidate) => candidate.id === id);
  const known = facet === undefined ? facets.map((item) => item.id) : Object.keys(facet.values);
  const bad = facet === undefined ? [id] : values.filter((value) => !known.includes(value));
  return bad.map((value): ProductIssue => {
    const nearest = findNearest(value, known);
    return {
      rule: 'unknown-value',
      path: facet === undefined || isKey ? path : [...path, values.indexOf(value)],
      problem:
        facet === undefined
          ? `There is no facet "${value}".`
          : `The facet "${id}" has no value "${value}".`,
      expected: `one of ${known.join(', ')}.`,
      fix: nearest === undefined ? 'mend it, or add it to the facets.' : `write "${nearest}".`,
    };
  });
}

/** The route names facets, and values of them. */
function findBadRoute({ route, facets }: Product): ProductIssue[] {
  if (route === undefined) return [];
  return [
    ...findBadValues(facets, route.facet, [], { path: ['route', 'facet'], isKey: true }),
    ...Object.entries(route.for).flatMap(([id, values]) =>
      findBadValues(facets, id, values, { path: ['route', 'for', id], isKey: false }),
    ),
    ...(facets.some(({ id }) => id === route.facet) ? route.stations : []).flatMap(
      ({ values }, at) =>
        findBadValues(facets, route.facet, values, {
          path: ['route', 'stations', at, 'values'],
          isKey: false,
        }),
    ),
  ];
}

/** So do families, each of which has an address of its own. */
function findBadFamilies({ families, facets }: Product): ProductIssue[] {
  return families.flatMap(({ id, facet, values }, at) => [
    ...(families.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            rule: 'duplicate-family',
            path: ['families', at, 'id'],
            problem: `"${id}" is the id of two families.`,
            expected: 'an id that no other family has: it is the address of its page.',
            fix: 'join the two, or give one of them another id.',
          },
        ]),
    ...(facets.some((known) => known.id === facet)
      ? findBadValues(facets, facet, values, {
          path: ['families', at, 'values'],
          isKey: false,
        })
      : findBadValues(facets, facet, [], { path: ['families', at, 'facet'], isKey: true })),
  ]);
}

function haveSameLabel(product: Product, a: Facet, b: Facet): boolean {
  return product.languages.some((locale) => a.label[locale] === b.label[locale]);
}

/** The fields of entries and of the API, and what addresses say beside facets. */
function listReservedNames(product: Product): string[] {
  const bare = { ...product, facets: [] };
  return [
    ...new Set([
      ...Object.keys(createErrorFactsSchema(bare).shape),
      ...Object.keys(createCauseFactsSchema(bare).shape),
      ...['id', 'type', 'pages', 'prose', 'details', 'errors', 'version', 'names'],
      ...['q', 'text', 'lang'],
      // What lists of errors without a code, and of procedures, are called in addresses.
      ...['nocode', 'procedures'],
    ]),
  ].filter((name) => name === name.toLowerCase());
}
