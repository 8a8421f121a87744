import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growContent } from '../../../../bench/growth/grow-content.ts';
import type { Catalog } from '../../../../src/content/catalogue/types.ts';
import { loadCatalog, type LoadedCatalog } from '../../../../src/content/read/load.ts';
import { VALID_CONTENT, writeContent } from '../../../support/content-fixture.ts';

async function grow(errors: number): Promise<LoadedCatalog & { folder: string }> {
  const root = await writeContent({
    // With a phrase whose words are too small to be exchanged.
    'errors/BrokenThing/error.yaml': `${VALID_CONTENT['errors/BrokenThing/error.yaml']}asked:\n  en: [it is off]\n`,
    // Stale itself, so that a copy that is not shows that it was recorded.
    'errors/BrokenThing/ja.mdx': VALID_CONTENT['errors/BrokenThing/ja.mdx'].replace(
      /'[\da-f]{12}'/,
      "'ffffffffffff'",
    ),
    'errors/BrokenThing/zh-TW.mdx': VALID_CONTENT['errors/BrokenThing/ja.mdx'],
  });
  const folder = join(root, 'grown');
  await growContent(join(root, 'content'), folder, errors);
  return { ...(await loadCatalog(root, folder)), folder };
}

const titlesOf = ({ errors }: Catalog): string[] =>
  [...errors.values()].map(({ title }) => title.en);

describe('growContent', () => {
  it('makes content with nothing to mend, in the same proportions', async () => {
    const { catalog, issues } = await grow(5);
    expect(issues).toEqual([]);
    expect(catalog.errors.size).toBe(5);
    expect(catalog.causes.size).toBe(5);
    expect(Object.keys(catalog.documents)).toHaveLength(5);
    expect(new Set(titlesOf(catalog)).size).toBe(5);
  });

  it('has copies refer to copies, in facts and prose', async () => {
    const { catalog } = await grow(5);
    const causes = [...catalog.errors.values()].map(({ causes: [cause] }) => cause);
    expect(new Set(causes).size).toBe(5);
    for (const { causes: wanted, prose } of catalog.errors.values()) {
      expect(prose.ja?.sections[1]?.refs.map(({ target }) => target)).toEqual(wanted);
    }
  });

  it('has translations of copies that are up to date', async () => {
    const { catalog } = await grow(2);
    const states = [...catalog.errors.values()].map(({ id, proseState }) => [id, proseState.ja]);
    expect(states).toContainEqual(['BrokenThing', 'stale']);
    expect(states.filter(([, state]) => state === 'current')).toHaveLength(1);
  });

  it('is the same every time', async () => {
    const [first, second] = [await grow(4), await grow(4)];
    expect([...second.catalog.errors.keys()]).toEqual([...first.catalog.errors.keys()]);
    const read = ({ folder, catalog }: typeof first): Promise<string> =>
      readFile(join(folder, 'errors', [...catalog.errors.keys()][1] ?? '', 'error.yaml'), 'utf8');
    expect(await read(second)).toBe(await read(first));
  });

  it('leaves the content as it is at its own size, and refuses to shrink it', async () => {
    const { catalog } = await grow(1);
    expect([...catalog.errors.keys()]).toEqual(['BrokenThing']);
    await expect(grow(0)).rejects.toThrow(
      'The content cannot be grown to 0 errors: it has 1 already.',
    );
  });
});
