import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/content/read/load.ts';
import type { Catalog, ErrorEntry } from '../../src/content/catalogue/types.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readFacts } from '../support/facts.ts';
import { findMissing } from '../support/facts-coverage.ts';
import { findMissingReferences } from '../support/facts-graph.ts';

/** The check of the facts sees what is taken away from a page. */
const items = readFacts('entries').filter(({ id }) => id === 'UserErrorRpCollectionLimitReached');
const { catalog } = await loadCatalog(projectRoot);

/** The catalogue with one error changed. */
function withError(id: string, change: (entry: ErrorEntry) => ErrorEntry): Catalog {
  const entry = catalog.errors.get(id);
  if (entry === undefined) throw new Error(`There is no error "${id}".`);
  return { ...catalog, errors: new Map([...catalog.errors, [id, change(entry)]]) };
}

describe('the check of the facts', () => {
  it('sees a text that is gone in one language', () => {
    const changed = withError('UserErrorRpCollectionLimitReached', (entry) => ({
      ...entry,
      causes: [],
      prose: {
        ...entry.prose,
        ja: { ...entry.prose.en, locale: 'ja', file: '', sections: [] } as never,
      },
    }));
    const found = findMissing(items, changed);
    expect(found.map(({ literal }) => literal)).toEqual(
      expect.arrayContaining(['18', '1 to 5 days', 'AzureBackupRG_northeurope_1']),
    );
    expect(new Set(found.flatMap(({ locales }) => locales))).toEqual(new Set(['ja']));
  });

  it('sees messages and causes that are gone', () => {
    const changed = withError('UserErrorRpCollectionLimitReached', (entry) => ({
      ...entry,
      messages: {},
      causes: [],
    }));
    const kinds = new Set(findMissing(items, changed).map(({ fact }) => fact));
    expect(kinds).toContain('a literal message');
    expect(findMissingReferences(items, changed)).toHaveLength(items[0]?.causes.length ?? 0);
  });
});
