import { messageTextsOf } from '../../content/catalogue/entries.ts';
import type { Locale } from '../../model/locales.ts';
import type { ConceptData } from '../files/concept-data.ts';
import { prepareMessages } from '../engine/messages/prepare-message.ts';
import { dropZeros, foldName } from '../engine/codes/fold-name.ts';
import { liesWithin } from '../engine/text/query-pieces.ts';
import { createWordingFinder } from '../language/find-wordings.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { splitAtom } from '../language/words.ts';
import {
  isQuestion,
  listTextDocuments,
  type SearchableCatalog,
  type SearchDocument,
  type SearchFieldKind,
} from './documents.ts';
import { packZipped } from '../files/bytes.ts';
import { countNameFiles, pickNameFile } from '../files/name-files.ts';
import type {
  ChunksPayload,
  EntriesPayload,
  ExcerptsPayload,
  ExcerptSource,
  LiteralMessage,
  MessagesPayload,
  NamedEntry,
  NamesPayload,
  SearchFileName,
  TextPayload,
} from '../files/payloads.ts';
import { hashPayload } from './hash-file.ts';
import type { IndexFiles } from './index-files.ts';
import type { BuiltPagefindIndex } from './pagefind-index.ts';
import { makeNow, type Recall } from '../../model/recall.ts';
import type { SharedTexts } from './shared-texts.ts';

/** Data files of an index by name; the tokenizer's file is code and comes apart. */
export type DataPayloads = Map<SearchFileName, unknown>;

/**
 * Texts for excerpts are gathered into files of about this many characters. The results of a query
 * are seldom neighbours: each takes a file, and larger files only more bytes.
 */
const EXCERPT_FILE_LENGTH = 1_500;
/** What one language's index is made with beside its documents. */
export interface LanguageData {
  tokenizer: Tokenizer;
  concepts: ConceptData;
  /** What is known of the texts of all languages. */
  shared: SharedTexts;
  /** For who builds again and again. */
  recall?: Recall;
  /** Gives what was counted of a question before, or counts it now. */
  recallCount?: (question: string, count: () => number) => number;
}

/**
 * Lays out one language's index as files, without the tokenizer.
 *
 * @param index its chunks as they are to travel
 */
export function buildDataPayloads(
  catalog: SearchableCatalog,
  locale: Locale,
  documents: readonly SearchDocument[],
  index: IndexFiles & Pick<BuiltPagefindIndex, 'questions'>,
  { tokenizer, concepts, shared, recall = makeNow, recallCount }: LanguageData,
): DataPayloads {
  const payloads: DataPayloads = new Map();
  const countNow = recall(`piece counter of ${locale}`, [tokenizer, concepts], () =>
    createPieceCounter(tokenizer, concepts),
  );
  const count = (text: string): number =>
    recallCount?.(text, () => countNow(text)) ??
    recall(`pieces of ${locale} ${text}`, [tokenizer, concepts], () => countNow(text));
  const findScopes = recall(`scope finder of ${locale}`, [tokenizer, concepts], () =>
    createWordingFinder(concepts.scopes, tokenizer),
  );
  const excerptFiles = addExcerpts(payloads, documents, locale);
  const chunkFiles = addChunks(payloads, index.chunks);
  payloads.set('entries', {
    entries: documents.map(({ entry }) => entry),
    names: documents.map(({ names }) => names),
    unsplit: catalog.synonyms.unsplit,
    commonNames: listCommonNames(documents, catalog.synonyms.unsplit),
    excerptFiles,
    locale,
    locales: catalog.locales,
    codeWords: [...new Set(Object.values(catalog.synonyms.codeWords).flat())],
    components: catalog.synonyms.components,
  } satisfies EntriesPayload);
  for (const [file, named] of splitNames(documents, excerptFiles).entries()) {
    payloads.set(`names-${file}`, named satisfies NamesPayload);
  }
  payloads.set('messages', buildMessagesPayload(catalog, documents, shared));
  payloads.set('text', {
    meta: packZipped(index.meta),
    questions: listTextDocuments(documents).map(({ fields }, at) => {
      const asked = fields.filter(({ kind }) => isQuestion(kind));
      const [start = 0, ...lengths] = index.questions[at] ?? [];
      return [
        start,
        ...lengths.flatMap((length, which) => [length, count(asked[which]?.text ?? '')]),
      ];
    }),
    scopes: listTextDocuments(documents).map((document) =>
      recall(
        `scopes of ${locale} ${document.entry.id}`,
        [tokenizer, concepts, document.entry.title, document.scopes.join()],
        () => addNamedScopes(document, findScopes),
      ),
    ),
    chunkFiles,
    concepts,
  } satisfies TextPayload);
  return payloads;
}

/** Its scopes and those that its title names: it belongs to both, unless it belongs to none in particular. */
function addNamedScopes(
  { entry, scopes }: SearchDocument,
  findScopes: (text: string) => { list: number }[],
): number[] {
  if (scopes.length === 0) return [];
  return [...new Set([...scopes, ...findScopes(entry.title).map(({ list }) => list)])];
}

