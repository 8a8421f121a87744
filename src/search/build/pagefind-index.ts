import { close, createIndex } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import type { Plain } from '../../model/plain.ts';
import { type ConceptData, conceptTerm } from '../files/concept-data.ts';
import { createWordingFinder } from '../language/find-wordings.ts';
import {
  isQuestion,
  type SearchDocument,
  type SearchField,
  type SearchFieldKind,
} from './documents.ts';
import { encodeTerm, toIndexWord } from '../engine/text/encode-term.ts';
import {
  type IndexedPage,
  readIndexFile,
  SIGNATURE,
  TELLING_WEIGHT,
} from '../engine/text/postings.ts';
import type { Token, Tokenizer } from '../language/tokenizer.ts';
import type { BuiltTokenizer } from './tokenizers.ts';
import { createWordGatherer, type IndexWord, VERSION, type WordGatherer } from './index-files.ts';

/** How much a match counts, by where it stands; Pagefind allows 0 to 10. */
const FIELD_WEIGHTS: Readonly<Record<SearchFieldKind, number>> = {
  name: 6,
  title: 8,
  asked: TELLING_WEIGHT,
  message: TELLING_WEIGHT,
  meaning: 2.5,
  section: 1,
  snippet: 2,
  translation: 2,
};

/** A snippet of hardly more than one word is the path or setting itself that people search for. */
const NAME_SNIPPET_WEIGHT = 3.5;
const MAX_NAME_WORDS = 2;

/** The language under which Pagefind indexes: a private-use code, so that it neither segments nor stems. */
const PAGEFIND_LANGUAGE = 'qaa';

type IndexTokenizers = Pick<BuiltTokenizer, 'tokenizer' | 'queryTokenizer'>;

/** The words of one language's index, as Pagefind has them. */
export interface BuiltPagefindIndex {
  words: IndexWord[];
  /** For each document, where its title begins, in words, then the length of it and of each question. */
  questions: number[][];
}

/** Pagefind is given so many documents at a time: it has 0.4 MB of each in memory until its files are read. */
const SECTION_LENGTH = 500;

/**
 * Has Pagefind index the terms of the documents, a section after the other.
 *
 * @param sectionLength how many documents a section has; the index is the same
 * @throws when Pagefind reports an error or does not give back every document
 */
export async function buildPagefindIndex(
  documents: readonly SearchDocument[],
  tokenizers: IndexTokenizers,
  concepts: ConceptData,
  readFields?: FieldReader,
  sectionLength = SECTION_LENGTH,
): Promise<BuiltPagefindIndex> {
  const readDocument = createDocumentReader(tokenizers, concepts, readFields);
  const words = createWordGatherer();
  const questions: number[][] = [];
  for (let start = 0; start < documents.length; start += sectionLength) {
    const section = documents.slice(start, start + sectionLength);
    const files = await indexSection(section, (document) => {
      const { passages, lengths } = readDocument(document);
      questions.push(lengths);
      return renderDocument(passages);
    });
    readWords(files, { start, length: section.length }, words.add);
  }
  return { words: words.list(), questions };
}

/** The files that Pagefind makes of some documents, in which each is called by its place among them. */
async function indexSection(
  documents: readonly SearchDocument[],
  render: (document: SearchDocument) => string,
): Promise<readonly PagefindFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: PAGEFIND_LANGUAGE });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    for (const [at, document] of documents.entries()) {
      const { errors: refusals } = await index.addHTMLFile({
        url: `/${String(at)}`,
        content: render(document),
      });
      if (refusals.length > 0) {
        throw new Error(`Pagefind refused ${document.entry.id}: ${refusals.join('; ')}`);
      }
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`Pagefind wrote no files: ${faults.join('; ')}`);
    return files;
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process, which otherwise lives as long as this one. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** Words of a document as they stand one after the other, and how much each counts. */
export interface Passage {
  words: readonly string[];
  weight: number;
}

/** What is indexed of a document. */
export interface DocumentWords {
  passages: Passage[];
  /** Where its title begins, in words, then the length of it and of each question. */
  lengths: number[];
}

/** What is read of a field. */
interface FieldWords {
  readonly [name: string]: Plain;
  readonly words: readonly string[];
  readonly weight: number;
  /** How its words are read, where that is another than they are written. */
  readonly readings: readonly string[];
}

/** Gives what was read of fields of a document before, or reads them now. */
export type FieldReader = (
  document: SearchDocument,
  fields: readonly SearchField[],
  read: () => FieldWords[],
) => readonly FieldWords[];

/** Makes the function that cuts a document into the words under which it is found. */
export function createDocumentReader(
  tokenizers: IndexTokenizers,
  concepts: ConceptData,
  readFields: FieldReader = (_, __, read) => read(),
): (document: SearchDocument) => DocumentWords {
  const findConcepts = createConceptLister(concepts, tokenizers.tokenizer);
  const readField = (field: SearchField): FieldWords =>
    readFieldWords(field, tokenizers, findConcepts);
  return (document) => {
    // What is put as a query is cut by other data than the rest.
    const read = (isAsked: boolean): Map<SearchField, FieldWords | undefined> => {
      const fields = document.fields.filter(({ kind }) => (kind === 'asked') === isAsked);
      const found = readFields(document, fields, () => fields.map(readField));
      return new Map(fields.map((field, at) => [field, found[at]]));
    };
    const words = new Map([...read(false), ...read(true)]);
    return joinWords(
      document.fields.map((field) => ({
        kind: field.kind,
        ...(words.get(field) ?? readField(field)),
      })),
      tokenizers.tokenizer,
    );
  };
}

