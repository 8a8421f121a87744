import type { Locale } from '../../model/locales.ts';
import { buildConcepts, listWordings } from './build-concepts.ts';
import { buildSearchDocuments, listTextDocuments, type SearchableCatalog } from './documents.ts';
import { createMemorySource } from '../files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../files/paths.ts';
import type { SearchFileName, SearchSource } from '../files/payloads.ts';
import { isNamedByContent, type ListedFiles, nameFile } from '../files/search-list.ts';
import { createUnzipPayload } from '../files/unzip-payload.ts';
import { renderDataScript } from '../../model/data-script.ts';
import { hashPayload, hashText } from './hash-file.ts';
import { orderPages } from './order-pages.ts';
import { buildPagefindIndex, closePagefind } from './pagefind-index.ts';
import { buildDataPayloads } from './payloads.ts';
import { collectSharedTexts } from './shared-texts.ts';
import { splitChunks } from './split-chunks.ts';
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
 * @throws when Pagefind or the tokenizer fails, or a document is missing from the index
 */
export async function buildSearchIndex(
  catalog: SearchableCatalog,
  locale: Locale,
): Promise<BuiltSearchIndex> {
  const documents = buildSearchDocuments(catalog, locale);
  const { glossary, synonyms } = catalog;
  const searched = listTextDocuments(documents);
  const tokenizer = await buildTokenizer(locale, {
    documents: searched,
    wordings: listWordings(glossary, synonyms, locale),
    unsplit: synonyms.unsplit,
  });
  const concepts = buildConcepts({
    glossary,
    synonyms,
    locale,
    sourceLocale: catalog.sourceLocale,
    tokenizer: tokenizer.tokenizer,
  });
  const index = orderPages(await buildPagefindIndex(searched, tokenizer, concepts));
  const expected = catalog.errors.size + catalog.causes.size;
  if (documents.length !== expected) {
    throw new Error(
      `The ${locale} index has ${String(documents.length)} of ${String(expected)} entries.`,
    );
  }
  const payloads = buildDataPayloads(
    catalog,
    locale,
    documents,
    { ...index, ...splitChunks(index) },
    {
      tokenizer: tokenizer.tokenizer,
      concepts,
      shared: collectSharedTexts(catalog),
    },
  );
  payloads.set('tokenizer', tokenizer.payload);
  payloads.set('unzip', createUnzipPayload());
  return { locale, documents: documents.length, payloads, tokenizer };
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