/** Spreads the entries over the files of names, each into all that hold a name of it. */
function splitNames(
  documents: readonly SearchDocument[],
  excerptFiles: readonly string[],
): NamedEntry[][] {
  const count = countNameFiles(documents.map(({ names }) => names));
  const files = Array.from({ length: count }, (): NamedEntry[] => []);
  for (const [place, { entry, names }] of documents.entries()) {
    const excerptFile = excerptFiles[place] ?? '';
    const fileOf = (name: string): number => pickNameFile(dropZeros(foldName(name)), count);
    for (const file of new Set(names.map(fileOf))) {
      const own = names.filter((name) => fileOf(name) === file);
      files[file]?.push({ names: own, entry, excerptFile });
    }
  }
  return files;
}

/** A name of so many parts is a code, whoever mentions it. */
const CODE_PARTS = 3;
/** A name that so many other pages use is a word of theirs. */
const MIN_OTHERS = 2;

/** Names that are no codes and are words of other pages as well. */
function listCommonNames(
  documents: readonly SearchDocument[],
  unsplit: readonly string[],
): string[] {
  const texts = documents.map(({ fields }) =>
    fields.flatMap(({ kind, text }) => (kind === 'name' ? [] : [text])).join('\n'),
  );
  const words = documents.map(({ names }) =>
    names.filter((name) => !/^\d+$/.test(name) && splitAtom(name, unsplit).length < CODE_PARTS),
  );
  const findPlaces = createPlaceFinder(words.flat(), texts);
  return words.flatMap((names, place) =>
    names.filter(
      (name) => findPlaces(name).filter((other) => other !== place).length >= MIN_OTHERS,
    ),
  );
}

/** By so many characters a name is looked for; few names begin with the same ones. */
const BEGINNING = 4;

/**
 * Makes the function that tells which texts hold a name anywhere. Each text is walked once, whatever the
 * number of names.
 */
function createPlaceFinder(
  names: readonly string[],
  texts: readonly string[],
): (name: string) => number[] {
  const byBeginning = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const beginning = name.slice(0, BEGINNING);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), name]);
  }
  const lengths = [...new Set([...byBeginning.keys()].map(({ length }) => length))];
  const places = new Map<string, Set<number>>();
  for (const [place, text] of texts.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      for (const length of lengths) {
        for (const name of byBeginning.get(text.slice(at, at + length)) ?? []) {
          if (!text.startsWith(name, at)) continue;
          const known = places.get(name) ?? new Set();
          places.set(name, known.add(place));
        }
      }
    }
  }
  return (name) => [...(places.get(name) ?? [])];
}

/** Makes the function that counts the pieces into which a question falls when it is read as a query. */
function createPieceCounter(
  tokenizer: Tokenizer,
  { concepts, filler }: ConceptData,
): (question: string) => number {
  const findConcepts = createWordingFinder(concepts, tokenizer);
  return (question) => {
    const wordings = findConcepts(question);
    const largest = wordings.filter((match) => !wordings.some((other) => liesWithin(match, other)));
    const starts = new Set(largest.map(({ start }) => start));
    const outside = tokenizer
      .tokenizeQuery(question)
      .filter((token) => token.part !== true && !filler.includes(token.term))
      .filter(({ start, end }) => !largest.some((match) => match.start < end && start < match.end));
    return starts.size + new Set(outside.map(({ term }) => term)).size;
  };
}

/** All that is known of the texts of other languages: it alone changes with these. */
export function buildMessagesPayload(
  catalog: SearchableCatalog,
  documents: readonly SearchDocument[],
  shared: SharedTexts,
): MessagesPayload {
  return { messages: listLiteralMessages(catalog, documents), ...shared };
}

/** The literal messages of all languages, each wording of an entry once. */
function listLiteralMessages(
  catalog: SearchableCatalog,
  documents: readonly SearchDocument[],
): LiteralMessage[] {
  return documents.flatMap(({ entry }, place) => {
    const error = catalog.errors.get(entry.id);
    const texts = error === undefined ? [] : messageTextsOf(error);
    return prepareMessages(texts).map((text) => ({ entry: place, text }));
  });
}

/** Gives, for each document, the file that has its text. */
function addExcerpts(
  payloads: DataPayloads,
  documents: readonly SearchDocument[],
  locale: Locale,
): string[] {
  const groups: [id: string, source: ExcerptSource][][] = [];
  let length = Infinity;
  for (const document of documents) {
    const source = buildExcerptSource(document, locale);
    const size = source.texts.reduce((sum, text) => sum + text.length, 0);
    if (length + size > EXCERPT_FILE_LENGTH) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push([document.entry.id, source]);
    length += size;
  }
  return groups.flatMap((group) => {
    const payload: ExcerptsPayload = Object.fromEntries(group);
    const file = hashPayload(JSON.stringify(payload));
    payloads.set(`excerpts-${file}`, payload);
    return group.map(() => file);
  });
}

function buildExcerptSource({ fields, lang }: SearchDocument, locale: Locale): ExcerptSource {
  const list = (...kinds: SearchFieldKind[]): string[] =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ text, shown }) => shown ?? text);
  const prose = list('meaning', 'section');
  if (prose.length === 0) return { lang: locale, texts: list('message', 'snippet') };
  return { lang, texts: [...prose, ...list('snippet')] };
}

/** Gives, for each chunk by its number, the file that has it. */
function addChunks(payloads: DataPayloads, chunks: ReadonlyMap<string, Uint8Array>): string[] {
  const files: string[] = [];
  for (const [number, bytes] of chunks) {
    const payload: ChunksPayload = packZipped(bytes);
    const file = hashPayload(JSON.stringify(payload));
    payloads.set(`chunks-${file}`, payload);
    files[Number(number)] = file;
  }
  return files;
}
