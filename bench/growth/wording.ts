import { createRandom } from '../../tests/support/random-text.ts';

/** Picks the same elements, in the same order, on every machine. */
export interface Picker {
  /** A number from 0 to 1, without 1. */
  next: () => number;
  /** An element of a list; undefined only when there is none. */
  from: <T>(values: readonly T[]) => T | undefined;
}

/**
 * Makes numbers that look random, by Mulberry32.
 *
 * @param seed another seed gives other numbers
 */
export function createPicker(seed: number): Picker {
  const next = createRandom(seed);
  return { next, from: (values) => values[Math.floor(next() * values.length)] };
}

const CONSONANTS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'st',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'or'];

/**
 * A word that no text has yet, as every new page of a real base brings some: its names of services,
 * files and settings.
 *
 * `inventWord(picker)` -> `'stolira'`
 */
export function inventWord({ from }: Picker): string {
  return Array.from({ length: 3 }, () => `${from(CONSONANTS) ?? ''}${from(VOWELS) ?? ''}`).join('');
}

/** Pieces of a name that may take each other's place. */
const NAME_CLASSES = [/^[A-Z]+$/, /^[A-Z][a-z]+$/, /^[a-z]+$/] as const;
const NAME_PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]+/g;
/** How many of its pieces are exchanged. */
const EXCHANGED_PIECES = 0.7;

/**
 * Makes names of the same form: words take the place of words in the same case, digits of digits.
 *
 * `createNamer(['UserErrorLockTimedOut', 'VmAgentStuck'])('VmAgentStuck', picker)`
 * -> `'VmFreezeError'`
 */
export function createNamer(names: readonly string[]): (name: string, picker: Picker) => string {
  const pieces = names.flatMap((name) => name.match(NAME_PIECES) ?? []);
  const pools = NAME_CLASSES.map((form) => pieces.filter((piece) => form.test(piece)));
  return (name, picker) =>
    name.replaceAll(NAME_PIECES, (piece) => {
      if (/^\d+$/.test(piece)) return varyDigits(piece, picker);
      const pool = pools[NAME_CLASSES.findIndex((form) => form.test(piece))] ?? [];
      return picker.next() < EXCHANGED_PIECES ? (picker.from(pool) ?? piece) : piece;
    });
}

function varyDigits(digits: string, { next }: Picker): string {
  return digits.replaceAll(/\d/g, (_, at: number) =>
    String(at === 0 ? 1 + Math.floor(next() * 9) : Math.floor(next() * 10)),
  );
}

/** Words that may take each other's place: small words and endings hold a sentence together and stay. */
const WORD_CLASSES = [
  /^\p{Lowercase}{4,}$/u,
  /^\p{Uppercase}\p{Lowercase}{3,}$/u,
  /^\p{Script=Katakana}[\p{Script=Katakana}ー]+$/u,
  /^\p{Script=Han}{2,}$/u,
] as const;
const EXCHANGED_WORDS = 0.4;
/** Of the words that are exchanged, how many are new to the whole base. */
const NEW_WORDS = 0.05;

/** Says the same thing of another matter, in one language. */
export interface Wording {
  /** Exchanges words of a phrase: `'Snapshot of the disk failed'` -> `'Snapshot of the agent failed'` */
  varyPhrase: (phrase: string, picker: Picker) => string;
  /** Exchanges whole sentences of a paragraph, so that what is said of single sentences stays true. */
  varyParagraph: (paragraph: string, picker: Picker) => string;
}

/** A sentence that can stand anywhere: without components, links, or a colon that leads to something. */
const PLAIN_SENTENCE = /^[^<>[\]{}*]+[.。]$/u;
/** Code and brackets that one sentence ends have begun in the one before. */
function isPlainSentence(sentence: string): boolean {
  const count = (sign: RegExp): number => sentence.match(sign)?.length ?? 0;
  return (
    PLAIN_SENTENCE.test(sentence) &&
    count(/`/g) % 2 === 0 &&
    count(/[（(「『]/gu) === count(/[）)」』]/gu)
  );
}
/** Before the next sentence, so that the space between the two stays with the first. */
const SENTENCE_STARTS = /(?<=\.\s+)(?=\S)|(?<=。)(?=.)/u;

/**
 * Learns the words and sentences of a language.
 *
 * @param phrases titles and messages
 * @param paragraphs of prose
 */
export function createWording(
  language: string,
  phrases: readonly string[],
  paragraphs: readonly string[],
): Wording {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.split(SENTENCE_STARTS))
    .map((sentence) => sentence.trimEnd())
    .filter(isPlainSentence);
  const words = [...phrases, ...sentences].flatMap((text) =>
    Array.from(segmenter.segment(text), ({ segment }) => segment),
  );
  const pools = WORD_CLASSES.map((form) => words.filter((word) => form.test(word)));
  const varyWord = (word: string, picker: Picker): string => {
    const at = WORD_CLASSES.findIndex((form) => form.test(word));
    if (at === -1 || picker.next() >= EXCHANGED_WORDS) return word;
    return at === 0 && picker.next() < NEW_WORDS
      ? inventWord(picker)
      : (picker.from(pools[at] ?? []) ?? word);
  };
  const varyPhrase = (phrase: string, picker: Picker): string =>
    Array.from(segmenter.segment(phrase), ({ segment }) => varyWord(segment, picker)).join('');
  return {
    varyPhrase,
    varyParagraph: (paragraph, picker) =>
      paragraph
        .split(SENTENCE_STARTS)
        .map((piece) => {
          const sentence = piece.trimEnd();
          if (!isPlainSentence(sentence)) return piece;
          const space = piece.slice(sentence.length);
          return nameCode(picker.from(sentences) ?? sentence, picker) + space;
        })
        .join(''),
  };
}

/** Gives the inline code of a sentence another name: the prose of a page has names of its own. */
function nameCode(sentence: string, picker: Picker): string {
  return sentence.replace(/`[\w.-]+`/, () => `\`${inventWord(picker)}\``);
}
