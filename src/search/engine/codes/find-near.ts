import { editDistance } from '../../../model/edit-distance.ts';
import { joinKeys, type QueryWord } from './fold-name.ts';
import { type IndexedName, maskLetters, type NameIndex } from './name-index.ts';

/** Entries whose name is a few typing errors away from a piece of the query. */
export interface NearNames {
  /** One name is clearly the nearest. */
  sure: number[];
  /** Several are, or what was typed is too short to tell. Nearest first. */
  possible: number[];
}

/** Shorter words are a typing error away from too much. */
const MIN_LENGTH = 6;
/** From here on, one or two errors leave no doubt which name is meant. */
const MIN_SURE_LENGTH = 12;
/** A joined run longer than any name is not compared. */
const MAX_LENGTH = 90;
/** Each piece is compared with every name. */
const MAX_PIECES = 24;

/**
 * Finds names that were typed with errors: letters left out, doubled, replaced or transposed. One whose
 * number differs is another name, and only near.
 *
 * `LogBuferLimmit` finds `LogBufferLimit`
 */
export function findNearNames(words: readonly QueryWord[], index: NameIndex): NearNames {
  const sure = new Set<number>();
  const possible = new Map<number, number>();
  for (const piece of listPieces(words)) {
    const near = findNear(piece, index.names);
    const smallest = near[0]?.distance ?? Infinity;
    const [nearest, ...others] = near.filter(({ distance }) => distance === smallest);
    const isSure =
      nearest !== undefined &&
      others.length === 0 &&
      piece.length >= MIN_SURE_LENGTH &&
      listNumbers(piece) === listNumbers(nearest.name.key);
    if (isSure) nearest.name.entries.forEach((entry) => sure.add(entry));
    for (const { name, distance } of near) {
      for (const entry of name.entries) {
        possible.set(entry, Math.min(possible.get(entry) ?? Infinity, distance));
      }
    }
  }
  return {
    sure: [...sure],
    possible: [...possible]
      .filter(([entry]) => !sure.has(entry))
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .map(([entry]) => entry),
  };
}

/** Single words, and whole runs of words for a name that was written with spaces. */
function listPieces(words: readonly QueryWord[]): string[] {
  const pieces = new Set<string>();
  let run: QueryWord[] = [];
  const closeRun = (): void => {
    if (run.length > 1) pieces.add(joinKeys(run));
    run = [];
  };
  for (const [at, word] of words.entries()) {
    const isInsideNumber = word.joint !== '' || (words[at + 1]?.joint ?? '') !== '';
    if (!isInsideNumber) pieces.add(word.key);
    if (!word.isJoined) closeRun();
    run.push(word);
  }
  closeRun();
  return [...pieces]
    .filter(({ length }) => length >= MIN_LENGTH && length <= MAX_LENGTH)
    .sort((a, b) => b.length - a.length)
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
    if (Math.abs(name.key.length - piece.length) > limit) continue;
    // One error brings in one letter and takes one away at most.
    if (countBits(name.letters ^ letters) > limit * 2) continue;
    const distance = editDistance(piece, name.key, limit);
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
