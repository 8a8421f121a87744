import { expect, it, vi } from 'vitest';
import {
  findSearchMisses,
  listOwnQueries,
  reportSearchMisses,
} from '../../../src/authoring/search-misses.ts';
import type { Catalog } from '../../../src/content/catalogue/types.ts';
import { buildMemorySources } from '../../../src/search/build/build-index.ts';
import { edited, loadContent } from '../../support/content-fixture.ts';

async function loadBase() {
  const { catalog: all } = await loadContent(
    edited('errors/BrokenThing/error.yaml', 'area: saw', "area: saw\nasked: { en: ['???'] }"),
  );
  const catalog: Catalog = { ...all, locales: ['en'] };
  const [source] = (await buildMemorySources(catalog, ['en'])).values();
  if (source === undefined) throw new Error('There is no index.');
  return { catalog, open: () => source };
}

it('names what people ask that does not lead to the page that says so', async () => {
  const { catalog, open } = await loadBase();
  const misses = await findSearchMisses(catalog, open);
  expect(reportSearchMisses(misses).rows).toEqual([
    { where: '???', what: 'en, BrokenThing: not found' },
  ]);
});

it('asks each query in one of the shares', async () => {
  const { catalog, open } = await loadBase();
  const queries = listOwnQueries(catalog);
  const steps = [0, 1].map(() => vi.fn());
  const found = await Promise.all(
    steps.map((step, part) => findSearchMisses(catalog, open, { part, of: 2 }, step)),
  );
  const counts = steps.map((step) => step.mock.calls.length);
  expect(counts).toEqual([Math.ceil(queries.length / 2), Math.floor(queries.length / 2)]);
  expect(found.flat().map(({ where }) => where)).toEqual(['???']);
});
