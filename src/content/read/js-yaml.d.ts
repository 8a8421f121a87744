/** The part of js-yaml that is used here; it brings no types of its own. */
declare module 'js-yaml' {
  /** Texts, numbers, true, false and null, as YAML 1.2 has them: no dates. */
  export const CORE_SCHEMA: unknown;
  /** @throws when the text is no YAML, or more than one document */
  export function load(text: string, options: { schema: unknown }): unknown;
}
