import { isRecord } from '../model/is-record.ts';

/**
 * Describes data so that two descriptions are the same only where the data are: as JSON, with what JSON has no
 * form for.
 *
 * `describeValue({ a: undefined })` -> `'{"a":["\\u0000undefined"]}'`
 *
 * @returns undefined for what cannot be compared by what it holds, as functions
 */
export function describeValue(value: unknown): string | undefined {
  try {
    return JSON.stringify(mark(value));
  } catch (error) {
    if (error instanceof NotComparable) return undefined;
    throw error;
  }
}

class NotComparable extends Error {}

function mark(value: unknown): unknown {
  if (value === undefined) return ['\0undefined'];
  if (typeof value === 'number' && !Number.isFinite(value)) return ['\0number', String(value)];
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (value instanceof Map) return ['\0map', ...[...value].map(mark)];
  if (value instanceof Set) return ['\0set', ...[...value].map(mark)];
  if (Array.isArray(value)) return value.map(mark);
  if (!isRecord(value)) throw new NotComparable();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]));
}
