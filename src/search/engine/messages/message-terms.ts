import { isUnspaced, normalizeText } from '../../language/normalize.ts';

/**
 * What changes from one occurrence of an error to the next: identifiers, times, addresses. The texts
 * are in normal form, lower case.
 */
const NOISE = [
  // GUIDs, also cut off or with the middle left out
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){1,3}[0-9a-f]{4,12}\b/g,
  // dates and times
  /\b\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\b/g,
  // e-mail and network addresses
  /\b[\w.-]+@[\w.-]+\b/g,
  /\bhttps?:\/\/\S+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
];

/** Messages are shorter; a paste may be a whole log. */
const MAX_TERMS = 4_000;

/**
 * The pieces by which a pasted text is compared with messages, the same for every language: words
 * where words are separated, pairs of characters where they are not.
 *
 * `listMessageTerms('VM が応答')` -> `['vm', 'が応', '応答']`
 */
export function listMessageTerms(text: string): string[] {
  let normalized = normalizeText(text);
  for (const pattern of NOISE) normalized = normalized.replace(pattern, ' ');
  const terms: string[] = [];
  for (const [run] of normalized.matchAll(/[\p{L}\p{N}]+/gu)) {
    addRun(run, terms);
    if (terms.length > MAX_TERMS) break;
  }
  return terms;
}

function addRun(run: string, terms: string[]): void {
  let word = '';
  for (let index = 0; index < run.length; index += 1) {
    const isIdeographic = isUnspaced(run.charCodeAt(index));
    if (!isIdeographic) {
      word += run.charAt(index);
      continue;
    }
    if (word !== '') terms.push(word);
    word = '';
    if (index + 1 < run.length && isUnspaced(run.charCodeAt(index + 1))) {
      terms.push(run.slice(index, index + 2));
    }
  }
  if (word !== '') terms.push(word);
}
