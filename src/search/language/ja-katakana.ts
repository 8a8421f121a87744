/** Katakana that Japanese writes together: compounds, and the words into which they are cut. */
import { cutSentences } from './ja-sentences.ts';
import { MAX_PIECE, MAX_RUN, MIN_PIECE, type Piece } from './ja-words.ts';
import { foldKana } from './kana.ts';
import { normalizeWithOffsets } from './normalize.ts';

/**
 * Cuts runs of katakana into the words of the indexed text, where these make up the whole run; IPADIC
 * is from 2007 and either does not know such words or cuts them wrongly (クラ|ウド).
 */
export function cutKatakana(
  sentence: string,
  pieces: readonly Piece[],
  katakanaWords: ReadonlySet<string>,
): Piece[] {
  if (katakanaWords.size === 0) return [...pieces];
  let result = [...pieces];
  for (const match of sentence.matchAll(/[\u30a1-\u30fa\u30fc]{2,}/g)) {
    const start = match.index;
    const end = start + match[0].length;
    // A word that reaches over the edge (サボる) is kuromoji's.
    if (
      !pieces.some((piece) => piece.start === start) ||
      !pieces.some((piece) => piece.end === end)
    )
      continue;
    const cover = findCover(match[0], katakanaWords, 1);
    if (cover === undefined) continue;
    const words = cover.map(([from, to]): Piece => {
      const surface = match[0].slice(from, to);
      return {
        start: start + from,
        end: start + to,
        surface,
        isKnown: true,
        isDropped: false,
        term: foldKana(surface),
        reading: undefined,
      };
    });
    result = [...result.filter((piece) => piece.end <= start || piece.start >= end), ...words];
  }
  return result.sort((a, b) => a.start - b.start);
}

/**
 * The fewest words that make up a compound, as ranges; undefined when there are none, or fewer than
 * `minimum`.
 */
function findCover(
  compound: string,
  words: ReadonlySet<string>,
  minimum: 1 | 2,
): [from: number, to: number][] | undefined {
  if (compound.length > MAX_RUN) return undefined;
  const counts: number[] = [0];
  const previous: number[] = [];
  for (let end = MIN_PIECE; end <= compound.length; end += 1) {
    // A cut before a small kana or a long vowel would fall inside a syllable.
    if (/^[ーァィゥェォッャュョ]/.test(compound.slice(end))) continue;
    for (let start = Math.max(0, end - MAX_PIECE); start <= end - MIN_PIECE; start += 1) {
      const count = counts[start];
      if (count === undefined) continue;
      if (minimum === 2 && start === 0 && end === compound.length) continue;
      if (count + 1 >= (counts[end] ?? Infinity)) continue;
      if (!words.has(foldKana(compound.slice(start, end)))) continue;
      counts[end] = count + 1;
      previous[end] = start;
    }
  }
  const cover: [number, number][] = [];
  for (let end = compound.length; end > 0;) {
    const start = previous[end];
    if (start === undefined) return undefined;
    cover.unshift([start, end]);
    end = start;
  }
  return cover;
}

/** The runs of katakana of a text: `'シャドウ コピーのコピー'` -> `['シャドウ', 'コピー', 'コピー']` */
export function listKatakanaRuns(text: string): string[] {
  return cutSentences(normalizeWithOffsets(text).text).sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(/[\u30a1-\u30fa\u30fc]+/g), ([run]) => run).filter(
      ({ length }) => length >= MIN_PIECE && length <= MAX_PIECE,
    ),
  );
}

/**
 * The runs that are not made up of others, folded.
 *
 * `reduceKatakanaRuns(['シャドウ', 'コピー', 'シャドウコピー'])` -> `['こぴ', 'しゃどう']`
 */
export function reduceKatakanaRuns(found: readonly string[]): string[] {
  const runs = new Set(found);
  const folded = new Set([...runs].map(foldKana));
  const compounds = [...runs]
    .filter((run) => findCover(run, folded, 2) !== undefined)
    .map(foldKana);
  for (const compound of compounds) folded.delete(compound);
  return [...folded].sort();
}
