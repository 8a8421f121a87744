import { z } from 'zod';

/**
 * A text that is shown in one line: a title, a label, a name. A line break in it would end up in an
 * address bar, in the head of a page or in the middle of a list.
 *
 * `oneLine()` accepts `'A disk is full'`, and refuses `'A disk\\nis full'`
 */
export function oneLine() {
  return z
    .string()
    .trim()
    .min(1)
    .regex(/^[^\n\r]*$/, { error: 'a text in one line' });
}
