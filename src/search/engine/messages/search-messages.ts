import { type MessagesPayload, readPayload, type SearchSource } from '../../files/payloads.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Query } from '../query.ts';
import { buildMessageIndex, type MessageIndex, numberPair } from './message-index.ts';
import { listMessageTerms } from './message-terms.ts';

/** What the literal messages say of a query. */
export interface MessageFindings {
  /** Entries whose message was pasted, whole or in a large piece. Best first. */
  pasted: readonly number[];
  /** What these are picked from. */
  hits: readonly MessageHit[];
  /** Tells whether any text of the base has what looks like a code. */
  isMentioned: (shape: string) => boolean;
}

/** How well the messages of an entry agree with the query. */
export interface MessageHit {
  /** Place of the entry in the list of entries. */
  entry: number;
  /** The part of the message, or of a sentence of it, that is in the query, 0 to 1. */
  ofMessage: number;
  /** The part of the query that is in it, 0 to 1. */
  ofQuery: number;
  isSentence: boolean;
  /** The number of its words and pairs of words. */
  terms: number;
  /** Best first. */
  score: number;
}

/** Fewer words are no message. */
const MIN_TERMS = 2;

/** What makes a message of the base of a query: `npm run sweep:search` prints the curve of each. */
export const MESSAGE_CONSTANTS = {
  /** A message that is in the query nearly whole is what was pasted, whatever stands around it. */
  wholeMessage: 0.72,
  /** A sentence is short: a word that differs may make another of it. */
  wholeSentence: 0.85,
  /**
   * A query that is nearly all in a message is a piece of it, if the piece is large enough: the smaller it
   * is, the less may be in the query that is not in it.
   */
  wholeQuery: 0.7,
  bothTogether: 1.2,
  /** A message that long is no accident, whatever stands around it; a shorter one may be a few words. */
  longMessage: 13,
  mostOfQuery: 0.6,
  /** All its words in their order, if there are so many. */
  everyWord: 0.95,
  shortMessage: 7,
  halfMessage: 0.4,
  /** A message that is this much worse than the best is another one. */
  spread: 0.85,
};

/** The layer that finds entries by a literal message of theirs, in any language. */
export async function findMessages({ plain }: Query, index: EngineIndex): Promise<MessageFindings> {
  const { messages, mentioned } = await index.open(loadMessages);
  const hits = searchMessages(plain, messages);
  return {
    pasted: pickMessages(hits, (entry) => index.list.entries[entry]?.isKnownOnly === true),
    hits,
    isMentioned: (shape) => mentioned.includes(` ${shape.toLowerCase().replace(/^-/, '')}`),
  };
}

/** What the layer makes of its file. */
interface LoadedMessages extends Pick<MessagesPayload, 'characters'> {
  messages: MessageIndex;
  mentioned: string;
}

/** Loads the messages, and what else is known of the texts of all languages. */
export function loadMessages(source: SearchSource): Promise<LoadedMessages> {
  return readPayload(source, 'messages', ({ messages, mentioned, characters }) => ({
    messages: buildMessageIndex(messages),
    mentioned: ` ${mentioned}`,
    characters,
  }));
}

/**
 * Entries whose message was pasted, whole or in a large piece.
 *
 * @param isKnownOnly tells whether an entry has no page of its own: nothing but its whole message is then
 *   meant, and no words that happen to be in it
 */
export function pickMessages(
  messages: readonly MessageHit[],
  isKnownOnly: (entry: number) => boolean = () => false,
): number[] {
  const certain = messages.filter(
    (hit) => isPasted(hit) && (!isKnownOnly(hit.entry) || isWhollyPasted(hit)),
  );
  const best = certain[0]?.score ?? 0;
  return certain
    .filter(({ score }) => score >= best * MESSAGE_CONSTANTS.spread)
    .map(({ entry }) => entry);
}

