/**
 * Finds wordings of a list in a text: in any case, width and kana, with or without spaces, hyphens and
 * long vowels, English ones also with an ending. Browser-safe; the same for text and query.
 */
import { foldCase, normalizeWithOffsets } from './normalize.ts';
import { isAsciiAlphanumeric, isUnspaced, isHiragana, isKatakana } from './scripts.ts';
import { toHiragana } from './kana.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Where a wording stands in a text. */
export interface WordingMatch {
  /** Number of the list to which the wording belongs. */
  readonly list: number;
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** What of a language's tokenizer the finder needs. */
export type WordingRules = Pick<Tokenizer, 'fold' | 'stem'>;

type Script = 'latin' | 'katakana' | 'hiragana' | 'other-east-asian' | 'sign';

interface CompactText {
  readonly text: string;
  readonly scripts: readonly Script[];
  /** Something was left out before this unit: a space, a hyphen. */
  readonly gaps: readonly boolean[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Wording {
  readonly list: number;
  /** Compact; of an English word at its end only what is the same in all forms. */
  readonly key: string;
  /** The English word at its end, of which any form will do: where it begins in the wording, and its stem. */
  readonly last: { readonly at: number; readonly word: string; readonly stem: string } | undefined;
  readonly isKatakana: boolean;
}

/** Left out of text and wording beside white space: their use varies. */
const VARYING = new Set("-‐・ー'’");
/** A shorter katakana word is part of too many others: ロック of ブロック. */
const MIN_FREE_KATAKANA = 4;
const PREFIX = 2;

/**
 * Makes the function that finds the wordings of lists in a text.
 *
 * @param lists wordings; a match carries the number of its list
 * @param rules of the language of the texts
 */
export function createWordingFinder(
  lists: readonly (readonly string[])[],
  { fold = (text) => text, stem }: WordingRules,
): (text: string) => WordingMatch[] {
  const byPrefix = new Map<string, Wording[]>();
  for (const [list, wordings] of lists.entries()) {
    for (const wording of wordings) {
      const compiled = compile(wording, list, { fold, stem });
      const prefix = compiled.key.slice(0, PREFIX);
      const known = byPrefix.get(prefix);
      if (known === undefined) byPrefix.set(prefix, [compiled]);
      else known.push(compiled);
    }
  }
  return (text) => {
    const compact = compactText(text, fold);
    const found = new Map<string, WordingMatch>();
    /** Ends of words found: where one ends, another may begin without a space. */
    const edges = new Set<number>();
    for (let at = 0; at < compact.text.length; at += 1) {
      // No wording begins inside a word in letters and digits.
      if (!isEdge(compact, at)) continue;
      // One unit is a whole wording in Chinese and Japanese.
      for (const length of [1, PREFIX]) {
        for (const wording of byPrefix.get(compact.text.slice(at, at + length)) ?? []) {
          if (wording.key.length < length || (length === 1 && wording.key.length !== 1)) continue;
          const end = matchAt(compact, at, wording, edges, stem);
          if (end === undefined) continue;
          edges.add(end);
          const start = compact.starts[at] ?? 0;
          const last = compact.ends[end - 1] ?? start;
          found.set(`${String(wording.list)} ${String(start)} ${String(last)}`, {
            list: wording.list,
            start,
            end: last,
          });
        }
      }
    }
    return [...found.values()];
  };
}

function compactText(given: string, fold: (text: string) => string): CompactText {
  const { text, starts, ends } = normalizeWithOffsets(given);
  const folded = toHiragana(fold(foldCase(text)));
  const compact = {
    text: '',
    scripts: [] as Script[],
    gaps: [] as boolean[],
    starts: [] as number[],
    ends: [] as number[],
  };
  let isAfterGap = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (VARYING.has(character) || character.trim() === '') {
      // A long vowel is part of its word.
      isAfterGap ||= character !== 'ー';
      const last = compact.ends.length - 1;
      if (character === 'ー' && last >= 0) compact.ends[last] = ends[index] ?? 0;
      continue;
    }
    compact.text += folded.charAt(index);
    compact.scripts.push(scriptOf(text.charCodeAt(index)));
    compact.gaps.push(isAfterGap);
    compact.starts.push(starts[index] ?? 0);
    compact.ends.push(ends[index] ?? 0);
    isAfterGap = false;
  }
  return compact;
}

function scriptOf(code: number): Script {
  if (code < 0x80) return isAsciiAlphanumeric(code) ? 'latin' : 'sign';
  if (isKatakana(code)) return 'katakana';
  if (isHiragana(code)) return 'hiragana';
  if (isUnspaced(code)) return 'other-east-asian';
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 'latin' : 'sign';
}

function compile(wording: string, list: number, { fold, stem }: Required<WordingRules>): Wording {
  const { text, scripts, gaps } = compactText(wording, fold);
  const isLatinEnd = scripts.at(-1) === 'latin';
  const at = Math.max(text.search(/[a-z]*$/), gaps.lastIndexOf(true));
  const word = text.slice(at);
  return {
    list,
    key: isLatinEnd ? text.slice(0, at) + keepShared(word, stem(word)) : text,
    last: isLatinEnd ? { at, word, stem: stem(word) } : undefined,
    isKatakana: scripts.every((script) => script === 'katakana'),
  };
}

/** What all forms of a word begin with: `'cache'`, `'cach'` -> `'cach'`; `'deny'`, `'deni'` -> `'den'` */
function keepShared(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word.charAt(length) === stem.charAt(length)) length += 1;
  return word.slice(0, length).replace(/[ey]$/, '');
}

/** The end of the wording at a place, or undefined where it does not stand. */
function matchAt(
  compact: CompactText,
  at: number,
  wording: Wording,
  edges: ReadonlySet<number>,
  stem: Tokenizer['stem'],
): number | undefined {
  const { text, scripts, gaps } = compact;
  if (!text.startsWith(wording.key, at)) return undefined;
  let end = at + wording.key.length;
  if (wording.last !== undefined) {
    while (!isEdge(compact, end)) end += 1;
    const word = text.slice(at + wording.last.at, end);
    const isPlural = word === `${wording.last.word}s`;
    const isForm = word.length >= wording.last.word.length && stem(word) === wording.last.stem;
    if (!isPlural && !isForm) return undefined;
  }
  if (wording.isKatakana && wording.key.length < MIN_FREE_KATAKANA) {
    const isKana = (index: number): boolean =>
      ['katakana', 'hiragana'].includes(scripts[index] ?? 'sign');
    // Typed in hiragana, a short word cannot be told from others; in katakana it may follow a word.
    if (scripts[at] !== 'katakana' && (isKana(at - 1) || isKana(end))) return undefined;
    const continues = (index: number): boolean =>
      scripts[index] === 'katakana' && scripts[index - 1] === 'katakana' && gaps[index] !== true;
    if (continues(at) && !edges.has(at)) return undefined;
    if (continues(end)) return undefined;
  }
  return end;
}

/** Tells whether a word in letters and digits begins or ends at a place. */
function isEdge({ scripts, gaps }: CompactText, at: number): boolean {
  return scripts[at] !== 'latin' || scripts[at - 1] !== 'latin' || gaps[at] === true;
}
