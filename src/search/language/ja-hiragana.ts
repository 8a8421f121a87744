/** Hiragana that was typed without conversion: the words of the index that it stands for. */
import {
  findPieces,
  type KuromojiLike,
  MAX_PIECE,
  MAX_RUN,
  MIN_PIECE,
  type Piece,
} from './ja-words.ts';
import { foldKana } from './kana.ts';

/** Hiragana that joins words in a query typed without conversion. */
const KANA_FUNCTION_WORDS = new Set(
  (
    'を が は に の で と も へ から まで より や か な ない なる なった する した して しない しました したい すると ' +
    'できない できません できる できた される された されない されません れる られる です ます ません ました ' +
    'ください ている ていない てる た て たい'
  ).split(' '),
);

/**
 * Replaces kuromoji's reading of runs of hiragana in a query where the kana terms of the index
 * explain more of the run: さいき|どう becomes さいきどう.
 */
export function explainKana(
  kuromoji: KuromojiLike,
  sentence: string,
  pieces: readonly Piece[],
  kanaTerms: ReadonlySet<string>,
): Piece[] {
  if (kanaTerms.size === 0) return [...pieces];
  let result = [...pieces];
  for (const match of sentence.matchAll(/[\u3041-\u3096\u30fc]{3,}/g)) {
    const run = match[0];
    const start = match.index;
    const end = start + run.length;
    if (run.length > MAX_RUN) continue;
    const inside = result.filter((piece) => piece.start >= start && piece.end <= end);
    const covered = inside.reduce((sum, piece) => sum + piece.surface.length, 0);
    // A word that reaches over the edge (戻し) is read by kuromoji alone.
    if (covered !== run.length) continue;
    const explained = countExplained(inside, start > 0, kanaTerms);
    if (explained === run.length) continue;
    const cut = cutKana(kuromoji, run, start, kanaTerms);
    if (cut.explained <= explained || !cut.hasTerm) continue;
    result = [
      ...result.filter((piece) => piece.end <= start || piece.start >= end),
      ...cut.pieces,
    ].sort((a, b) => a.start - b.start);
  }
  return result;
}

/** How many kana of a run kuromoji's words explain: by a term of the index, or by grammar. */
function countExplained(
  pieces: readonly Piece[],
  isAfterWord: boolean,
  kanaTerms: ReadonlySet<string>,
): number {
  let explained = 0;
  let isLastExplained = isAfterWord;
  for (const piece of pieces) {
    // One kana is a particle or an ending only after something that makes sense.
    const isGrammar = piece.isDropped && (isLastExplained || piece.surface.length > 1);
    isLastExplained =
      piece.isKnown && (isGrammar || (!piece.isDropped && kanaTerms.has(piece.term)));
    if (isLastExplained) explained += piece.surface.length;
  }
  return explained;
}

const COST_PER_TERM = 2;
const COST_PER_FUNCTION_WORD = 3;
const COST_PER_UNEXPLAINED_KANA = 4;

/** The best way to reach a place in a run: from `start`, by a piece of this kind. */
interface Step {
  readonly cost: number;
  readonly start: number;
  readonly kind: 'term' | 'function' | 'gap';
}

/** The cheapest way to cut a run of hiragana into kana terms and function words. */
function cutKana(
  kuromoji: KuromojiLike,
  run: string,
  offset: number,
  kanaTerms: ReadonlySet<string>,
): { pieces: Piece[]; explained: number; hasTerm: boolean } {
  const steps: Step[] = [{ cost: 0, start: 0, kind: 'gap' }];
  for (let end = 1; end <= run.length; end += 1) {
    let best: Step | undefined;
    for (let start = Math.max(0, end - MAX_PIECE); start < end; start += 1) {
      const before = steps[start];
      if (before === undefined) continue;
      const candidate = run.slice(start, end);
      let cost = Infinity;
      let kind: Step['kind'] = 'gap';
      if (end - start >= MIN_PIECE && kanaTerms.has(foldKana(candidate))) {
        cost = COST_PER_TERM;
        kind = 'term';
      } else if (KANA_FUNCTION_WORDS.has(candidate) && start > 0) {
        cost = COST_PER_FUNCTION_WORD;
        kind = 'function';
      } else if (end - start === 1) {
        cost = COST_PER_UNEXPLAINED_KANA;
      }
      if (best === undefined || before.cost + cost < best.cost) {
        best = { cost: before.cost + cost, start, kind };
      }
    }
    if (best !== undefined) steps[end] = best;
  }
  const pieces: Piece[] = [];
  let explained = 0;
  let hasTerm = false;
  let gapEnd = -1;
  const readGap = (from: number): void => {
    // What no kana term explains may be an inflected verb: kuromoji knows its lemma.
    if (gapEnd > from) {
      for (const piece of findPieces(kuromoji, run.slice(from, gapEnd), offset + from)) {
        pieces.push(piece);
        if (piece.isKnown && kanaTerms.has(piece.term)) explained += piece.surface.length;
      }
    }
    gapEnd = -1;
  };
  for (let end = run.length; end > 0;) {
    const step = steps[end];
    if (step === undefined) break;
    if (step.kind === 'gap') {
      if (gapEnd < 0) gapEnd = end;
    } else {
      readGap(end);
      const surface = run.slice(step.start, end);
      explained += surface.length;
      // Two kana are too many words' reading to outweigh kuromoji, unless they are all there is.
      if (step.kind === 'term' && surface.length > 2) hasTerm = true;
      pieces.push({
        start: offset + step.start,
        end: offset + end,
        surface,
        isKnown: true,
        isDropped: step.kind === 'function',
        term: foldKana(surface),
        reading: undefined,
      });
    }
    end = step.start;
  }
  readGap(0);
  return { pieces, explained, hasTerm };
}
