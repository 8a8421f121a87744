import { expect, it } from 'vitest';
import type { Catalog } from '../../../../src/content/catalogue/types.ts';
import { runChecks } from '../../../../src/content/checks/run.ts';
import { FILE_START, type Place } from '../../../../src/model/issue.ts';
import { catalog } from '../../../support/own-catalog.ts';

it('looks for no place in an entry where nothing is wrong: each reads a whole file again', () => {
  const asked: string[] = [];
  const watchAll = <E extends { file: string }>(table: ReadonlyMap<string, E>): Map<string, E> =>
    new Map(
      [...table].map(([id, entry]) => {
        const locate = (): Place => {
          asked.push(entry.file);
          return FILE_START;
        };
        return [id, { ...entry, locate }];
      }),
    );
  const watched: Catalog = {
    ...catalog,
    errors: watchAll(catalog.errors),
    causes: watchAll(catalog.causes),
  };
  expect(runChecks(watched)).toEqual([]);
  expect(asked).toEqual([]);
});
