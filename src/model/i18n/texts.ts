import type { Locale } from '../locales.ts';
import { formatNumber } from './format.ts';

/**
 * Fills the `{names}` of an interface text. An unknown name is an error of ours, not of the reader.
 *
 * `fill('Verified on {date}', { date: '2026-11-21' })` -> `'Verified on 2026-11-21'`
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for "{${name}}" in "${text}".`);
    return String(value);
  });
}

/** A text that depends on a number. Only English has a form of its own for one. */
export interface CountedText {
  one?: string | undefined;
  other: string;
}

/**
 * Fills a text that depends on a number, in the right form.
 *
 * `count('en', { one: '{count} result', other: '{count} results' }, 1)` -> `'1 result'`
 */
export function count(
  locale: Locale,
  text: CountedText,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = new Intl.PluralRules(locale).select(number);
  const chosen = form === 'one' ? (text.one ?? text.other) : text.other;
  return fill(chosen, { count: formatNumber(locale, number), ...values });
}
