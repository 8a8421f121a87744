import type { LiteralMessage } from '../../files/payloads.ts';
import { measureRarity } from '../text/score.ts';
import { listMessageTerms } from './message-terms.ts';

/** All messages, prepared for comparison. */
export interface MessageIndex {
  /** Whole messages, then sentences of theirs. */
  messages: readonly IndexedMessage[];
  /** Term -> messages that have it. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** How telling each term is. */
  rarities: ReadonlyMap<string, number>;
  /** How telling a term is that no message has. */
  unknownRarity: number;
}

interface IndexedMessage {
  entry: number;
  isSentence: boolean;
  /** Each term and each pair of neighbours, once. */
  terms: ReadonlySet<string>;
  /** Sum of the rarities of the terms. */
  rarity: number;
}

/** A shorter sentence says nothing by itself. */
const MIN_SENTENCE_TERMS = 5;
/** A sentence that more pages have leads to none of them. */
const MAX_SHARING = 2;
const SENTENCE_END = /[。！？\n]|[.!?](?=\s|$)|\s-\s/;

/** Prepares messages for comparison. Placeholders (`{vm name}`) stand for anything and are left out. */
export function buildMessageIndex(messages: readonly LiteralMessage[]): MessageIndex {
  const listed = messages.map(({ entry, text }) => ({
    entry,
    isSentence: false,
    terms: readTerms(text),
  }));
  const rarities = measureRarities(listed);
  const all = [...listed, ...listSentences(messages)];
  const postings = new Map<string, number[]>();
  for (const [at, { terms }] of all.entries()) {
    for (const term of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [at]);
      else known.push(at);
    }
  }
  return {
    messages: all.map((message) => ({
      ...message,
      rarity: [...message.terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0),
    })),
    postings,
    rarities,
    unknownRarity: measureRarity(listed.length, 0),
  };
}

function readTerms(text: string): Set<string> {
  return new Set(text.split(/\{[^{}]*\}/).flatMap((piece) => withPairs(listMessageTerms(piece))));
}

function measureRarities(listed: readonly { terms: ReadonlySet<string> }[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { terms } of listed) {
    for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  }
  return new Map([...having].map(([term, count]) => [term, measureRarity(listed.length, count)]));
}

/** People paste half a message: each of its sentences stands for it, unless others have it too. */
function listSentences(messages: readonly LiteralMessage[]): Omit<IndexedMessage, 'rarity'>[] {
  const sharing = new Map<string, Set<number>>();
  for (const { entry, text } of messages) {
    const sentences = text.split(SENTENCE_END).map((sentence) => sentence.trim());
    if (sentences.filter((sentence) => sentence !== '').length < 2) continue;
    for (const sentence of sentences) {
      sharing.set(sentence, (sharing.get(sentence) ?? new Set()).add(entry));
    }
  }
  return [...sharing].flatMap(([sentence, entries]) => {
    const terms = readTerms(sentence);
    if (terms.size < 2 * MIN_SENTENCE_TERMS - 1 || entries.size > MAX_SHARING) return [];
    return [...entries].map((entry) => ({ entry, isSentence: true, terms }));
  });
}

/** Neighbours count together as well, so that the order of words matters. */
function withPairs(terms: readonly string[]): string[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1];
    return next === undefined ? [term] : [term, `${term} ${next}`];
  });
}