function createConceptLister(
  { concepts }: ConceptData,
  tokenizer: Tokenizer,
): (text: string) => string[] {
  const findWordings = createWordingFinder(concepts, tokenizer);
  return (text) => [...new Set(findWordings(text).map(({ list }) => conceptTerm(list)))];
}

function readFieldWords(
  { kind, text }: SearchField,
  { tokenizer, queryTokenizer }: IndexTokenizers,
  findConcepts: (text: string) => string[],
): FieldWords {
  const tokens = (kind === 'asked' ? queryTokenizer : tokenizer).tokenize(text);
  return {
    words: listWords([...tokens.map(({ term }) => term), ...findConcepts(text)], tokenizer),
    weight: kind === 'snippet' && isName(tokens) ? NAME_SNIPPET_WEIGHT : FIELD_WEIGHTS[kind],
    readings: tokens.flatMap(({ reading, term }) =>
      reading === undefined || reading === term ? [] : [reading],
    ),
  };
}

/**
 * The words of a document: a passage for each field, which ends with the concepts in it, then the readings:
 * between the words they would separate neighbours.
 */
function joinWords(
  fields: readonly (FieldWords & { readonly kind: SearchFieldKind })[],
  tokenizer: Tokenizer,
): DocumentWords {
  const passages = fields.map(({ words, weight }): Passage => ({ words, weight }));
  let namesLength = 0;
  const lengths: number[] = [];
  /** Reading -> the greatest weight of the fields in which it occurs. */
  const readings = new Map<string, number>();
  for (const { kind, words, weight, readings: ofField } of fields) {
    if (kind === 'name') namesLength += words.length;
    if (isQuestion(kind)) lengths.push(words.length);
    for (const reading of ofField) {
      readings.set(reading, Math.max(readings.get(reading) ?? 0, weight));
    }
  }
  // Each once: they would cost much.
  for (const weight of new Set(readings.values())) {
    const ofWeight = [...readings].filter((entry) => entry[1] === weight);
    const words = listWords(
      ofWeight.map(([reading]) => reading),
      tokenizer,
    );
    passages.push({ words, weight });
  }
  return { passages, lengths: [namesLength, ...lengths] };
}

/** The page that Pagefind is shown: words only. */
function renderDocument(passages: readonly Passage[]): string {
  const body = passages.map(({ words, weight }) => renderParagraph(words, weight)).join('\n');
  return `<!doctype html><html><body data-pagefind-body>${body}</body></html>`;
}

function isName(tokens: readonly Token[]): boolean {
  return tokens.filter(({ part }) => part !== true).length <= MAX_NAME_WORDS;
}

function listWords(terms: readonly string[], tokenizer: Tokenizer): string[] {
  return terms
    .map((term) => toIndexWord(encodeTerm(term), tokenizer))
    .filter((word) => word !== '');
}

function renderParagraph(words: readonly string[], weight: number): string {
  return `<p data-pagefind-weight="${String(weight)}">${words.join(' ')}</p>`;
}

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/**
 * Reads the words that Pagefind has found in a section, on pages that are numbered as the documents stand: it
 * orders them by what they hold.
 */
function readWords(
  files: readonly PagefindFile[],
  { start, length }: { start: number; length: number },
  add: WordGatherer['add'],
): void {
  const list = (path: RegExp): [name: string, bytes: Buffer][] =>
    files.flatMap(({ path: found, content }) => {
      const name = path.exec(found)?.[1];
      return name === undefined ? [] : [[name, gunzipSync(content)]];
    });
  const places = new Map(
    list(/^fragment\/(.+)\.pf_fragment$/).map(([hash, bytes]) => {
      const { url } = JSON.parse(bytes.toString('utf8', SIGNATURE.length)) as { url: string };
      return [hash, start + Number(url.slice(1))];
    }),
  );
  const [meta] = list(/(.+)\.pf_meta$/).map(([, bytes]) => readIndexFile(bytes));
  const [version, pages = []] = (meta ?? []) as [string?, (readonly [hash: string])[]?];
  if (version !== VERSION) throw new Error("Pagefind's index is not of the version that is known.");
  const documents = pages.map(([hash]) => places.get(hash) ?? -1);
  if (documents.length !== length || documents.includes(-1)) {
    throw new Error(`Pagefind's index has ${String(places.size)} of ${String(length)} documents.`);
  }
  for (const [, bytes] of list(/^index\/(.+)\.pf_index$/)) {
    const [words] = readIndexFile(bytes) as [(readonly [string, readonly IndexedPage[]])[]];
    for (const [word, listed] of words) {
      let page = 0;
      const found = listed.map(([step, ofPage]): [number, readonly number[]] => {
        page += step;
        return [documents[page] ?? -1, ofPage];
      });
      add(word, new Map(found));
    }
  }
}
