import type { Locale } from '../locales.ts';

/**
 * The quotes around a title inside a sentence. A Japanese or Chinese title is a clause of its own and
 * would run into the sentence; an English one is set off by its capital and the link.
 *
 * `quoteTitle('ja')` -> `['「', '」']`
 */
export function quoteTitle(locale: Locale): readonly [open: string, close: string] {
  return locale === 'en' ? ['', ''] : ['「', '」'];
}
