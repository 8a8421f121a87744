import { escapePattern } from '../../model/escape-pattern.ts';
import { normalizeForm } from '../language/normalize.ts';

/** What is read of a query. */
export interface Query {
  typed: string;
  /** In normal form, in its own case, without the lines by which a log repeats itself. */
  text: string;
  /** The same without what is no evidence: times, identifiers, components that stand in every line. */
  plain: string;
}

/** More than any log that is pasted. */
const MAX_QUERY_LENGTH = 2_000_000;

/** Each of these becomes up to eighteen characters in normal form, and stands in no error: a few would be a book. */
const EXPLODING = ['\uFDFA', '\uFDFB'];

/** Also cut off, or with the middle left out. */
const GUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){1,3}[0-9a-f]{4,12}\b/gi;
/** What changes from one occurrence of an error to the next. */
const VARYING: readonly RegExp[] = [
  GUID,
  // dates and times
  /\b\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g,
  /\b\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\b/g,
];
const ADDRESS = /\b[\w.-]{1,64}@[\w.-]+\b/g;

/**
 * Reads a query, of any length in linear time.
 *
 * `readQuery('ＶＭ－０１\nＶＭ－０１', []).text` -> `'VM-01'`
 *
 * @param components names that stand in every line of a log
 */
export function readQuery(given: string, components: readonly string[]): Query {
  const typed = EXPLODING.reduce(
    (rest, character) => rest.replaceAll(character, ' '),
    given.slice(0, MAX_QUERY_LENGTH),
  );
  const text = dropRepeatedLines(typed.split(/[\r\n]+/))
    .map(normalizeForm)
    .join(' ');
  // Each place may begin an address: where there can be none, none is tried.
  const addresses = text.includes('@') ? [ADDRESS] : [];
  const plain = [...VARYING, ...addresses, ...compileComponents(components)].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  );
  // An identifier is what was asked for where nothing else was.
  return { typed, text, plain: /[\p{L}\p{N}]/u.test(plain) ? plain : text };
}

/** Of more lines that differ by their numbers, identifiers and signs alone, these say nothing new. */
const MAX_ALIKE = 50;
/** What numbers and identifiers are made of, hexadecimal ones too, and what stands between words. */
const NO_WORDS = /[^G-Zg-z\u0080-\uffff]+/g;

function dropRepeatedLines(lines: readonly string[]): string[] {
  const kept = new Set<string>();
  const alike = new Map<string, number>();
  for (const line of lines) {
    const trimmed = line.trim();
    if (kept.has(trimmed)) continue;
    const shape = trimmed.replace(NO_WORDS, '');
    const count = (alike.get(shape) ?? 0) + 1;
    alike.set(shape, count);
    if (count <= MAX_ALIKE) kept.add(trimmed);
  }
  return [...kept];
}

function compileComponents(components: readonly string[]): RegExp[] {
  if (components.length === 0) return [];
  const names = components.map(escapePattern);
  return [new RegExp(String.raw`(?:${names.join('|')})[\w.-]*`, 'gi')];
}
