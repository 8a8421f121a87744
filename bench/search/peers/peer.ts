import type { Locale } from '../../../src/model/locales.ts';
import type { BenchPage } from '../pages.ts';

/** How many results of an answer are looked at. */
export const RESULT_LIMIT = 20;

/** Another search engine that runs in Node as it does in a browser. */
export interface Peer {
  name: string;
  /** The packages whose versions are told. */
  packages: readonly string[];
  /** How it is set up, in a few words. */
  settings: string;
  build(pages: readonly BenchPage[], locale: Locale): Promise<BuiltPeer>;
  /** A module that imports what a browser would load of it, to weigh it. */
  clientCode(locale: Locale): string;
}

/** An index of one language. */
export interface BuiltPeer {
  /** Ids of the pages found, best first, each once. */
  search(query: string): Promise<string[]>;
  /** The index as it would travel. */
  serialized: string;
}

/** `['a#x', 'b', 'a#y']` -> `['a', 'b']`, at most {@link RESULT_LIMIT} */
export function listPageIds(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.split('#')[0] ?? id))].slice(0, RESULT_LIMIT);
}
