import { expect, it } from 'vitest';
import type { Catalog, Entry } from '../../../src/content/catalogue/types.ts';
import { findEntry } from '../../../src/content/catalogue/entries.ts';
import { listProceduresInPlace } from '../../../src/views/procedures.ts';
import { type ContentFiles, loadContent, VALID_CONTENT } from '../../support/content-fixture.ts';

async function load(changes: ContentFiles = {}): Promise<Catalog> {
  const { catalog } = await loadContent(changes);
  return catalog;
}

function get(catalog: Catalog, id: string): Entry {
  const entry = findEntry(catalog, id);
  if (entry === undefined) throw new Error(`no ${id}`);
  return entry;
}

it('offers the steps of what a step refers to', async () => {
  const catalog = await load();
  expect(listProceduresInPlace(catalog, get(catalog, 'BrokenThing'))).toEqual(['a-cause']);
});

it('offers nothing for a cause without steps, or one that no step refers to', async () => {
  const prose = VALID_CONTENT['causes/a-cause/en.mdx'];
  const withoutSteps = await load({
    'causes/a-cause/en.mdx': prose.replace(/<Step>\n(.*)\n<\/Step>/, '$1'),
  });
  expect(listProceduresInPlace(withoutSteps, get(withoutSteps, 'BrokenThing'))).toEqual([]);
  const error = VALID_CONTENT['errors/BrokenThing/en.mdx'];
  const elsewhere = await load({
    'errors/BrokenThing/en.mdx': error
      .replace(': see <Ref id="a-cause" />', '')
      .replace('It works.', 'It works: <Ref id="a-cause" />.'),
  });
  expect(listProceduresInPlace(elsewhere, get(elsewhere, 'BrokenThing'))).toEqual([]);
});
