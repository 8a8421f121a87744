import { createHash } from 'node:crypto';
import { splitFrontMatter } from '../../model/front-matter.ts';
import type { SourceParts } from '../catalogue/types.ts';

const HASH_LENGTH = 12;

/** A step that gets an id says what it said before. */
export const STEP_TAG = /<Step\b[^>\n]*>/g;

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

/**
 * Writes the version of the source into the front matter of a translation.
 *
 * `stampTranslation('<Meaning>…', '0123456789ab', { Meaning: '3f9c0a' })`
 * -> `"---\nsourceHash: '0123456789ab'\nsourceParts:\n  Meaning: '3f9c0a'\n---\n\n<Meaning>…"`
 *
 * @param parts its fingerprints; none where nobody has said that the source is rendered
 */
export function stampTranslation(
  text: string,
  sourceHash: string,
  parts: SourceParts = {},
): string {
  const body = splitFrontMatter(text)[1].trimStart();
  // Quoted, as fingerprints may look like numbers.
  const lines = Object.entries(parts).map(([name, value]) => `  ${name}: '${value}'\n`);
  const sourceParts = lines.length === 0 ? '' : `sourceParts:\n${lines.join('')}`;
  return `---\nsourceHash: '${sourceHash}'\n${sourceParts}---\n\n${body}`;
}
