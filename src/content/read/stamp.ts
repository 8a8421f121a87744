const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;

/**
 * Writes the version of the source prose into the front matter of a translation.
 *
 * `stampTranslation('<Meaning>…', '0123456789ab')`
 * -> `"---\nsourceHash: '0123456789ab'\n---\n\n<Meaning>…"`
 */
export function stampTranslation(text: string, sourceHash: string): string {
  const body = text.replace(FRONT_MATTER, '').replace(/^\s+/, '');
  return `---\nsourceHash: '${sourceHash}'\n---\n\n${body}`;
}
