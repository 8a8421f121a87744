/** A whole day in a sentence: March 31, 2026, 2026年3月31日, 2026 年 3 月 31 日. */
export const DAY =
  /(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])(?!\d)/g;

/**
 * Finds the days that a text names.
 *
 * `findDays('It ended on March 31, 2026.')` -> `[{ day: '2026-03-31', offset: 12 }]`
 */
export function findDays(text: string): { day: string; offset: number }[] {
  return Array.from(text.matchAll(DAY), ({ 0: match, index }) => {
    const digits = match.replace(/\D+/g, '-').replace(/-$/, '');
    const time = Date.parse(/^\d/.test(match) ? pad(digits) : `${match} UTC`);
    return { time, offset: index };
  }).flatMap(({ time, offset }) =>
    Number.isNaN(time) ? [] : [{ day: new Date(time).toISOString().slice(0, 10), offset }],
  );
}

/** `pad('2026-3-31')` -> `'2026-03-31'` */
function pad(day: string): string {
  return day.replace(/-(\d)(?!\d)/g, '-0$1');
}
