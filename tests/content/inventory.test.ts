import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { CauseFactsSchema } from '../../src/content/schemas/cause.ts';
import { ErrorFactsSchema } from '../../src/content/schemas/error.ts';
import { EntryIdSchema } from '../../src/content/schemas/id.ts';
import { entryPath, MAX_PATH_LENGTH } from '../../src/model/urls.ts';
import { convertCause, convertError, InventorySchema } from '../support/inventory.ts';

/**
 * The facts of some 300 errors and causes of seven more workloads, which are not published yet, are
 * turned into entries: the schema must hold them as it is.
 */
function readInventory(name: string) {
  const url = new URL(`../fixtures/inventory/${name}`, import.meta.url);
  return InventorySchema.parse(parse(readFileSync(url, 'utf8')));
}

const errors = readInventory('more-codes.yaml');
const causes = readInventory('more-causes.yaml');
const ids = new Set([...errors, ...causes].map(({ id }) => id));

describe('the schema holds what is to come', () => {
  it('has all of it', () => {
    expect(errors.length).toBe(255);
    expect(causes.length).toBe(46);
  });

  it.each(errors.map((item) => [item.id, item] as const))('error %s', (id, item) => {
    const otherNames = new Set([...ids].filter((name) => name !== id));
    const { error, data } = ErrorFactsSchema.safeParse(convertError(item, otherNames));
    expect(error).toBeUndefined();
    // Nothing that the inventory knows is lost on the way.
    expect(Object.keys(data?.messages ?? {}).length).toBeGreaterThanOrEqual(
      Object.keys(item.message).length,
    );
    expect([data?.code, ...(data?.aliases ?? [])]).toEqual(expect.arrayContaining(item.aliases));
    expect(EntryIdSchema.safeParse(id).success).toBe(true);
    expect(entryPath('zh-TW', 'error', id).length).toBeLessThanOrEqual(MAX_PATH_LENGTH);
  });

  it.each(causes.map((item) => [item.id, item] as const))('cause %s', (id, item) => {
    expect(CauseFactsSchema.safeParse(convertCause(item)).error).toBeUndefined();
    expect(EntryIdSchema.safeParse(id).success).toBe(true);
  });
});
