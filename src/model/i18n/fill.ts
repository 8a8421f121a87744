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
