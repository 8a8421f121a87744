import { LOCALES, type Locale } from '../model/locales.ts';

/** A label on the screen, with the brackets that its language puts around it. */
export interface MarkedLabel {
  open: string;
  html: string;
  close: string;
}

/**
 * Takes a path of labels apart.
 *
 * `markLabels('設定 &gt; プロパティ', 'ja')`
 * -> `[{ open: '[', html: '設定', close: ']' }, { open: '[', html: 'プロパティ', close: ']' }]`
 *
 * @param html the content of a `<Ui>` component, as HTML
 */
export function markLabels(html: string, locale: Locale): MarkedLabel[] {
  const [open, close] = LOCALES[locale].labelBrackets;
  return html
    .trim()
    .split(/\s+(?:>|&gt;|&#62;)\s+/)
    .map((label) => ({ open, html: label, close }));
}
