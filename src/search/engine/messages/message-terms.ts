import { foldCase, normalizeForm } from '../../language/normalize.ts';
import { isUnspaced } from '../../language/scripts.ts';

/** Beside what `readQuery` sets aside: addresses, in which a message's own words may stand. */
const ADDRESSES = [/\bhttps?:\/\/\S+/g, /\b\d{1,3}(?:\.\d{1,3}){3}\b/g];

/**
 * The pieces by which a pasted text is compared with messages, the same for every language: words
 * where words are separated, pairs of characters where they are not.
 *
 * `listMessageTerms('VM が応答')` -> `['vm', 'が応', '応答']`
 */
export function listMessageTerms(text: string): string[] {
  return cutRuns(listMessageRuns(text));
}

/** The runs of letters and digits of a text, in normal form: `'VM が応答'` -> `['vm', 'が応答']` */
export function listMessageRuns(text: string): string[] {
  let normalized = foldCase(normalizeForm(text));
  for (const pattern of ADDRESSES) normalized = normalized.replace(pattern, ' ');
  return normalized.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The terms that runs are made of: `['vm', 'が応答']` -> `['vm', 'が応', '応答']` */
export function cutRuns(runs: readonly string[]): string[] {
  const terms: string[] = [];
  for (const run of runs) addRun(run, terms);
  return terms;
}

function addRun(run: string, terms: string[]): void {
  // Nearly all words of a log.
  if (/^\w*$/.test(run)) {
    terms.push(run);
    return;
  }
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
