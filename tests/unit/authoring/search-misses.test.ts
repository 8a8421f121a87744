import { expect, it } from 'vitest';
import { findSearchMisses } from '../../../src/authoring/search-misses.ts';
import { edited, loadContent } from '../../support/content-fixture.ts';

it('names what people ask that does not lead to the page that says so', async () => {
  const { catalog } = await loadContent(
    edited('errors/BrokenThing/error.yaml', 'area: saw', "area: saw\nasked: { en: ['???'] }"),
  );
  const { rows } = await findSearchMisses({ ...catalog, locales: ['en'] });
  expect(rows).toEqual([{ where: '???', what: 'en, BrokenThing: not found' }]);
});