function isPasted({ ofMessage, ofQuery, isSentence, terms }: MessageHit): boolean {
  if (isSentence) return ofMessage >= MESSAGE_CONSTANTS.wholeSentence;
  // A few words (`Access is denied`) are in many a text with another between them.
  const isShort = terms < MESSAGE_CONSTANTS.shortMessage && ofQuery < MESSAGE_CONSTANTS.mostOfQuery;
  return (
    ofMessage >= (isShort ? MESSAGE_CONSTANTS.everyWord : MESSAGE_CONSTANTS.wholeMessage) ||
    (ofQuery >= MESSAGE_CONSTANTS.wholeQuery &&
      ofQuery + ofMessage >= MESSAGE_CONSTANTS.bothTogether)
  );
}

function isWhollyPasted({ ofMessage, ofQuery, isSentence, terms }: MessageHit): boolean {
  const isWhole =
    ofMessage >= (isSentence ? MESSAGE_CONSTANTS.wholeSentence : MESSAGE_CONSTANTS.wholeMessage);
  return (
    (isWhole &&
      (terms >= MESSAGE_CONSTANTS.longMessage || ofQuery >= MESSAGE_CONSTANTS.mostOfQuery)) ||
    (ofMessage >= MESSAGE_CONSTANTS.everyWord && terms >= MESSAGE_CONSTANTS.shortMessage) ||
    (ofQuery >= MESSAGE_CONSTANTS.wholeQuery && ofMessage >= MESSAGE_CONSTANTS.halfMessage)
  );
}

/**
 * Compares a pasted text with the literal messages of all languages.
 *
 * @returns for each entry that shares anything with the query its best message; best first
 */
export function searchMessages(query: string, index: MessageIndex): MessageHit[] {
  const asked = readQueryTerms(query, index);
  if (asked.known.size + asked.unknown < MIN_TERMS) return [];
  let queryRarity = asked.unknown * index.unknownRarity;
  const shared = new Map<number, number>();
  for (const term of asked.known) {
    const rarity = index.rarities.get(term) ?? index.unknownRarity;
    queryRarity += rarity;
    for (const message of index.postings.get(term) ?? []) {
      shared.set(message, (shared.get(message) ?? 0) + rarity);
    }
  }
  const best = new Map<number, MessageHit>();
  for (const [at, rarity] of shared) {
    const message = index.messages[at];
    if (message === undefined || message.rarity === 0) continue;
    const { entry, isSentence, terms } = message;
    const ofMessage = rarity / message.rarity;
    const ofQuery = rarity / queryRarity;
    // Harmonic mean, leaning to the message: around it a paste has much that is not of it.
    const score = (1 + 0.25) / (0.25 / Math.max(ofQuery, 1e-6) + 1 / ofMessage);
    const hit = { entry, isSentence, terms, ofMessage, ofQuery, score };
    const known = best.get(entry);
    if (known === undefined || compareHits(hit, known) < 0) best.set(entry, hit);
  }
  return [...best.values()].sort(compareHits);
}

/** What was pasted comes before what only shares words with it. */
function compareHits(a: MessageHit, b: MessageHit): number {
  return Number(isPasted(b)) - Number(isPasted(a)) || b.score - a.score || a.entry - b.entry;
}

/**
 * The numbers of each term and each pair of neighbours, once, and how many terms no message has. A name in the
 * place of a placeholder is unknown once, and not again with each neighbour.
 */
function readQueryTerms(
  query: string,
  { numbers }: MessageIndex,
): { known: ReadonlySet<number>; unknown: number } {
  const known = new Set<number>();
  const unknown = new Set<string>();
  let before: number | undefined;
  for (const term of listMessageTerms(query)) {
    const number = numbers.get(term);
    if (number === undefined) {
      unknown.add(term);
    } else {
      known.add(number);
      if (before !== undefined) known.add(numberPair(before, number));
    }
    before = number;
  }
  return { known, unknown: unknown.size };
}
