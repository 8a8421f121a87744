import type { LiteralMessage } from '../../files/payloads.ts';
import { measureRarity } from '../text/score.ts';
import { listMessageTerms } from './message-terms.ts';

/** All messages, prepared for comparison. */
export interface MessageIndex {
  messages: readonly IndexedMessage[];
  /** Term -> messages that have it. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** How telling each term is. */
  rarities: ReadonlyMap<string, number>;
}

interface IndexedMessage {
  entry: number;
  /** Each term and each pair of neighbours, once. */
  terms: ReadonlySet<string>;
  /** Sum of the rarities of the terms. */
  rarity: number;
}

/** Prepares messages for comparison. Placeholders (`{vm name}`) stand for anything and are left out. */
export function buildMessageIndex(messages: readonly LiteralMessage[]): MessageIndex {
  const listed = messages.map(({ entry, text }) => ({
    entry,
    terms: new Set(text.split(/\{[^{}]*\}/).flatMap((piece) => withPairs(listMessageTerms(piece)))),
  }));
  const postings = new Map<string, number[]>();
  for (const [at, { terms }] of listed.entries()) {
    for (const term of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [at]);
      else known.push(at);
    }
  }
  const rarities = new Map(
    [...postings].map(([term, having]) => [term, measureRarity(listed.length, having.length)]),
  );
  return {
    messages: listed.map(({ entry, terms }) => ({
      entry,
      terms,
      rarity: [...terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0),
    })),
    postings,
    rarities,
  };
}

/** Neighbours count together as well, so that the order of words matters. */
export function withPairs(terms: readonly string[]): string[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1];
    return next === undefined ? [term] : [term, `${term} ${next}`];
  });
}
