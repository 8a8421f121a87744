import { newestSourceOf } from '../../catalogue/ageing.ts';
import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import type { Issue } from '../../../model/issue.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A day on which something was done has come, and facts are compared with a source that there is. */
export function checkVerified(catalog: Catalog): Issue[] {
  // Somewhere it is tomorrow already.
  const latest = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  return listEntries(catalog).flatMap((entry) => [
    ...listDays(entry)
      .filter(({ day }) => day > latest)
      .map(({ day, path }) => ({
        rule: 'day-to-come',
        file: entry.file,
        ...entry.locate(path),
        problem: `${day} is still to come.`,
        expected: 'a day that has come, by the clock of this machine.',
        fix: 'mend the day; what is to come stands under "confirmBy".',
      })),
    ...findVerifiedTooEarly(entry),
  ]);
}

function findVerifiedTooEarly(entry: Entry): Issue[] {
  const newest = newestSourceOf(entry);
  const { verified, file, locate } = entry;
  if (newest === undefined || verified === undefined || verified >= newest) return [];
  return [
    {
      rule: 'verified-day',
      file,
      ...locate(['verified']),
      problem: `The facts were compared with the sources on ${verified}, and one is of ${newest}.`,
      expected: 'a day on which all of them were there.',
      fix: 'compare the facts with it, and write the day on which you did.',
    },
  ];
}

function listDays(entry: Entry): { day: string; path: readonly PropertyKey[] }[] {
  const messages = entry.type === 'error' ? Object.entries(entry.messages) : [];
  return [
    ...(entry.verified === undefined ? [] : [{ day: entry.verified, path: ['verified'] }]),
    ...entry.sources.map(({ date }, at) => ({ day: date, path: ['sources', at, 'date'] })),
    ...messages.flatMap(([locale, list]) =>
      list.flatMap(({ date }, at) =>
        date === undefined ? [] : [{ day: date, path: ['messages', locale, at, 'date'] }],
      ),
    ),
  ];
}
