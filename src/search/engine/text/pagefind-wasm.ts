import { canBeMisspelt, findNearWord } from './near-word.ts';

/**
 * Drives Pagefind's WebAssembly module without Pagefind's JavaScript, which fetches files by address
 * and starts a worker: neither works from disk. What stands here is the part of the generated
 * bindings that a search needs.
 *
 * Written against Pagefind 1.6.0; `tests/unit/search/text/pagefind-wasm.test.ts` fails when another
 * version's module differs. To be removed when Pagefind can be given its files as bytes
 * (https://github.com/Pagefind/pagefind/issues/241 asks for use from disk).
 */

/** Where a word stands on a page. */
export interface WordLocation {
  /** The weight of its element, 1 for plain text. */
  weight: number;
  /** Number of the word on the page. */
  position: number;
}

/** The pages that have a word: Pagefind's page hash -> locations. */
export type WordHits = ReadonlyMap<string, readonly WordLocation[]>;

/** An opened index. */
export interface PagefindIndex {
  /** Hashes of the index chunks that must be loaded before any of the words can be found. */
  listChunks(words: readonly string[]): string[];
  /** Hands over a chunk; one that is there already is not taken again. */
  addChunk(hash: string, bytes: Uint8Array): void;
  /**
   * The pages that have the word and, where none has, those that have a longer word that begins with
   * it, or else a word of which this may be a misspelling.
   *
   * @param indexed - the form in which the index has the word: its stem
   */
  findWord(word: string, indexed?: string): FoundWord;
}

/** What the index has of a word. */
export interface FoundWord {
  hits: WordHits;
  /** `whole` also when nothing was found. */
  kind: 'whole' | 'prefix' | 'near';
}

interface PagefindExports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, alignment: number): number;
  __wbindgen_free(pointer: number, size: number, alignment: number): void;
  __wbindgen_externrefs: WebAssembly.Table;
  init_pagefind(meta: number, metaLength: number): number;
  enter_playground_mode(index: number): number;
  request_indexes(index: number, words: number, wordsLength: number): [number, number];
  load_index_chunk(index: number, chunk: number, chunkLength: number): number;
  search(
    ...parameters: [
      index: number,
      ...words: [pointer: number, length: number],
      ...originalWords: [pointer: number, length: number],
      ...filter: [pointer: number, length: number],
      ...sort: [pointer: number, length: number],
      isPhrase: 0 | 1,
      keepsDiacritics: 0 | 1,
    ]
  ): [number, number];
}

/** A search's answer, as far as it is read: pages, and for each place its weight and the word there. */
interface RawResponse {
  results: { p: string; l: { w: number; l: number; v?: { ws: string } }[] }[];
}

/** The generated bindings keep weights as 24ths. */
const WEIGHT_UNIT = 24;
const SIGNATURE = 'pagefind_dcd';

/**
 * Opens an index.
 *
 * @param wasm - `wasm.<language>.pagefind`, unzipped
 * @param meta - `pagefind.<hash>.pf_meta`, unzipped
 * @throws when the bytes are not what Pagefind 1.6 writes
 */
export async function openPagefind(wasm: Uint8Array, meta: Uint8Array): Promise<PagefindIndex> {
  const exports = await instantiate(stripSignature(wasm));
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const pass = (bytes: Uint8Array): [pointer: number, length: number] => {
    const pointer = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  const passText = (text: string): [pointer: number, length: number] => pass(encoder.encode(text));
  const take = ([pointer, length]: [number, number]): string => {
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, pointer >>> 0, length));
    exports.__wbindgen_free(pointer, length, 1);
    return text;
  };

  let index = exports.init_pagefind(...pass(stripSignature(meta))) >>> 0;
  // Names, for each location, the indexed word that matched.
  index = exports.enter_playground_mode(index) >>> 0;
  const loaded = new Set<string>();
  const search = (word: string): RawResponse =>
    JSON.parse(
      take(
        exports.search(
          index,
          ...passText(word),
          ...passText(word),
          ...passText('{}'),
          ...passText(''),
          0,
          0,
        ),
      ),
    ) as RawResponse;

  /** Among the words of the chunks that were loaded for the misspelt one. */
  const collectNear = (word: string): WordHits => {
    if (!canBeMisspelt(word)) return new Map();
    const response = search(word.slice(0, 1));
    const words = response.results.flatMap(({ l }) => l.flatMap(({ v }) => v?.ws ?? []));
    const nearest = findNearWord(word, new Set(words));
    return collect(response, (found) => found === nearest);
  };

  return {
    listChunks: (words) =>
      (
        JSON.parse(take(exports.request_indexes(index, ...passText(words.join(' '))))) as string[]
      ).filter((hash) => hash !== ''),
    addChunk: (hash, bytes) => {
      if (loaded.has(hash)) return;
      index = exports.load_index_chunk(index, ...pass(stripSignature(bytes))) >>> 0;
      loaded.add(hash);
    },
    findWord: (word, indexed = word) => {
      const response = search(indexed);
      // Pagefind also gives longer words, and shorter ones for a word that it lacks.
      const whole = collect(response, (found) => found === indexed);
      if (whole.size > 0) return { hits: whole, kind: 'whole' };
      const longer = collect(response, (found) => beginsWith(found, word));
      if (longer.size > 0) return { hits: longer, kind: 'prefix' };
      const near = collectNear(indexed);
      return { hits: near, kind: near.size > 0 ? 'near' : 'whole' };
    },
  };
}

/** A number that goes on is another number: 10010 does not begin with 1001. */
function beginsWith(found: string, word: string): boolean {
  return found.startsWith(word) && !/^\d\d$/.test(found.slice(word.length - 1, word.length + 1));
}

async function instantiate(wasm: Uint8Array<ArrayBuffer>): Promise<PagefindExports> {
  const bound: { exports?: PagefindExports } = {};
  const bindings = {
    __wbindgen_init_externref_table(): void {
      const table = bound.exports?.__wbindgen_externrefs;
      if (table === undefined) return;
      const offset = table.grow(4);
      table.set(0, undefined);
      for (const [at, value] of [undefined, null, true, false].entries()) {
        table.set(offset + at, value);
      }
    },
  };
  const { instance } = await WebAssembly.instantiate(wasm, {
    './pagefind_web_bg.js': bindings,
  });
  const exports = instance.exports as unknown as PagefindExports;
  bound.exports = exports;
  exports.__wbindgen_start();
  return exports;
}

/** Every unzipped file of Pagefind's begins with its signature. */
function stripSignature(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('These bytes are no file of a Pagefind index.');
  return new Uint8Array(bytes.subarray(SIGNATURE.length));
}

function collect({ results }: RawResponse, isWanted: (found: string) => boolean): WordHits {
  const hits = new Map<string, WordLocation[]>();
  for (const { p: page, l: locations } of results) {
    const wanted = locations.filter(({ v }) => v !== undefined && isWanted(v.ws));
    if (wanted.length === 0) continue;
    hits.set(
      page,
      wanted.map(({ w, l }) => ({ weight: w / WEIGHT_UNIT, position: l })),
    );
  }
  return hits;
}
