import type { RecognizedName, SearchLayer } from '../types.ts';
import type { IndexedName } from './codes/name-index.ts';
import type { CodeFindings } from './codes/search-codes.ts';
import type { MessageFindings } from './messages/search-messages.ts';
import type { TextFindings } from './text/find-texts.ts';

/** What the layers found; one is left out that was not asked or could not answer. */
export interface Findings {
  codes: CodeFindings;
  messages?: MessageFindings | undefined;
  texts?: TextFindings | undefined;
}

/** An entry that answers the query, or is near, with the layer that says so. */
export interface RankedEntry {
  /** Place in the list of entries. */
  entry: number;
  layer: SearchLayer;
}

/** What a query is answered with. */
export interface Decision {
  /** Confident answers, best first. */
  results: readonly RankedEntry[];
  /** What is only near. */
  suggestions: readonly RankedEntry[];
  unknown: readonly string[];
  corrected: CodeFindings['corrected'];
  /** Place of the one entry that the query names: words, though a message has them, may mean another. */
  certain: number | undefined;
}

const MAX_SUGGESTIONS = 6;

/**
 * The one place where it is decided what is an answer, what is near and what is nothing:
 *
 * 1. Names of the base that stand in the query, then messages that do.
 * 2. Else messages, then misspelt names and telling pieces of names, then words.
 * 3. Else, where a code stands in the query that the base lacks, nothing.
 *    A short number in a text whose words say something else comes after what they say.
 * 4. Else misspelt names and pieces of names, then words, if they say enough (`find-texts.ts`).
 */
export function decide({ codes, messages, texts }: Findings): Decision {
  const answered = new Set(texts?.answers);
  const isDoubtful = ({ key, entries }: IndexedName): boolean =>
    answered.size > 0 && isShortNumber(key) && !entries.some((entry) => answered.has(entry));
  const known = codes.known.filter((name) => !isDoubtful(name)).flatMap(({ entries }) => entries);
  const numbers = codes.known.filter(isDoubtful).flatMap(({ entries }) => entries);
  const pasted = messages?.pasted ?? [];
  const unknown = messages === undefined ? [] : listUnknown(codes, messages);
  const isCertain = known.length > 0 || pasted.length > 0;
  const isPiece = codes.isSingleWord && codes.likely.length > 0;
  const answers: [SearchLayer, readonly number[]][] = [
    ['code', known],
    ['message', pasted],
  ];
  if (known.length === 0 && (isCertain || unknown.length === 0)) {
    answers.push(['code', codes.likely], ['text', isPiece ? [] : (texts?.answers ?? [])]);
  }
  answers.push(['code', numbers]);
  const seen = new Set<number>();
  const results = rank(answers, seen);
  const suggestions = rank(
    [
      ['code', [...codes.likely, ...codes.near]],
      ['message', pasted],
      ['text', texts?.near ?? []],
    ],
    seen,
  );
  const isCorrected = !isCertain && results[0]?.layer === 'code';
  return {
    results,
    suggestions: suggestions.slice(0, MAX_SUGGESTIONS),
    unknown,
    corrected: isCorrected ? codes.corrected : undefined,
    certain: unknown.length === 0 ? findOnly(known) : undefined,
  };
}

/** `58` may be the number of an error here and in every other product. */
function isShortNumber(key: string): boolean {
  return /^\d{1,4}$/.test(key);
}

function findOnly(entries: readonly number[]): number | undefined {
  const [first, ...others] = new Set(entries);
  return others.length === 0 ? first : undefined;
}

/** A code is unknown only if no text of the base mentions it. */
function listUnknown({ shapes }: CodeFindings, { isMentioned }: MessageFindings): string[] {
  return shapes.filter((shape) => !isMentioned(shape));
}

function rank(
  layers: readonly (readonly [SearchLayer, readonly number[]])[],
  seen: Set<number>,
): RankedEntry[] {
  return layers.flatMap(([layer, entries]) =>
    entries.flatMap((entry) => {
      if (seen.has(entry)) return [];
      seen.add(entry);
      return [{ entry, layer }];
    }),
  );
}

/** The names that were recognized, with the pages they lead to. */
export function describeNames(
  { known }: Pick<CodeFindings, 'known'>,
  entries: readonly { path: string }[],
): RecognizedName[] {
  return known.flatMap(({ name, entries: [entry = -1] }) => {
    const path = entries[entry]?.path;
    return path === undefined ? [] : [{ name, path }];
  });
}
