import type { CodeHits } from './codes/search-codes.ts';
import type { MessageHit } from './messages/search-messages.ts';
import { CONFIDENT, CONFIDENT_BESIDE, measureConfidence } from './text/confidence.ts';
import type { TextHits } from './text/search-text.ts';
import type { SearchLayer } from '../types.ts';

/** An entry that answers the query, with the layer that says so. */
export interface RankedEntry {
  /** Place in the list of entries. */
  entry: number;
  layer: SearchLayer;
}

/** The answer to a query, as places of entries. */
export interface Ranking {
  /** Confident answers, best first. */
  results: RankedEntry[];
  /** What is only near. */
  suggestions: RankedEntry[];
}

/** What the layers found. */
export interface LayerHits {
  codes: CodeHits;
  messages: readonly MessageHit[];
  /** Left out where the text index is not asked. */
  text?: TextHits;
}

const MAX_RESULTS = 30;
const MAX_SUGGESTIONS = 6;

/** A message that is in the query nearly whole is what was pasted, whatever stands around it. */
const WHOLE_MESSAGE = 0.72;
/** A query that is nearly all in a message is a piece of it, if the piece is large enough. */
const WHOLE_QUERY = 0.7;
const LARGE_PIECE = 0.3;
/** A message that is this much worse than the best is another one. */
const MESSAGE_SPREAD = 0.85;

/** Documents that are this much worse than the best do not answer. */
const TEXT_SPREAD = 0.35;

/**
 * Puts the answers of the layers in one order: whole codes, then pasted messages, then pieces and
 * misspellings of codes, then words. What is not certain enough becomes a suggestion.
 */
export function rankHits({ codes, messages, text }: LayerHits): Ranking {
  const ranking = new RankingBuilder();
  ranking.addResults(codes.exact, 'code');
  const certainMessages = pickMessages(messages);
  if (codes.exact.length === 0) {
    ranking.addResults(certainMessages, 'message');
    ranking.addResults(codes.likely, 'code');
  }
  const certainText = pickText(text);
  const isAnswered = codes.exact.length > 0 || (codes.isSingleWord && codes.likely.length > 0);
  if (!isAnswered) ranking.addResults(certainText, 'text');
  ranking.addSuggestions(codes.likely, 'code');
  ranking.addSuggestions(codes.possible, 'code');
  ranking.addSuggestions(certainMessages, 'message');
  ranking.addSuggestions(
    (text?.documents ?? []).slice(0, MAX_SUGGESTIONS).map(({ document }) => document),
    'text',
  );
  return ranking.finish();
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

/** Documents that certainly answer; the first decides whether there are any. */
export function pickText(text: TextHits | undefined): number[] {
  const best = text?.documents[0];
  if (text === undefined || best === undefined) return [];
  if (measureConfidence(best, text) < CONFIDENT) return [];
  return text.documents
    .filter(
      (document) =>
        document === best ||
        (document.score >= best.score * TEXT_SPREAD &&
          measureConfidence(document, text) >= CONFIDENT_BESIDE),
    )
    .map(({ document }) => document);
}

class RankingBuilder {
  readonly #results: RankedEntry[] = [];
  readonly #suggestions: RankedEntry[] = [];
  readonly #seen = new Set<number>();

  addResults(entries: readonly number[], layer: SearchLayer): void {
    this.#add(this.#results, entries, layer, MAX_RESULTS);
  }

  addSuggestions(entries: readonly number[], layer: SearchLayer): void {
    this.#add(this.#suggestions, entries, layer, MAX_SUGGESTIONS);
  }

  finish(): Ranking {
    return { results: this.#results, suggestions: this.#suggestions };
  }

  #add(list: RankedEntry[], entries: readonly number[], layer: SearchLayer, limit: number): void {
    for (const entry of entries) {
      if (list.length >= limit) return;
      if (this.#seen.has(entry)) continue;
      this.#seen.add(entry);
      list.push({ entry, layer });
    }
  }
}
