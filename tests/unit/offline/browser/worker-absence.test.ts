import { expect, it } from 'vitest';
import { judgeAbsence } from '../../../../src/offline/browser/worker-absence.ts';

const NOW = 1_795_996_800_000;
const HOUR = 3_600_000;

it('takes a worker that is missing for one that is being replaced, for an hour', () => {
  expect(judgeAbsence(404, undefined, NOW)).toEqual({ isGone: false, missingSince: NOW });
  expect(judgeAbsence(404, NOW, NOW + HOUR - 1)).toEqual({ isGone: false, missingSince: NOW });
  expect(judgeAbsence(404, NOW, NOW + HOUR)).toEqual({ isGone: true, missingSince: NOW });
});

it('takes 410 for the last word', () => {
  expect(judgeAbsence(410, undefined, NOW).isGone).toBe(true);
});

it.each([200, 204, 304, 403, 500, 503])('forgets after %i', (status) => {
  expect(judgeAbsence(status, NOW - HOUR, NOW)).toEqual({ isGone: false, missingSince: undefined });
});

it.each(['damaged', NOW + 1, null, {}])('begins anew where %j was kept', (kept) => {
  expect(judgeAbsence(404, kept, NOW)).toEqual({ isGone: false, missingSince: NOW });
});
