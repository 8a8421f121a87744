import type { Term } from '../content/schemas/glossary.ts';
import { escapePattern } from '../model/escape-pattern.ts';
import { findNames, joinNames, MAX_HELD_WIDTH, widthOf } from '../model/latin-names.ts';
import { LOCALES, type Locale } from '../model/locales.ts';

/** A piece of a title. */
export interface TitlePart {
  text: string;
  /** Whether nothing may break inside it. */
  isHeld: boolean;
  /** Whether a line may begin with it. */
  canBegin: boolean;
}

/** A part that is held and no longer than this, in letters, fits into every line. */
export const SHORT_PART = 4;

/** Characters that belong to what stands before them, or after them. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\s]/u;
const OPENING = /[\p{Ps}\p{Pi}\s]$/u;

/**
 * Cuts a title where its lines may break: terms of the term base hold together, and in a language in
 * which browsers find no words, whole words do. So do names of several Latin words, which no term base has all of.
 *
 * `splitTitle('VM エージェントが停止', 'ja', terms)` -> `VM エージェント` (held, with a no-break space), `が停止`;
 * `splitTitle('作成できない', 'ja', terms)` -> `作成`, `できない` (held);
 * `splitTitle('備份失敗', 'zh-TW', terms)` -> `備份`, `失敗` (either may begin a line)
 */
export function splitTitle(title: string, locale: Locale, terms: readonly Term[]): TitlePart[] {
  const titleBreaks = breaksOf(locale);
  if (titleBreaks === undefined) return [{ text: title, isHeld: false, canBegin: false }];
  const held = findHeld(title, locale, terms);
  if (titleBreaks === 'phrases') held.push(...findEndings(title, locale, held));
  else held.push(...outside(findNames(title), held));
  const isInside = (offset: number) => held.some(([start, end]) => start < offset && offset < end);
  const cuts = new Set(held.flat());
  if (titleBreaks === 'words') {
    const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    for (const { index } of segmenter.segment(title)) if (!isInside(index)) cuts.add(index);
    // No line has the last letter alone.
    if (!held.some(([start]) => start === title.length - 1)) cuts.delete(title.length - 1);
  }
  cuts.delete(0);
  cuts.delete(title.length);
  const offsets = [0, ...[...cuts].sort((a, b) => a - b), title.length];
  return joinPunctuation(
    offsets.slice(1).map((end, at): TitlePart => {
      const start = offsets[at] ?? 0;
      const isHeld = held.some((span) => span[0] === start && span[1] === end);
      const text = title.slice(start, end);
      return {
        text: isHeld && widthOf(text) <= MAX_HELD_WIDTH ? joinWords(text) : joinNames(text),
        isHeld: isHeld && titleBreaks === 'phrases',
        canBegin: titleBreaks === 'words' && start > 0,
      };
    }),
  );
}

/**
 * Puts the parts of a title together that end with a comma or colon, where words may begin lines: a line breaks there
 * first, as a browser that balances lines would not.
 *
 * `splitClauses(splitTitle('已停止提供，無法建立', 'zh-TW', []))` -> the parts of `已停止提供，`, those of `無法建立`
 */
export function splitClauses(parts: readonly TitlePart[]): TitlePart[][] {
  const clauses: TitlePart[][] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    const isNext = part.canBegin && /[，：；]$/.test(last?.at(-1)?.text ?? '');
    if (last === undefined || isNext) clauses.push([part]);
    else last.push(part);
  }
  return clauses;
}

/**
 * A title in a list, where it is plain text: no term or name of several words breaks at a line's end.
 *
 * `joinTerms('VM エージェントが停止', 'ja', terms)` -> `'VM\u00A0エージェントが停止'`
 */
export function joinTerms(title: string, locale: Locale, terms: readonly Term[]): string {
  if (breaksOf(locale) === undefined) return title;
  return joinNames(
    findHeld(title, locale, terms).reduceRight(
      (text, [start, end]) =>
        `${text.slice(0, start)}${joinWords(text.slice(start, end))}${text.slice(end)}`,
      title,
    ),
  );
}

/** Where its endings stand, as `[start, end]`, outside of terms. */
function findEndings(
  title: string,
  locale: Locale,
  held: readonly [number, number][],
): [number, number][] {
  const { titleEndings }: { label: string; titleEndings?: RegExp } = LOCALES[locale];
  if (titleEndings === undefined) return [];
  return outside(
    [...title.matchAll(titleEndings)].map(({ 0: text, index }) => [index, index + text.length]),
    held,
  );
}

/** Those of some places that lie outside of others. */
function outside(
  places: readonly [number, number][],
  others: readonly [number, number][],
): [number, number][] {
  return places.filter(([from, to]) => others.every(([start, end]) => to <= start || end <= from));
}

/** Between what a browser may break a title of the language; nothing where it needs no help. */
function breaksOf(locale: Locale): 'phrases' | 'words' | undefined {
  const definition: { label: string; titleBreaks?: 'phrases' | 'words' } = LOCALES[locale];
  return definition.titleBreaks;
}

function joinWords(term: string): string {
  return term.replaceAll(' ', '\u00A0');
}

/** Closing marks and blanks go with the part before them, what follows an opening one with it. */
function joinPunctuation(parts: readonly TitlePart[]): TitlePart[] {
  const joined: TitlePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isBound =
      last !== undefined && part.canBegin && (CLOSING.test(part.text) || OPENING.test(last.text));
    if (isBound) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

/** Where the terms stand in a text, as `[start, end]`; of two that overlap, the longer one. */
function findHeld(title: string, locale: Locale, terms: readonly Term[]): [number, number][] {
  const pattern = patternOf(locale, terms);
  if (pattern === undefined) return [];
  return [...title.matchAll(pattern)]
    .map(({ 0: text, index }): [number, number] => [index, index + text.length])
    .filter((span) => span.every((offset) => !isInKatakana(title, offset)));
}

/** Whether a place lies within a word of katakana: `ロック` is no term in `ブロック`. */
function isInKatakana(text: string, offset: number): boolean {
  return /^[ァ-ヺー]{2}$/.test(text.slice(offset - 1, offset + 1));
}

const patterns = new WeakMap<readonly Term[], Map<Locale, RegExp | undefined>>();

/** One pattern for all terms that could break, the longest first; made once for each language. */
function patternOf(locale: Locale, terms: readonly Term[]): RegExp | undefined {
  const known = patterns.get(terms) ?? new Map<Locale, RegExp | undefined>();
  patterns.set(terms, known);
  if (known.has(locale)) return known.get(locale);
  const forms = [...new Set(terms.map((term) => term[locale]))]
    .filter((form) => /[^\x21-\x7E]/.test(form) && widthOf(form) <= MAX_HELD_WIDTH)
    .sort((a, b) => b.length - a.length)
    .map(escapePattern);
  const pattern = forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'g');
  known.set(locale, pattern);
  return pattern;
}
