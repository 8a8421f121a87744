import { createHash } from 'node:crypto';

const HASH_LENGTH = 12;

/** A step that gets an id says what it said before. */
const STEP_TAG = /<Step\b[^>\n]*>/g;

/** What stands in a translation of which nobody has said yet that it renders its source. */
export const NEVER_RECORDED = '0'.repeat(HASH_LENGTH);

/**
 * The version of a source text, as translations record it: it depends on the title and on the words
 * of the file, not on line ends, blank space at the ends or the ids of steps.
 *
 * `hashSource('A title', 'A text.\r\n')` equals `hashSource('A title', 'A text.')`
 *
 * @returns 12 hexadecimal digits
 */
export function hashSource(title: string, body: string): string {
  return createHash('sha256')
    .update(`${title}\n${body.replaceAll('\r\n', '\n').replaceAll(STEP_TAG, '<Step>').trim()}`)
    .digest('hex')
    .slice(0, HASH_LENGTH);
}

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
