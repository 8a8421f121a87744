/**
 * Makes a text match itself in a regular expression. `RegExp.escape` is younger than the browsers that the
 * search runs in.
 *
 * `'DB-1 (old)'` -> `'DB-1 \\(old\\)'`
 */
export function escapePattern(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
