import { editDistance } from '../../../model/edit-distance.ts';
import { isKebab } from './find-exact.ts';
import { joinKeys, type QueryWord } from './fold-name.ts';
import { type IndexedName, maskLetters, type NameIndex } from './name-index.ts';

/** Names that are a few typing errors away from a piece of the query. */
export interface NearNames {
  /** One name is clearly the nearest to what was typed. */
  sure: { typed: string; name: IndexedName }[];
  /** Entries of others, or of what was too short to tell. Nearest first. */
  possible: number[];
}

/** Shorter words are a typing error away from too much. */
const MIN_LENGTH = 6;
/** From here on, one or two errors leave no doubt which name is meant. */
const MIN_SURE_LENGTH = 12;
/** Three make another word of one: `Enabled`, `Disabled`. */
const MAX_SURE_DISTANCE = 2;
/** A joined run longer than any name is not compared. */
const MAX_LENGTH = 90;
/** Each piece is compared with every name. */
const MAX_PIECES = 24;

/**
 * Finds names that were typed with errors, whole or from one of their parts on: letters left out, doubled, replaced or transposed. One whose
 * number differs is another name, and only near.
 *
 * `LogBuferLimmit` finds `LogBufferLimit`
 */
export function findNearNames(words: readonly QueryWord[], index: NameIndex): NearNames {
  const sure = new Map<IndexedName, string>();
  const possible = new Map<number, number>();
  for (const [piece, typed] of listPieces(words)) {
    const near = findNear(piece, index.names);
    const smallest = near[0]?.distance ?? Infinity;
    const [nearest, ...others] = near.filter(({ distance }) => distance === smallest);
    const isSure =
      nearest !== undefined &&
      others.every(({ name }) =>
        name.entries.every((entry) => nearest.name.entries.includes(entry)),
      ) &&
      piece.length >= MIN_SURE_LENGTH &&
      smallest <= MAX_SURE_DISTANCE &&
      listNumbers(piece) === listNumbers(nearest.name.key);
    if (isSure) sure.set(nearest.name, typed);
    for (const { name, distance } of near) {
      for (const entry of name.entries) {
        possible.set(entry, Math.min(possible.get(entry) ?? Infinity, distance));
      }
    }
  }
  return {
    sure: [...sure].map(([name, typed]) => ({ typed, name })),
    possible: [...possible].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([entry]) => entry),
  };
}

/** Single words, and whole runs of words for a name that was written with spaces; with what was typed. */
function listPieces(words: readonly QueryWord[]): [piece: string, typed: string][] {
  const pieces = new Map<string, string>();
  let run: QueryWord[] = [];
  const closeRun = (): void => {
    if (run.length > 1) pieces.set(joinKeys(run), run.map(({ text }) => text).join(' '));
    run = [];
  };
  for (const [at, word] of words.entries()) {
    const isInsideNumber = word.joint !== '' || (words[at + 1]?.joint ?? '') !== '';
    if (!isInsideNumber) pieces.set(word.key, word.text);
    if (!word.isJoined) closeRun();
    run.push(word);
  }
  closeRun();
  return [...pieces]
    .filter(([{ length }]) => length >= MIN_LENGTH && length <= MAX_LENGTH)
    .sort((a, b) => b[0].length - a[0].length)
    .slice(0, MAX_PIECES);
}

function findNear(
  piece: string,
  names: readonly IndexedName[],
): { name: IndexedName; distance: number }[] {
  const limit = piece.length < 10 ? 1 : piece.length < 24 ? 2 : 3;
  const letters = maskLetters(piece);
  const near: { name: IndexedName; distance: number }[] = [];
  for (const name of names) {
    // One error brings in one letter and takes one away at most; a part of a name has fewer.
    if (countBits(letters & ~name.letters) > limit) continue;
    // Of what has no page only a misspelt code is meant, whole: the rest may be words.
    if (name.isKnownOnly && isKebab(name.name)) continue;
    const isWhole = piece.length < MIN_SURE_LENGTH || name.isKnownOnly;
    let distance = limit + 1;
    for (const start of isWhole ? [0] : name.partStarts) {
      if (Math.abs(name.key.length - start - piece.length) > limit) continue;
      const found = editDistance(piece, name.key.slice(start), limit);
      // Between a whole name and a part of another, the whole is meant.
      distance = Math.min(distance, start > 0 && found > 0 ? found + 0.5 : found);
    }
    if (distance > 0 && distance <= limit) near.push({ name, distance });
  }
  return near.sort((a, b) => a.distance - b.distance);
}

/** `'db00600'` -> `'600'`, `'0x8007000e'` -> `'0x8007000e'` */
function listNumbers(key: string): string {
  const numbers = key.match(/0x[\da-f]+|\d+/g) ?? [];
  return numbers.map((number) => number.replace(/^0+(?=\d)/, '')).join(' ');
}

function countBits(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
