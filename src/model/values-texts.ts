/** What the form of "Your values" says, in one language. */
export interface ValuesTexts {
  about: string;
  /** Both with `{example}`. */
  example: string;
  refused: string;
  secret: string;
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

/** `fitsField({ pattern: '[a-z]+', … }, 'abc')` -> `true` */
export function fitsField({ pattern }: Pick<ValueField, 'pattern'>, value: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}
