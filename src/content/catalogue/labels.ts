import { LOCALES, type Locale, type Localized } from '../../model/locales.ts';
import {
  type Label,
  LABEL_SEPARATOR,
  LABEL_STATUSES,
  type LabelStatus,
} from '../schemas/labels.ts';
import type { LabelFile } from './types.ts';

/** `splitLabelPath('settings > locks')` -> `['settings', 'locks']` */
export function splitLabelPath(path: string): string[] {
  return path.split(LABEL_SEPARATOR);
}

/** A label, or a path of labels, as pages print it. */
export interface LabelView {
  /** Each with the brackets of the language around it. */
  labels: {
    open: string;
    text: string;
    close: string;
    /** The label of the source language, where only a reader who asks for it sees it. */
    source: string | undefined;
  }[];
  /** What follows in brackets, with the brackets: the same in another language. */
  aside: string;
}

/** What decides how a label is printed. */
export interface LabelPlace {
  locale: Locale;
  sourceLocale: Locale;
  /** Whether the path is met for the first time on the page. */
  isFirst: boolean;
}

/**
 * Prints a path of labels so that a reader finds it on the screen, whatever language that has. As sure
 * as the least sure of its labels is,
 *
 * - verified: as the screen shows it, and the source language in brackets at the first use on a page
 * - manual: the same, with the source language in brackets everywhere
 * - unverified: in the source language, with our translation in brackets
 *
 * `viewLabels(file, 'settings > locks', { locale: 'ja', sourceLocale: 'en', isFirst: true })`
 * -> `[設定] > [ロック]（Settings > Locks）`, in pieces
 *
 * @returns undefined where there is no such label
 */
export function viewLabels(
  { labels }: LabelFile,
  path: string,
  { locale, sourceLocale, isFirst }: LabelPlace,
): LabelView | undefined {
  const parts = splitLabelPath(path).map((id) => labels[id]);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const source = parts.map(({ text }) => text[sourceLocale]);
  const own = parts.map((part) => textIn(part, locale, sourceLocale));
  const status = leastSure(parts, locale, sourceLocale);
  const printed = status === 'unverified' ? source : own;
  const other = status === 'unverified' ? own : source;
  const hasAside = status === 'verified' ? isFirst : status !== undefined;
  const [open, close] = LOCALES[locale].labelBrackets;
  const [openAside, closeAside] = LOCALES[locale].asideBrackets;
  return {
    labels: printed.map((text, at) => ({
      open,
      text,
      close,
      source: status === 'verified' && !hasAside && text !== source[at] ? source[at] : undefined,
    })),
    aside: hasAside ? `${openAside}${other.join(LABEL_SEPARATOR)}${closeAside}` : '',
  };
}

/**
 * The same as plain text.
 *
 * `printLabels(file, 'settings > locks', …)` -> `'[設定] > [ロック]（Settings > Locks）'`
 */
export function printLabels(file: LabelFile, path: string, place: LabelPlace): string | undefined {
  const view = viewLabels(file, path, place);
  if (view === undefined) return undefined;
  const printed = view.labels.map(({ open, text, close }) => `${open}${text}${close}`);
  return `${printed.join(LABEL_SEPARATOR)}${view.aside}`;
}

function textIn({ text }: Label, locale: Locale, sourceLocale: Locale): string {
  return (text as Partial<Localized<string>>)[locale] ?? text[sourceLocale];
}

/** Undefined where the language has the labels of the source language. */
function leastSure(
  parts: readonly Label[],
  locale: Locale,
  sourceLocale: Locale,
): LabelStatus | undefined {
  const found = parts
    .filter((part) => textIn(part, locale, sourceLocale) !== part.text[sourceLocale])
    .map(({ status }) => (status as Partial<Localized<LabelStatus>>)[locale] ?? 'unverified');
  return LABEL_STATUSES.findLast((status) => found.includes(status));
}
