import { expect, it } from 'vitest';
import type { Catalog } from '../../../src/content/catalogue/types.ts';
import { buildFamily, listFamiliesOf } from '../../../src/views/family.ts';
import {
  type ContentFiles,
  edited,
  loadContent,
  reportContent,
  VALID_CONTENT,
} from '../../support/content-fixture.ts';

const FAMILIES = `families:
  - id: saws
    title: { en: Saws, ja: のこぎり, zh-TW: 鋸子 }
    facet: area
    values: [saw]
shells:`;
const ERROR = VALID_CONTENT['errors/BrokenThing/error.yaml'];
const PROSE = VALID_CONTENT['errors/BrokenThing/en.mdx'];

/** Two errors with the cause, one that is sent there by a step only, and one that has no cause. */
const CONTENT: ContentFiles = {
  ...edited('product.yaml', 'shells:', FAMILIES),
  'errors/BluntThing/error.yaml': ERROR.replace("aliases: ['4711']\n", ''),
  'errors/BluntThing/en.mdx': PROSE,
  'errors/StuckThing/error.yaml': ERROR.replace("aliases: ['4711']\n", '').replace(
    'causes: [a-cause]\n',
    '',
  ),
  'errors/StuckThing/en.mdx': PROSE.replace(': see <Ref id="a-cause" />', ''),
};

async function load(): Promise<Catalog> {
  const { catalog } = await loadContent(CONTENT);
  return catalog;
}

function firstFamily({ product }: Catalog) {
  const [family] = product.families;
  if (family === undefined) throw new Error('no family');
  return family;
}

it('puts the errors of a family beside the causes that they share', async () => {
  const catalog = await load();
  const page = buildFamily(catalog, firstFamily(catalog), 'en');
  expect(page.title).toBe('Saws');
  expect(page.causes.map(({ link, number }) => [link.id, number])).toEqual([['a-cause', 2]]);
  expect(page.rows.map(({ link, marks }) => [link.id, ...marks])).toEqual([
    ['BluntThing', 'direct'],
    ['BrokenThing', 'direct'],
  ]);
  expect(page.others.map(({ id }) => id)).toEqual(['StuckThing']);
});

it('leads there from its errors, and from the causes that they share', async () => {
  const catalog = await load();
  for (const id of ['BrokenThing', 'StuckThing']) {
    const entry = catalog.errors.get(id);
    if (entry === undefined) throw new Error(`no ${id}`);
    expect(listFamiliesOf(catalog, entry, 'ja')).toEqual([
      { title: 'のこぎり', path: 'ja/families/saws.html' },
    ]);
  }
  const cause = catalog.causes.get('a-cause');
  if (cause === undefined) throw new Error('no cause');
  expect(listFamiliesOf(catalog, cause, 'en')).toHaveLength(1);
});

it('follows an error that was saved while the product stayed as it was', async () => {
  const catalog = await load();
  const family = firstFamily(catalog);
  expect(buildFamily(catalog, family, 'en').others).toHaveLength(1);
  const errors = new Map(catalog.errors);
  errors.delete('StuckThing');
  expect(buildFamily({ ...catalog, errors }, family, 'en').others).toEqual([]);
});

it('names what the facets do not have, and a family that stands twice', async () => {
  const twice = FAMILIES.replace('[saw]', '[saw, pres]').replace(
    'shells:',
    FAMILIES.replace('families:\n', '').replace('facet: area', 'facet: aria'),
  );
  expect(await reportContent(edited('product.yaml', 'shells:', twice))).toMatchInlineSnapshot(`
    "content/product.yaml:39:19  unknown-value
      The facet "area" has no value "pres".
      Expected: one of saw, press.
      Fix: write "press".

    content/product.yaml:40:5  duplicate-family
      "saws" is the id of two families.
      Expected: an id that no other family has: it is the address of its page.
      Fix: join the two, or give one of them another id.

    content/product.yaml:42:5  unknown-value
      There is no facet "aria".
      Expected: one of area, action, system.
      Fix: write "area"."
  `);
});
