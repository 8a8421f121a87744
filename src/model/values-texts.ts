import { fill } from './i18n/texts.ts';

/** What is said of copying, and by the form of "Your values", in one language. */
export interface ValuesTexts {
  /** Said when a text was copied. */
  copied: string;
  /** Said when something in it is still to be filled in, with `{names}`. */
  copiedWithGaps: string;
  /** Between names in a row. */
  comma: string;
  about: string;
  /** Both with `{example}`. */
  example: string;
  refused: string;
  secret: string;
  show: string;
  forget: string;
  done: string;
  /** By the names of the placeholders. */
  fields: Readonly<Record<string, ValueField>>;
}

/** A field for a placeholder. */
export interface ValueField {
  label: string;
  hint: string;
  example: string;
  /** A regular expression that the whole value fits. */
  pattern: string;
  /** Whether the browser may not keep it. */
  isSecret?: boolean;
}

/**
 * What is said when a text was copied, with what is still to be filled in.
 *
 * `sayCopied(texts, ['<vm>', '<disk>'])` -> `'Copied. Still to fill in: <vm>, <disk>'`
 */
export function sayCopied(
  { copied, copiedWithGaps, comma }: Pick<ValuesTexts, 'copied' | 'copiedWithGaps' | 'comma'>,
  gaps: readonly string[],
): string {
  return gaps.length === 0 ? copied : fill(copiedWithGaps, { names: gaps.join(comma) });
}

/** `listSecrets(texts)` -> `['password']`: the names of what leaves the page with no reply and no Markdown */
export function listSecrets({ fields }: Pick<ValuesTexts, 'fields'>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.isSecret === true ? [name] : []));
}

/** `fitsField({ pattern: '[a-z]+', … }, 'abc')` -> `true` */
export function fitsField({ pattern }: Pick<ValueField, 'pattern'>, value: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}
