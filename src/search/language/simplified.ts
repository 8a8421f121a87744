/**
 * Folds Chinese characters that are written for one another, above all Simplified for Traditional, to
 * one that the site's text uses. For terms only, never for what is shown. Browser-safe.
 *
 * One Simplified character stands for several Traditional ones (复: 復, 複). So a folding of the query
 * alone would often choose wrongly: text and query are folded alike, each set of such characters to its
 * member that is most frequent in the text.
 */

/** The folding of one site; a small JSON value. */
export interface SimplifiedTable {
  /** Characters to fold, each one UTF-16 unit. */
  readonly from: string;
  /** What they become, in the same order. */
  readonly to: string;
  /** Mainland wording and what Taiwan says, both folded by the characters: for queries only. */
  readonly phrases: readonly (readonly [from: string, to: string])[];
}

/** Folds characters one for one: the length never changes. */
export type CharacterFold = (text: string) => string;

/**
 * Makes the folding function of a table.
 *
 * `createCharacterFold({ from: '复联', to: '復聯', phrases: [] })('联网')` -> `'聯网'`
 *
 * @throws RangeError when the two sides of the table differ in length
 */
export function createCharacterFold(table: SimplifiedTable): CharacterFold {
  if (table.from.length !== table.to.length) {
    throw new RangeError(
      `The table folds ${table.from.length} characters to ${table.to.length}: the two must be equal.`,
    );
  }
  const folds = new Map<string, string>();
  for (let index = 0; index < table.from.length; index += 1) {
    folds.set(table.from.charAt(index), table.to.charAt(index));
  }
  return (text) => {
    let folded = '';
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index);
      folded += folds.get(character) ?? character;
    }
    return folded;
  };
}

/** A stretch of a text, with the wording that stands for it. */
export interface PhraseRange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Cuts a folded text where it uses mainland wording, the longest phrase first; together the ranges
 * cover the text.
 *
 * `cutPhrases('恢復文件', new Map([['文件', '檔案']]), 2)` -> `{ start: 0, end: 2, text: '恢復' }`,
 * `{ start: 2, end: 4, text: '檔案' }`
 */
export function cutPhrases(
  text: string,
  phrases: ReadonlyMap<string, string>,
  longest: number,
): PhraseRange[] {
  const ranges: PhraseRange[] = [];
  let plain = 0;
  let index = 0;
  while (index < text.length) {
    let length = Math.min(longest, text.length - index);
    let replacement: string | undefined;
    while (length > 1) {
      replacement = phrases.get(text.slice(index, index + length));
      if (replacement !== undefined) break;
      length -= 1;
    }
    if (replacement === undefined) {
      index += 1;
      continue;
    }
    if (plain < index) ranges.push({ start: plain, end: index, text: text.slice(plain, index) });
    ranges.push({ start: index, end: index + length, text: replacement });
    index += length;
    plain = index;
  }
  if (plain < index) ranges.push({ start: plain, end: index, text: text.slice(plain, index) });
  return ranges;
}
