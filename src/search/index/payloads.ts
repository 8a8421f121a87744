import type { Locale } from '../../locales.ts';
import { LOCALE_IDS } from '../../locales.ts';
import type { SearchableCatalog, SearchDocument, SearchFieldKind } from '../documents.ts';
import type { LiteralMessage } from '../messages/message-index.ts';
import { packZipped } from '../transport/bytes.ts';
import type {
  ChunksPayload,
  EntriesPayload,
  ExcerptsPayload,
  ExcerptSource,
  SearchFileName,
  TextPayload,
} from '../transport/payloads.ts';
import type { BuiltPagefindIndex } from './pagefind-index.ts';

/** Data files of an index by name; the tokenizer's file is code and comes apart. */
export type DataPayloads = Map<SearchFileName, unknown>;

/** Texts for excerpts are cut into files of about this many characters: few requests, little waste. */
const EXCERPT_FILE_LENGTH = 4_000;
/** Chunks of the index are gathered into files of about this many bytes. */
const CHUNK_FILE_BYTES = 40_000;

/**
 * Lays out one language's index as files, without the tokenizer.
 */
export function buildDataPayloads(
  catalog: SearchableCatalog,
  locale: Locale,
  documents: readonly SearchDocument[],
  index: BuiltPagefindIndex,
): DataPayloads {
  const payloads: DataPayloads = new Map();
  const excerptFiles = addExcerpts(payloads, documents, locale);
  const chunkFiles = addChunks(payloads, index.chunks);
  payloads.set('entries', {
    entries: documents.map(({ entry }) => entry),
    names: documents.map(({ names }) => names),
    excerptFiles,
  } satisfies EntriesPayload);
  payloads.set('messages', { messages: listLiteralMessages(catalog, documents) });
  payloads.set('text', {
    wasm: packZipped(index.wasm),
    meta: packZipped(index.meta),
    pages: index.pages,
    lengths: index.lengths,
    chunkFiles,
  } satisfies TextPayload);
  return payloads;
}

/** The literal messages of all languages, each wording of an entry once. */
export function listLiteralMessages(
  catalog: SearchableCatalog,
  documents: readonly SearchDocument[],
): LiteralMessage[] {
  return documents.flatMap(({ entry }, place) => {
    const messages = catalog.errors.get(entry.id)?.messages ?? {};
    const texts = LOCALE_IDS.flatMap((lang) => (messages[lang] ?? []).map(({ text }) => text));
    return [...new Set(texts)].map((text) => ({ entry: place, text }));
  });
}

function addExcerpts(
  payloads: DataPayloads,
  documents: readonly SearchDocument[],
  locale: Locale,
): number[] {
  let file: Record<number, ExcerptSource> = {};
  let number = 0;
  let length = 0;
  const places: number[] = [];
  for (const [place, document] of documents.entries()) {
    const source = buildExcerptSource(document, locale);
    const size = source.texts.reduce((sum, text) => sum + text.length, 0);
    if (length > 0 && length + size > EXCERPT_FILE_LENGTH) {
      payloads.set(`excerpts-${number}`, file satisfies ExcerptsPayload);
      file = {};
      number += 1;
      length = 0;
    }
    file[place] = source;
    length += size;
    places.push(number);
  }
  payloads.set(`excerpts-${number}`, file satisfies ExcerptsPayload);
  return places;
}

function buildExcerptSource({ fields, lang }: SearchDocument, locale: Locale): ExcerptSource {
  const list = (...kinds: SearchFieldKind[]): string[] =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const prose = list('meaning', 'section');
  if (prose.length === 0) return { lang: locale, texts: list('message', 'snippet') };
  return { lang, texts: [...prose, ...list('snippet')] };
}

function addChunks(
  payloads: DataPayloads,
  chunks: ReadonlyMap<string, Uint8Array>,
): Record<string, number> {
  const places: Record<string, number> = {};
  let file: Record<string, string> = {};
  let number = 0;
  let size = 0;
  for (const [hash, bytes] of chunks) {
    if (size > 0 && size + bytes.length > CHUNK_FILE_BYTES) {
      payloads.set(`chunks-${number}`, file satisfies ChunksPayload);
      file = {};
      number += 1;
      size = 0;
    }
    file[hash] = packZipped(bytes);
    size += bytes.length;
    places[hash] = number;
  }
  payloads.set(`chunks-${number}`, file satisfies ChunksPayload);
  return places;
}
