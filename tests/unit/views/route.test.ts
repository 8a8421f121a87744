import { expect, it } from 'vitest';
import { viewRoute } from '../../../src/views/route.ts';
import { edited, loadContent, reportContent } from '../../support/content-fixture.ts';

const ROUTE = `route:
  facet: area
  for: { action: [cut] }
  stations:
    - label: { en: Feed, ja: 供給, zh-TW: 進料 }
    - label: { en: Blade, ja: 刃, zh-TW: 刀片 }
      values: [saw]
shells:`;

async function load(changes = edited('product.yaml', 'shells:', ROUTE)) {
  const { catalog } = await loadContent(changes);
  const entry = catalog.errors.get('BrokenThing');
  if (entry === undefined) throw new Error('no BrokenThing');
  return viewRoute(catalog.product, entry, 'ja');
}

it('lights the station at which an error fails', async () => {
  expect(await load()).toEqual([
    { label: '供給', isHere: false },
    { label: '刃', isHere: true },
  ]);
});

it('shows nothing where the product has no way, or the error lies beside it', async () => {
  expect(await load({})).toBeUndefined();
  const other = ROUTE.replace('[saw]', '[press]');
  expect(await load(edited('product.yaml', 'shells:', other))).toBeUndefined();
  const elsewhere = ROUTE.replace('[cut]', '[bend]');
  expect(await load(edited('product.yaml', 'shells:', elsewhere))).toBeUndefined();
});

it('names what the facets do not have', async () => {
  const route = ROUTE.replace('[saw]', '[saw, pres]').replace('action:', 'actin:');
  expect(await reportContent(edited('product.yaml', 'shells:', route))).toMatchInlineSnapshot(`
    "content/product.yaml:37:10  unknown-value
      There is no facet "actin".
      Expected: one of area, action, system.
      Fix: write "action".

    content/product.yaml:41:21  unknown-value
      The facet "area" has no value "pres".
      Expected: one of saw, press.
      Fix: write "press"."
  `);
});
