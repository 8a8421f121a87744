import type { Locale } from '../../model/locales.ts';
import { buildConcepts, listWordings } from './build-concepts.ts';
import { buildSearchDocuments, listTextDocuments, type SearchableCatalog } from './documents.ts';
import { type KeptFiles, NO_KEPT_FILES } from '../../kept/kept-files.ts';
import { makeNow, type RecallPlain } from '../../model/recall.ts';
import type { ConceptData } from '../files/concept-data.ts';
import { createMemorySource } from '../files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../files/paths.ts';
import type { SearchFileName, SearchSource } from '../files/payloads.ts';
import { isNamedByContent, type ListedFiles, nameFile } from '../files/search-list.ts';
import { createUnzipPayload } from '../files/unzip-payload.ts';
import { renderDataScript } from '../../model/data-script.ts';
import { hashData, hashPayload, hashText } from './hash-file.ts';
import { writeIndex } from './index-files.ts';
import { buildPagefindIndex, closePagefind, type FieldReader } from './pagefind-index.ts';
import { buildDataPayloads } from './payloads.ts';
import { collectSharedTexts } from './shared-texts.ts';
import { buildCodeScript, type CodeScript } from './code-script.ts';
import { type BuiltTokenizer, buildTokenizer } from './tokenizers.ts';

/** One language's index, built, in memory. */
export interface BuiltSearchIndex {
  locale: Locale;
  /** Number of documents in it. */
  documents: number;
  /** What the engine is given in Node, by file name. */
  payloads: ReadonlyMap<SearchFileName, unknown>;
  tokenizer: BuiltTokenizer;
}

/** A file for the site. */
export interface SearchFile {
  /** Path from the site's root. */
  path: string;
  text: string;
}

/**
 * Builds one language's index.
 *
 * @throws when Pagefind or the tokenizer fails, or Pagefind has left a document out
 */
export async function buildSearchIndex(
  catalog: SearchableCatalog,
  locale: Locale,
  parts: IndexParts = NO_PARTS,
): Promise<BuiltSearchIndex> {
  const { recall } = parts;
  const documents = buildSearchDocuments(catalog, locale);
  const { glossary, synonyms } = catalog;
  const searched = listTextDocuments(documents);
  const tokenizer = await buildTokenizer(locale, {
    documents: searched,
    wordings: listWordings(glossary, synonyms, locale),
    unsplit: synonyms.unsplit,
    recall,
  });
  const { sourceLocale } = catalog;
  const inputs = [glossary, synonyms, locale, sourceLocale, tokenizer.keys.index];
  const concepts = recall('concepts', inputs, () => ({
    ...buildConcepts({
      glossary,
      synonyms,
      locale,
      sourceLocale,
      tokenizer: tokenizer.tokenizer,
    }),
  }));
  const readFields = createFieldReader(parts, tokenizer, concepts);
  const { words, questions } = await buildPagefindIndex(searched, tokenizer, concepts, readFields);
  const setting = hashData([concepts, tokenizer.keys.indexAsQuery]);
  const payloads = buildDataPayloads(
    catalog,
    locale,
    documents,
    { ...writeIndex(words, searched.length), questions },
    {
      tokenizer: tokenizer.tokenizer,
      concepts,
      shared: collectSharedTexts(catalog, recall),
      recallCount: (question, count) => recall('pieces', [setting, question], count),
    },
  );
  payloads.set('tokenizer', tokenizer.payload);
  payloads.set('unzip', createUnzipPayload());
  return { locale, documents: documents.length, payloads, tokenizer };
}

/** What one build of an index leaves for the next one. */
export interface IndexParts {
  /** What is small and of many texts. */
  recall: RecallPlain;
  /** The words of documents. */
  words: KeptFiles;
  /** The state of the code that reads them. */
  code: string;
}

const NO_PARTS: IndexParts = { recall: makeNow, words: NO_KEPT_FILES, code: '' };

/** Reads only those fields that were not read in the same way before. */
function createFieldReader(
  { words, code }: IndexParts,
  { keys }: BuiltTokenizer,
  concepts: ConceptData,
): FieldReader {
  const setting = hashData([code, concepts]);
  return ({ entry }, fields, read) => {
    if (fields.length === 0) return [];
    const isAsked = fields[0]?.kind === 'asked';
    const name = `${isAsked ? 'asked' : 'words'}/${entry.type}-${entry.id}`;
    const texts = fields.map(({ kind, text }) => [kind, text]);
    const key = JSON.stringify([setting, keys.index, isAsked ? keys.query : '', texts]);
    const kept = words.read(name, key);
    // The key names all that was read.
    if (kept !== undefined) return JSON.parse(kept.toString()) as ReturnType<typeof read>;
    const found = read();
    words.write(name, key, JSON.stringify(found));
    return found;
  };
}

/** An index as it lies on the server. */
export interface RenderedIndex {
  listed: ListedFiles;
  files: SearchFile[];
}

/** Renders an index as the scripts that carry it, each named by what it holds. */
export async function renderSearchFiles({
  locale,
  payloads,
  tokenizer,
}: BuiltSearchIndex): Promise<RenderedIndex> {
  const codes: Partial<Record<SearchFileName, CodeScript>> = {
    tokenizer: tokenizer.script,
    unzip: { file: 'unzip-payload.ts', factory: 'createUnzipPayload', data: [] },
  };
  const rendered: RenderedFile[] = [];
  for (const [name, payload] of payloads) {
    const code = codes[name];
    rendered.push(
      code === undefined
        ? renderDataFile(locale, name, payload)
        : await renderCodeFile(locale, name, code),
    );
  }
  return joinFiles(rendered);
}

/** Renders one file of an index as the script that carries it. */
export function renderDataFile(
  locale: Locale,
  name: SearchFileName,
  payload: unknown,
): RenderedFile {
  const json = JSON.stringify(payload);
  const hash = hashPayload(json);
  const file = nameFile({ [name]: hash }, name) ?? name;
  const text = renderDataScript(searchFileKey(locale, file), json);
  return { name, hash, path: searchFilePath(locale, file), text };
}

async function renderCodeFile(
  locale: Locale,
  name: SearchFileName,
  code: CodeScript,
): Promise<RenderedFile> {
  const hash = hashText(await buildCodeScript('', code));
  const file = nameFile({ [name]: hash }, name) ?? name;
  const text = await buildCodeScript(searchFileKey(locale, file), code);
  return { name, hash, path: searchFilePath(locale, file), text };
}

/** A file of an index, with what the list says of it. */
interface RenderedFile extends SearchFile {
  name: SearchFileName;
  hash: string;
}

/** Makes an index of its files. */
export function joinFiles(rendered: readonly RenderedFile[]): RenderedIndex {
  return {
    listed: Object.fromEntries(
      rendered.flatMap(({ name, hash }) => (isNamedByContent(name) ? [] : [[name, hash]])),
    ),
    files: rendered.map(({ path, text }) => ({ path, text })),
  };
}

/**
 * Builds the index of each language in memory, to be asked in Node. Ends Pagefind.
 *
 * @param locales the languages that the catalogue is in
 */
export async function buildMemorySources(
  catalog: SearchableCatalog,
  locales: readonly Locale[],
): Promise<Map<Locale, SearchSource>> {
  const sources = new Map<Locale, SearchSource>();
  try {
    for (const locale of locales) {
      const { payloads } = await buildSearchIndex(catalog, locale);
      sources.set(locale, createMemorySource(payloads));
    }
  } finally {
    await closePagefind();
  }
  return sources;
}
