import type { LiteralMessage } from '../../files/payloads.ts';
import { measureRarity } from '../text/score.ts';
import { cutRuns } from './message-terms.ts';

/** All messages, prepared for comparison. */
export interface MessageIndex {
  /** Whole messages, then sentences of theirs. */
  messages: readonly IndexedMessage[];
  /** The number of each term that a message has. */
  numbers: ReadonlyMap<string, number>;
  /** Number of a term or pair -> messages that have it. */
  postings: ReadonlyMap<number, readonly number[]>;
  /** How telling each term or pair is, by its number. */
  rarities: ReadonlyMap<number, number>;
  /** How telling a term is that no message has. */
  unknownRarity: number;
}

interface IndexedMessage {
  entry: number;
  isSentence: boolean;
  /** How many terms and pairs of neighbours it has, each counted once. */
  terms: number;
  /** Sum of their rarities. */
  rarity: number;
}

/** A message whose terms have got numbers. */
interface NumberedMessage extends Pick<IndexedMessage, 'entry' | 'isSentence'> {
  terms: ReadonlySet<number>;
}

/** A shorter sentence says nothing by itself. */
const MIN_SENTENCE_TERMS = 5;
/** A sentence that more pages have leads to none of them. */
const MAX_SHARING = 2;
/** More terms than all messages have. */
const MAX_TERMS = 2 ** 24;

/**
 * Indexes messages for comparison.
 *
 * @param messages as `prepareMessage` gives them
 */
export function buildMessageIndex(messages: readonly LiteralMessage[]): MessageIndex {
  const numbers = new Map<string, number>();
  const listed = messages.map(({ entry, text }) => ({
    entry,
    isSentence: false,
    terms: numberTerms(text, numbers),
  }));
  const rarities = measureRarities(listed);
  const all = [...listed, ...listSentences(messages, numbers)];
  const postings = new Map<number, number[]>();
  for (const [at, { terms }] of all.entries()) {
    for (const term of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [at]);
      else known.push(at);
    }
  }
  return {
    messages: all.map(({ entry, isSentence, terms }) => {
      let rarity = 0;
      for (const term of terms) rarity += rarities.get(term) ?? 0;
      return { entry, isSentence, terms: terms.size, rarity };
    }),
    numbers,
    postings,
    rarities,
    unknownRarity: measureRarity(listed.length, 0),
  };
}

/** The number of a pair of neighbours, which no term has: they count together too, as the order of words matters. */
export function numberPair(first: number, second: number): number {
  return (first + 1) * MAX_TERMS + second;
}

/** The numbers of the terms and pairs of a prepared text, each once; terms that are new get one. */
function numberTerms(text: string, numbers: Map<string, number>): Set<number> {
  const found = new Set<number>();
  for (const piece of text.split('\t')) {
    let before: number | undefined;
    for (const term of cutRuns(piece.split(/[ \n]/))) {
      let number = numbers.get(term);
      if (number === undefined) numbers.set(term, (number = numbers.size));
      if (before !== undefined) found.add(numberPair(before, number));
      found.add(number);
      before = number;
    }
  }
  return found;
}

function measureRarities(listed: readonly NumberedMessage[]): Map<number, number> {
  const having = new Map<number, number>();
  for (const { terms } of listed) {
    for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  }
  for (const [term, count] of having) having.set(term, measureRarity(listed.length, count));
  return having;
}

/** People paste half a message: each of its sentences stands for it, unless others have it too. */
function listSentences(
  messages: readonly LiteralMessage[],
  numbers: Map<string, number>,
): NumberedMessage[] {
  const sharing = new Map<string, Set<number>>();
  for (const { entry, text } of messages) {
    const sentences = text.split('\n');
    if (sentences.length < 2) continue;
    for (const sentence of sentences) {
      sharing.set(sentence, (sharing.get(sentence) ?? new Set()).add(entry));
    }
  }
  return [...sharing].flatMap(([sentence, entries]) => {
    const terms = numberTerms(sentence, numbers);
    if (terms.size < 2 * MIN_SENTENCE_TERMS - 1 || entries.size > MAX_SHARING) return [];
    return [...entries].map((entry) => ({ entry, isSentence: true, terms }));
  });
}
