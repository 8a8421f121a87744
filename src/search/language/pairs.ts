/**
 * Overlapping pairs of characters: how a script without spaces is cut where no dictionary does it.
 * Browser-safe.
 */
import { type NormalizedText } from './normalize.ts';
import { isUnspaced } from './scripts.ts';
import type { Token } from './tokenizer.ts';

/**
 * Finds the stretches of scripts without spaces in a text in normal form.
 *
 * `findRuns('DB 連線')` -> `[{ start: 3, end: 5 }]`
 */
export function findRuns(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const start = index;
    while (index < text.length && isUnspaced(text.charCodeAt(index))) index += 1;
    if (index > start) runs.push({ start, end: index });
  }
  return runs;
}

/**
 * The overlapping pairs of a run that begins at `offset` of the normalized text; a run of one character
 * is a term by itself.
 *
 * `pairTokens('連線失敗', normalized, 0)` -> terms `連線`, `線失`, `失敗`
 */
export function pairTokens(run: string, normalized: NormalizedText, offset: number): Token[] {
  const last = normalized.text.length - 1;
  const tokenAt = (from: number, to: number): Token => ({
    term: run.slice(from, to),
    start: normalized.starts[Math.min(offset + from, last)] ?? 0,
    end: normalized.ends[Math.min(offset + to - 1, last)] ?? 0,
  });
  if (run.length === 1) return [tokenAt(0, 1)];
  const tokens: Token[] = [];
  for (let index = 0; index + 1 < run.length; index += 1) tokens.push(tokenAt(index, index + 2));
  return tokens;
}
