/** How long a worker may be missing, in milliseconds: while a host copies a release, it may be gone for a while. */
const PATIENCE = 60 * 60 * 1000;

/** What a missing worker means. */
export interface WorkerAbsence {
  /** Whether the host has removed it for good. */
  isGone: boolean;
  /** Since when it has been missing; undefined while it is there. */
  missingSince: number | undefined;
}

/**
 * Tells whether the host has removed the worker, or is only just replacing it.
 *
 * `judgeAbsence(404, undefined, now)` -> `{ isGone: false, missingSince: now }`,
 * `judgeAbsence(410, undefined, now)` -> `{ isGone: true, … }`
 *
 * @param status what the server answers for the worker
 * @param missingSince what it was when it was judged last
 */
export function judgeAbsence(status: number, missingSince: unknown, now: number): WorkerAbsence {
  if (status !== 404 && status !== 410) return { isGone: false, missingSince: undefined };
  const since = typeof missingSince === 'number' && missingSince <= now ? missingSince : now;
  return { isGone: status === 410 || now - since >= PATIENCE, missingSince: since };
}
