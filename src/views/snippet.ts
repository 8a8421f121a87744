import type { Product } from '../content/schemas/product.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import type { Locale } from '../model/locales.ts';
import { listMarks, type MarkedPart, splitMarks } from '../model/placeholder-marks.ts';

/** The words above a snippet. */
export interface SnippetDescription {
  /** Where it is typed, or what it is. */
  label: string;
  /** Which rights it needs beyond the usual. */
  elevation: string | undefined;
  /** That it only takes back what another did. */
  undo: string | undefined;
}

/**
 * Says in words what a snippet is.
 *
 * `describeSnippet({ kind: 'command', shell: 'cmd', elevated: true, text }, product, ui, 'en')`
 * -> `{ label: 'Command Prompt', elevation: 'Run as administrator', undo: undefined }`
 */
export function describeSnippet(
  snippet: Snippet,
  { shells }: Product,
  ui: UiStrings,
  locale: Locale,
): SnippetDescription {
  if (snippet.kind !== 'command') {
    return { label: ui.snippet.kind[snippet.kind], elevation: undefined, undo: undefined };
  }
  const shell = shells[snippet.shell];
  return {
    label: shell?.name[locale] ?? snippet.shell,
    elevation: snippet.elevated ? shell?.elevated?.[locale] : undefined,
    undo: snippet.undo === true ? ui.snippet.undo : undefined,
  };
}

/** A piece of a literal: a word, or the blanks between two. */
export interface SnippetWord {
  /** Whether a line may not break inside it while it fits into one. */
  isHeld: boolean;
  parts: MarkedPart[];
}

/** Options and GUIDs have hyphens, quoted values blanks: there, browsers would break. */
const BREAKABLE = /[-?\s]/;

/** Blanks; or a word, in which a quotation counts as one letter, but for one that holds a command of its own. */
const COMMAND_WORDS = /\s+|(?:(?<!\))"(?!\$\()[^"\n]*"|'[^'\n]*'|\S)+/g;
/** In what a machine prints, quotes may be apostrophes. */
const PRINTED_WORDS = /\s+|\S+/g;

/**
 * Cuts a literal into words, so that no line breaks inside an option, a GUID or a quoted value, and the
 * words into text and placeholders.
 *
 * `splitSnippet({ kind: 'command', text: 'az vm show --name "<vm>"', … })` -> `az vm show ` (may break),
 * `--name` (held), ` `, `"<vm>"` with the placeholder "vm"
 */
export function splitSnippet({ kind, text }: Pick<Snippet, 'kind' | 'text'>): SnippetWord[] {
  const pattern = kind === 'output' || kind === 'log' ? PRINTED_WORDS : COMMAND_WORDS;
  const words: SnippetWord[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') words.push({ isHeld: false, parts: splitMarks(plain) });
    plain = '';
  };
  for (const [word] of text.matchAll(pattern)) {
    // What is filled in may hold anything.
    const mayBreak = BREAKABLE.test(word) || listMarks(word).length > 0;
    if (word.trim() !== '' && mayBreak) {
      flush();
      words.push({ isHeld: true, parts: splitMarks(word) });
    } else plain += word;
  }
  flush();
  return words;
}

/** A word in a sentence that no line of a phone has room for, in letters. */
const LONG_WORD = 32;

/**
 * Cuts a long path, address or name of a log in a sentence behind its slashes, where its line may end. As a whole, it
 * would be a box as wide as a phone, with the full stop at its far side.
 *
 * `splitAtSlashes({ isHeld: true, parts: [{ text: 'Microsoft-Windows-Backup/Operational', … }] })`
 * -> `Microsoft-Windows-Backup/` (held), `Operational`
 */
export function splitAtSlashes(word: SnippetWord): SnippetWord[] {
  const text = word.parts.map((part) => part.text).join('');
  const isOpen = word.parts.some(({ placeholder }) => placeholder !== undefined);
  if (!word.isHeld || isOpen || text.length <= LONG_WORD || /["']/.test(text)) return [word];
  return (text.match(/[^/]*\/+|[^/]+/g) ?? []).map((piece) => ({
    isHeld: BREAKABLE.test(piece),
    parts: splitMarks(piece),
  }));
}

/** A word in a sentence that fits into every line, in letters. */
const SHORT_WORD = 16;

/**
 * How a held word in a sentence is shown: a short one never breaks, and knows the signs at its sides; a longer
 * one breaks where it is longer than a line.
 *
 * `classOfWord({ isHeld: true, parts: [{ text: '--name', … }] })` -> `'whole'`
 */
export function classOfWord({ parts }: SnippetWord): 'whole' | 'w' {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const isOpen = parts.some(({ placeholder }) => placeholder !== undefined);
  // What is filled in may be of any length.
  return length <= SHORT_WORD && !isOpen ? 'whole' : 'w';
}

/** `hasColumns('Name     Status\nRdAgent  Running')` -> `true`: a line that wraps would stand in other columns. */
export function hasColumns(text: string): boolean {
  return text.includes('\n') && /\S {2,}\S/.test(text);
}

/** The longest literal that shares a row with its label, in letters. */
const ROW_LENGTH = 48;

/** `fitsInRow('Get-Service RdAgent')` -> `true`: it stands in one row with its label and its button. */
export function fitsInRow(text: string): boolean {
  return !text.includes('\n') && text.length <= ROW_LENGTH;
}
