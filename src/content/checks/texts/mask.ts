import { splitFrontMatter } from '../../../model/front-matter.ts';
import { createWordingFinder } from './find-wordings.ts';

/**
 * Characters that stand for what was masked. They are from the private use area, so that no text of
 * an author contains them.
 */
export const MASKS = {
  /** A tag, a label, or other markup: no rule looks across it. */
  markup: '\uE000',
  /** Inline code: a word in Latin letters, as far as spacing goes. */
  code: '\uE001',
  /** A literal message. */
  literal: '\uE002',
} as const;

/** The shortest message that is looked for: shorter ones are ordinary words. */
const MIN_LITERAL_LENGTH = 8;

/** A prose file with everything masked, each character by one, that is no prose of ours. */
export interface MaskedProse {
  masked: string;
  /** The same without advice for old versions and what is for support. */
  current: string;
}

const ASIDE = /<(Older|Escalate)\b[\s\S]*?<\/\1>/g;

/** A tag; a path of labels in it has signs of its own. */
const TAG = /<(?:[^<>"]|"[^"]*")*>/g;

/**
 * Masks everything of a prose file, each character by one, that is no prose of ours: markup, code,
 * literal messages and the labels of the screen.
 *
 * ``maskProse('See <Ui id="jobs" /> and `y`.', []).masked`` -> `'See ▢▢▢▢▢▢▢▢▢▢▢▢▢▢▢▢ and ▣▣▣.'`
 *
 * @param literals messages of the product, which are as they are, whatever their wording
 */
export function maskProse(source: string, literals: readonly string[]): MaskedProse {
  const [head, body] = splitFrontMatter(source);
  const tagged = `${mask(head, MASKS.markup)}${body}`
    .replaceAll(/`[^`\n]+`/g, (match) => mask(match, MASKS.code))
    // What is in the brackets of a link is prose, its address is not.
    .replaceAll(/\]\([^)\n]*\)|\*\*|^ *(?:[-*]|\d+\.) |\[/gm, (match) => mask(match, MASKS.markup));
  const masked = maskLiterals(
    tagged.replaceAll(TAG, (match) => mask(match, MASKS.markup)),
    literals,
  );
  let current = '';
  let end = 0;
  for (const { 0: aside, index } of source.matchAll(ASIDE)) {
    current += masked.slice(end, index) + mask(aside, MASKS.markup);
    end = index + aside.length;
  }
  return { masked, current: current + masked.slice(end) };
}

/**
 * Makes a function that masks official names: they are written as they are, whatever the rules of
 * spacing and punctuation.
 */
export function createNameMasker(names: readonly string[]): (text: string) => string {
  const findNames = createWordingFinder(names);
  return (text) => {
    let masked = '';
    let end = 0;
    for (const { wording, offset } of findNames(text)) {
      const nameEnd = offset + wording.length;
      if (nameEnd <= end) continue;
      const start = Math.max(offset, end);
      masked += text.slice(end, start) + mask(text.slice(start, nameEnd), MASKS.literal);
      end = nameEnd;
    }
    return masked + text.slice(end);
  };
}

function maskLiterals(text: string, literals: readonly string[]): string {
  let masked = text;
  for (const literal of literals) {
    if (literal.length < MIN_LITERAL_LENGTH || !masked.includes(literal)) continue;
    masked = masked.replaceAll(literal, (match) => mask(match, MASKS.literal));
  }
  return masked;
}

/** Keeps line ends, so that rules that work by line still can. */
function mask(text: string, character: string): string {
  return text.includes('\n') ? text.replaceAll(/[^\n]/g, character) : character.repeat(text.length);
}
