import type { Locale } from '../../model/locales.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { SearchDataError, type SearchEntry } from '../types.ts';
import type { Unpack } from './bytes.ts';
import type { ConceptData } from './concept-data.ts';

/** An entry with some of its names: enough to answer a query that is one of them. */
export interface NamedEntry {
  names: readonly string[];
  entry: SearchEntry;
  /** The file with its text for excerpts: `<hash>` of `excerpts-<hash>`. */
  excerptFile: string;
}

/** The entries with names that fall into one file: `name-files.ts`. */
export type NamesPayload = readonly NamedEntry[];

/** What the codes layer needs of all entries. */
export interface EntriesPayload {
  entries: readonly SearchEntry[];
  /** For each entry, its names. */
  names: readonly (readonly string[])[];
  /** Words whose capitals begin no part of a name. */
  unsplit: readonly string[];
  /** Names that are words of other pages as well. */
  commonNames: readonly string[];
  /** For each entry, the file with its text for excerpts. */
  excerptFiles: readonly string[];
  /** The language of these entries, and those of the site, which all list the same in the same order. */
  locale: Locale;
  locales: readonly Locale[];
  /** What stands before the number of an error. */
  codeWords: readonly string[];
  /** Names that stand in every line of a log. */
  components: readonly string[];
}

/** A literal message of the product, in any language. */
export interface LiteralMessage {
  /** Place of its entry in the list of entries. */
  entry: number;
  /** As `prepareMessage` gives it. */
  text: string;
}

/** The literal messages of all languages. */
export interface MessagesPayload {
  messages: readonly LiteralMessage[];
  /** What the texts of the base mention that is written as codes are, in lower case, between spaces. */
  mentioned: string;
  /** Of each language that shares its script with another, the characters that only its texts have. */
  characters: Partial<Record<Locale, string>>;
}

/**
 * The text index without its words. Bytes are packed: see `bytes.ts`. Errors that are only known stand
 * last in the list of entries and are not in it.
 */
export interface TextPayload {
  meta: string;
  /**
   * For each entry, where its title begins in the index, in words, then, of the title and of each question,
   * the number of words and that of the pieces of which it is, read as a query.
   */
  questions: readonly (readonly number[])[];
  /** For each entry, the numbers of its scopes (`ConceptData`); none where it belongs to none in particular. */
  scopes: readonly (readonly number[])[];
  /** Of each chunk of the index, by its number, the file that holds it: `<hash>` of `chunks-<hash>`. */
  chunkFiles: readonly string[];
  /** Other wordings of what the documents say. */
  concepts: ConceptData;
}

/** A chunk of the text index, packed. */
export type ChunksPayload = string;

/** Natural text of some entries, by their id, from which excerpts are cut. */
export type ExcerptsPayload = Readonly<Record<string, ExcerptSource>>;

/** Natural text of one entry. */
export interface ExcerptSource {
  lang: Locale;
  texts: readonly string[];
}

/** The tokenizer of the language: code, with the data that it needs. */
export interface TokenizerPayload {
  createTokenizer(unpack: Unpack): Promise<Tokenizer>;
}

/** Code for browsers that cannot unzip by themselves. */
export interface UnzipPayload {
  /** @throws when the bytes are not gzip */
  unzip(zipped: Uint8Array): Uint8Array;
}

/** What each file of an index hands over, by the file's name. */
export interface SearchPayloads {
  entries: EntriesPayload;
  messages: MessagesPayload;
  text: TextPayload;
  tokenizer: TokenizerPayload;
  unzip: UnzipPayload;
  [names: `names-${number}`]: NamesPayload;
  [chunks: `chunks-${string}`]: ChunksPayload;
  [excerpts: `excerpts-${string}`]: ExcerptsPayload;
}

export type SearchFileName = keyof SearchPayloads;

/** Gives the engine the files of one language's index, from wherever they are. */
export interface SearchSource {
  /**
   * Loads a file, or gives what was loaded before.
   *
   * @throws {SearchDataError} when it cannot be had; the next call tries again
   */
  load<N extends SearchFileName>(name: N): Promise<SearchPayloads[N]>;
  /** Says that a file that was loaded is damaged: the next call asks for it anew, past what was kept of it. */
  forget(name: SearchFileName): void;
}

/**
 * Loads a file and makes something of it. A file of which nothing can be made was damaged on its way: it is
 * forgotten.
 *
 * `await readPayload(source, 'text', ({ meta }) => unpack(meta))` -> the bytes
 *
 * @throws {SearchDataError} when it cannot be had or read; the next call tries again
 */
export async function readPayload<N extends SearchFileName, T>(
  source: SearchSource,
  name: N,
  read: (payload: SearchPayloads[N]) => T | Promise<T>,
): Promise<T> {
  const payload = await source.load(name);
  try {
    return await read(payload);
  } catch (error) {
    // Something else that it needed is missing.
    if (error instanceof SearchDataError) throw error;
    source.forget(name);
    throw new SearchDataError(`The search file "${name}" is damaged.`, { cause: error });
  }
}
