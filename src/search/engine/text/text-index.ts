import { unpackBytes } from '../../files/bytes.ts';
import { unpackConcepts } from '../../files/concepts-payload.ts';
import type { SearchSource } from '../../files/payloads.ts';
import type { Tokenizer } from '../../language/tokenizer.ts';
import { SearchDataError } from '../../types.ts';
import { openPagefind, type PagefindIndex } from './pagefind-wasm.ts';
import { createQueryWordings, type QueryWordings } from './query-wordings.ts';

/** One language's text index, opened. */
export interface TextIndex {
  pagefind: PagefindIndex;
  tokenizer: Tokenizer;
  /** Other wordings of what the documents say. */
  wordings: QueryWordings;
  /** Pagefind's page hash -> place in the list of entries. */
  documents: ReadonlyMap<string, number>;
  /** Number of words of each document. */
  lengths: readonly number[];
  /** Title of each document. */
  titles: readonly string[];
  /** Loads a chunk of the index. */
  loadChunk(hash: string): Promise<Uint8Array>;
}

/** Loads and opens the text index of a source. */
export async function loadTextIndex(source: SearchSource): Promise<TextIndex> {
  const [{ entries }, text, tokenizer] = await Promise.all([
    source.load('entries'),
    source.load('text'),
    source.load('tokenizer').then((payload) => payload.createTokenizer()),
  ]);
  const [wasm, meta] = await Promise.all([unpackBytes(text.wasm), unpackBytes(text.meta)]);
  return {
    tokenizer,
    wordings: createQueryWordings(unpackConcepts(text.concepts), tokenizer),
    pagefind: await openPagefind(wasm, meta),
    documents: new Map(text.pages.map((hash, document) => [hash, document])),
    lengths: text.lengths,
    titles: entries.map(({ title }) => title),
    loadChunk: async (hash) => {
      const packed = (await source.load(`chunks-${text.chunkFiles[hash] ?? 0}`))[hash];
      if (packed === undefined) throw new SearchDataError(`The index lacks its chunk ${hash}.`);
      return unpackBytes(packed);
    },
  };
}
