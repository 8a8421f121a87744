import type { SearchSource } from '../../files/payloads.ts';
import type { EngineIndex, Findings, Query } from '../stage.ts';
import { measureRarity } from '../text/score.ts';
import { buildMessageIndex, type MessageIndex, withPairs } from './message-index.ts';
import { listMessageTerms } from './message-terms.ts';

/** How well the messages of an entry agree with the query. */
export interface MessageHit {
  /** Place of the entry in the list of entries. */
  entry: number;
  /** The part of the message that is in the query, 0 to 1. */
  ofMessage: number;
  /** The part of the query that is in the message, 0 to 1. */
  ofQuery: number;
  /** Best first. */
  score: number;
}

/** Fewer words are no message. */
const MIN_TERMS = 2;

/** A message that is in the query nearly whole is what was pasted, whatever stands around it. */
const WHOLE_MESSAGE = 0.72;
/** A query that is nearly all in a message is a piece of it, if the piece is large enough. */
const WHOLE_QUERY = 0.7;
const LARGE_PIECE = 0.3;
/** A message that is this much worse than the best is another one. */
const MESSAGE_SPREAD = 0.85;

/** The layer that finds entries by a literal message of theirs, in any language. */
export async function findMessages({ text }: Query, index: EngineIndex): Promise<Findings> {
  const pasted = pickMessages(searchMessages(text, await index.open(loadMessageIndex)));
  return { layer: 'message', certain: pasted, likely: [], near: pasted, leaves: 'answers' };
}

async function loadMessageIndex(source: SearchSource): Promise<MessageIndex> {
  return buildMessageIndex((await source.load('messages')).messages);
}

/** Entries whose message was pasted, whole or in a large piece. */
export function pickMessages(messages: readonly MessageHit[]): number[] {
  const certain = messages.filter(isPasted);
  const best = certain[0]?.score ?? 0;
  return certain.filter(({ score }) => score >= best * MESSAGE_SPREAD).map(({ entry }) => entry);
}

function isPasted({ ofMessage, ofQuery }: MessageHit): boolean {
  return ofMessage >= WHOLE_MESSAGE || (ofQuery >= WHOLE_QUERY && ofMessage >= LARGE_PIECE);
}

/**
 * Compares a pasted text with the literal messages of all languages.
 *
 * @returns for each entry that shares anything with the query its best message; best first
 */
export function searchMessages(query: string, index: MessageIndex): MessageHit[] {
  const queryTerms = new Set(withPairs(listMessageTerms(query)));
  if (queryTerms.size < MIN_TERMS) return [];
  const unknown = measureRarity(index.messages.length, 0);
  let queryRarity = 0;
  const shared = new Map<number, number>();
  for (const term of queryTerms) {
    // A name in the place of a placeholder is unknown once, and not again with each neighbour.
    if (isUnknownPair(term, index)) continue;
    const rarity = index.rarities.get(term) ?? unknown;
    queryRarity += rarity;
    for (const message of index.postings.get(term) ?? []) {
      shared.set(message, (shared.get(message) ?? 0) + rarity);
    }
  }
  const best = new Map<number, MessageHit>();
  for (const [at, rarity] of shared) {
    const message = index.messages[at];
    if (message === undefined || message.rarity === 0) continue;
    const ofMessage = rarity / message.rarity;
    const ofQuery = rarity / queryRarity;
    // Harmonic mean, leaning to the message: around it a paste has much that is not of it.
    const score = (1 + 0.25) / (0.25 / Math.max(ofQuery, 1e-6) + 1 / ofMessage);
    if (score > (best.get(message.entry)?.score ?? 0)) {
      best.set(message.entry, { entry: message.entry, ofMessage, ofQuery, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
}

function isUnknownPair(term: string, { rarities }: MessageIndex): boolean {
  const words = term.split(' ');
  return words.length > 1 && words.some((word) => !rarities.has(word));
}
