import type { Token } from '../../language/tokenizer.ts';
import type { ExcerptPart } from '../../types.ts';

/** Room for an excerpt, in columns: a Latin letter takes one, a Japanese or Chinese character two. */
const MAX_COLUMNS = 180;
/** How far back an excerpt may begin before its first match, to begin with a sentence. */
const MAX_LEAD_COLUMNS = 60;
const ELLIPSIS = '…';

/** A text of an entry, cut into terms. */
export interface TokenizedText {
  text: string;
  tokens: readonly Token[];
}

/**
 * Cuts the passage out of an entry's texts that has the most different terms of the query, in natural
 * text, and marks them. Without a match it is the beginning of the first text.
 *
 * @param isMatch gives the term of the query that a token matches
 * @param findWords finds words in a text that a mark must not cut
 */
export function cutExcerpt(
  texts: readonly TokenizedText[],
  isMatch: (token: Token) => string | undefined,
  findWords: (text: string) => readonly Range[] = () => [],
): ExcerptPart[] {
  let best: { text: string; start: number; ranges: Range[]; count: number } | undefined;
  for (const { text, tokens } of texts) {
    const matches = tokens.flatMap((token) => {
      const term = isMatch(token);
      return term === undefined ? [] : [{ start: token.start, end: token.end, term }];
    });
    const most = countNearTerms(matches);
    for (const [at, first] of matches.entries()) {
      // Finding where an excerpt begins and ends takes long, and most places cannot be better.
      if ((most[at] ?? 0) <= (best?.count ?? 0)) continue;
      const start = findStart({ text, tokens }, first.start);
      const end = findEnd(text, start);
      const inside = matches.slice(at).filter((match) => match.end <= end);
      const count = new Set(inside.map(({ term }) => term)).size;
      if (count > (best?.count ?? 0)) {
        const earlier = matches.slice(0, at).filter((match) => match.start >= start);
        best = { text, start, ranges: [...earlier, ...inside], count };
      }
    }
  }
  if (best !== undefined) {
    const ranges = mergeRanges(best.ranges);
    return cutParts(best.text, best.start, mergeRanges(widenRanges(ranges, findWords(best.text))));
  }
  const first = texts.find(({ text }) => text.trim() !== '');
  return first === undefined ? [] : cutParts(first.text, 0, []);
}

interface Range {
  start: number;
  end: number;
}

/**
 * How many different terms an excerpt that begins at each match may have at most: those that stand no further
 * from it than an excerpt is long, of which each character takes a column and more.
 */
function countNearTerms(matches: readonly (Range & { term: string })[]): number[] {
  const counts = new Map<string, number>();
  const most: number[] = [];
  let next = matches.length - 1;
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const { start = 0, term = '' } = matches[at] ?? {};
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (let last = matches[next]; last !== undefined; last = matches[next]) {
      if (last.end <= start + MAX_COLUMNS || next === at) break;
      const left = (counts.get(last.term) ?? 0) - 1;
      if (left > 0) counts.set(last.term, left);
      else counts.delete(last.term);
      next -= 1;
    }
    most[at] = counts.size;
  }
  return most;
}

const SENTENCE_END = /[。．！？!?\n]|\.\s/g;

function findStart({ text, tokens }: TokenizedText, first: number): number {
  let earliest = first;
  for (let columns = 0; earliest > 0 && columns < MAX_LEAD_COLUMNS; earliest -= 1) {
    columns += countColumns(text.charCodeAt(earliest - 1));
  }
  let start = earliest;
  let isSentence = earliest === 0;
  for (const match of text.slice(earliest, first).matchAll(SENTENCE_END)) {
    start = earliest + match.index + match[0].length;
    isSentence = true;
  }
  if (isSentence) return skipSpaces(text, start);
  // In the middle of a sentence, but not of a word.
  const space = text.slice(start, first).search(/[\s、，,]/);
  if (space >= 0) return skipSpaces(text, start + space + 1);
  return Math.min(first, ...tokens.map((token) => token.start).filter((at) => at >= start));
}

function skipSpaces(text: string, from: number): number {
  let start = from;
  while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
  return start;
}

function findEnd(text: string, start: number): number {
  let end = start;
  for (let columns = 0; end < text.length; end += 1) {
    columns += countColumns(text.charCodeAt(end));
    if (columns > MAX_COLUMNS) break;
  }
  if (end >= text.length) return text.length;
  const space = text.slice(start, end).search(/\s\S{0,24}$/);
  const cut = space > 0 && countColumns(text.charCodeAt(end)) === 1 ? start + space : end;
  // Half a surrogate pair shows as a box.
  return /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
}

function countColumns(code: number): 1 | 2 {
  return code >= 0x2e80 ? 2 : 1;
}

/** `[{ 0, 2 }]`, of 代理程式, with the word `{ 0, 4 }` -> `[{ 0, 4 }]` */
function widenRanges(ranges: readonly Range[], words: readonly Range[]): Range[] {
  return ranges.map((range) => {
    const cut = words.filter(({ start, end }) => start < range.end && range.start < end);
    return {
      start: Math.min(range.start, ...cut.map(({ start }) => start)),
      end: Math.max(range.end, ...cut.map(({ end }) => end)),
    };
  });
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

function cutParts(text: string, start: number, ranges: readonly Range[]): ExcerptPart[] {
  const end = findEnd(text, start);
  const parts: ExcerptPart[] = [];
  const push = (piece: string, marked: boolean): void => {
    // A paragraph ends; after a full-width sign nobody sets a space.
    const flat = piece.replace(/([。．！？」）])\s+/g, '$1').replace(/\s+/g, ' ');
    if (flat !== '') parts.push({ text: flat, marked });
  };
  if (start > 0) push(ELLIPSIS, false);
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    push(text.slice(at, range.start), false);
    push(text.slice(range.start, range.end), true);
    at = range.end;
  }
  push(text.slice(at, end), false);
  if (end < text.length) push(ELLIPSIS, false);
  return joinParts(parts);
}

function joinParts(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.marked === part.marked) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
