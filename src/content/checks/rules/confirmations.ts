import { newestSourceOf } from '../../catalogue/ageing.ts';
import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { type Issue, placeIn } from '../../../model/issue.ts';
import { findDays } from '../texts/days.ts';
import { maskProse } from '../texts/mask.ts';

/** A day that was still to come in every source of an entry is to be confirmed when it has come. */
export function checkConfirmations(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) => {
    const newest = newestSourceOf(entry);
    const prose = entry.prose[catalog.sourceLocale];
    if (newest === undefined || prose === undefined) return [];
    const planned = entry.confirmBy.map(({ date }) => date);
    return findDays(maskProse(prose.source, []).current)
      .filter(({ day }) => day > newest && !planned.includes(day))
      .map(({ day, offset }) => ({
        rule: 'missing-confirmation',
        file: prose.file,
        ...placeIn(prose.source, offset),
        problem: `${day} was still to come in the newest source, which is of ${newest}.`,
        expected: `an item of that day under "confirmBy" in ${entry.file}.`,
        fix: `add "- date: '${day}'" with what is to be confirmed then, or cite a newer source.`,
      }));
  });
}
