/**
 * Types of those internals of kuromoji 0.1.2 that are used; the package has none of its own.
 * kuromoji's own entry point is not among them for the browser: it brings loaders that need `path`,
 * `fs`, `zlib` and `async`.
 */

declare module 'kuromoji/src/Tokenizer.js' {
  /** One word, as IPADIC describes it; `*` stands for "none". */
  export interface KuromojiToken {
    readonly word_id: number;
    readonly word_type: 'KNOWN' | 'UNKNOWN';
    /** Place of the word in the text, counted in characters from 1. */
    readonly word_position: number;
    readonly surface_form: string;
    readonly pos: string;
    readonly pos_detail_1: string;
    readonly pos_detail_2: string;
    readonly pos_detail_3: string;
    readonly conjugated_type: string;
    readonly conjugated_form: string;
    readonly basic_form: string;
    /** Katakana; unknown words have none. */
    readonly reading?: string;
    readonly pronunciation?: string;
  }
  export interface Int16Reader {
    /** The 16-bit number at a byte offset. */
    getShort(offset: number): number;
  }
  export interface KuromojiTokenInfo {
    /** Left id, right id and cost at the offsets `id`, `id + 2` and `id + 4`. */
    readonly dictionary: Int16Reader;
    /** Trie value (or character class) -> token info ids. */
    readonly target_map: Readonly<Record<number, readonly number[]>>;
    getFeatures(tokenInfoId: number | string): string;
  }
  export interface KuromojiCharacterClass {
    readonly class_id: number;
    readonly class_name: string;
    readonly is_always_invoke: number;
    readonly is_grouping: number;
    readonly max_length: number;
  }
  export interface KuromojiUnknown extends KuromojiTokenInfo {
    lookup(character: string): KuromojiCharacterClass;
  }
  export interface KuromojiTrie {
    commonPrefixSearch(text: string): { readonly k: string; readonly v: number }[];
  }
  export interface KuromojiConnectionCosts {
    readonly forward_dimension: number;
    readonly backward_dimension: number;
    /** Cost of a word with `rightId` before one with `leftId`. */
    get(rightId: number, leftId: number): number;
  }
  export interface KuromojiDictionary {
    readonly trie: KuromojiTrie;
    readonly token_info_dictionary: KuromojiTokenInfo;
    readonly unknown_dictionary: KuromojiUnknown;
    readonly connection_costs: KuromojiConnectionCosts;
  }
  /** A word that may stand in a sentence: known, unknown, or the edge of it. */
  export interface KuromojiNode {
    readonly cost: number;
    readonly left_id: number;
    readonly right_id: number;
    /** In characters from 1. */
    readonly start_pos: number;
    readonly surface_form: string;
  }
  export interface KuromojiTokenizer {
    tokenize(text: string): KuromojiToken[];
    getLattice(sentence: string): {
      readonly nodes_end_at: readonly (KuromojiNode[] | undefined)[];
    };
    readonly token_info_dictionary: KuromojiTokenInfo & {
      /** Features of all entries in UTF-8, each ended by a zero byte. */
      readonly pos_buffer: { readonly buffer: Uint8Array };
    };
    readonly unknown_dictionary: KuromojiUnknown & {
      readonly character_definition: {
        readonly character_category_map: Uint8Array;
        readonly invoke_definition_map: { readonly map: readonly KuromojiCharacterClass[] };
      };
    };
    readonly viterbi_builder: { readonly trie: KuromojiTrie };
    readonly viterbi_searcher: { readonly connection_costs: KuromojiConnectionCosts };
  }
  const Tokenizer: new (dictionary: KuromojiDictionary) => KuromojiTokenizer;
  export default Tokenizer;
}

declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  import type {
    KuromojiConnectionCosts,
    KuromojiTokenInfo,
    KuromojiTrie,
    KuromojiUnknown,
  } from 'kuromoji/src/Tokenizer.js';
  /** The full dictionary, as its files are loaded into it. */
  const DynamicDictionaries: new () => {
    trie: KuromojiTrie;
    token_info_dictionary: Omit<KuromojiTokenInfo, 'target_map'> & {
      target_map: KuromojiTokenInfo['target_map'];
      loadDictionary(numbers: Uint8Array): void;
      loadPosVector(features: Uint8Array): void;
    };
    unknown_dictionary: KuromojiUnknown;
    connection_costs: KuromojiConnectionCosts;
    loadConnectionCosts(matrix: Int16Array): void;
    loadUnknownDictionaries(
      numbers: Uint8Array,
      features: Uint8Array,
      targets: Uint8Array,
      categories: Uint8Array,
      compatible: Uint32Array,
      invoke: Uint8Array,
    ): void;
  };
  export default DynamicDictionaries;
}
