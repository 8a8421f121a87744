import type { Tokenizer } from '../language/tokenizer.ts';

const HAN = /\p{Script=Han}/u;
/** A shorter reading is a part of too many other words: きどう is, さいきどう is not. */
const MIN_LENGTH = 4;

/**
 * How a wording with kanji is read, as it is typed before conversion; undefined where that is not known
 * for all of it, as with wordings that are cut off before their ending.
 *
 * `readWording('再起動', tokenizer)` -> `'さいきどう'`
 */
export function readWording(wording: string, tokenizer: Tokenizer): string | undefined {
  if (!HAN.test(wording)) return undefined;
  let reading = '';
  let end = 0;
  for (const token of tokenizer.tokenize(wording)) {
    const surface = wording.slice(token.start, token.end);
    if (token.start !== end) return undefined;
    if (HAN.test(surface) && (token.term !== surface || token.reading === undefined)) {
      return undefined;
    }
    reading += token.reading ?? token.term;
    end = token.end;
  }
  return end === wording.length && reading.length >= MIN_LENGTH ? reading : undefined;
}
