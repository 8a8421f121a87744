/**
 * Keeps the files of built indexes, so that a language whose texts have not changed is not built again.
 * What is kept may be deleted at any time, and what is damaged or of other code is built anew.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type KeptFiles, NO_KEPT_FILES, openKeptFiles, openPart } from '../../kept/kept-files.ts';
import { openKeptValues } from '../../kept/kept-values.ts';
import type { Locale } from '../../model/locales.ts';
import {
  buildSearchIndex,
  joinFiles,
  renderDataFile,
  type RenderedIndex,
  renderSearchFiles,
} from './build-index.ts';
import { buildSearchDocuments, type SearchableCatalog, type SearchDocument } from './documents.ts';
import { hashText } from './hash-file.ts';
import { buildMessagesPayload } from './payloads.ts';
import { collectSharedTexts } from './shared-texts.ts';

/** The files of one language's index. */
export interface IndexFiles extends RenderedIndex {
  /** Number of entries in it. */
  documents: number;
}

/** Where indexes are kept, and what they were built with. */
export interface IndexCache {
  folder: string;
  /** Names the state of all code that builds an index. */
  code: string;
  /** Where the parts of indexes are kept, so that an index is built of those that have not changed. */
  parts?: KeptFiles;
}

/** How many indexes of a language are kept: several contents may be built in turn. */
const MOST_KEPT = 4;

/** Gives the files of one language's index: those that are kept, or new ones, which are kept then. */
export async function loadIndexFiles(
  catalog: SearchableCatalog,
  locale: Locale,
  cache: IndexCache,
): Promise<IndexFiles & { isKept: boolean }> {
  const { parts = NO_KEPT_FILES, code } = cache;
  const texts = openKeptValues(parts, 'search/texts', code);
  // For all languages, of which others may be kept.
  collectSharedTexts(catalog, texts.recall);
  texts.save();
  const place = locateIndex(catalog, locale, cache);
  const kept = readKept(place, cache);
  const index =
    kept ?? (await buildFiles(catalog, locale, openPart(parts, `search/${locale}`), code));
  if (kept === undefined) {
    openKeptFiles(cache.folder).write(place.name, place.name, JSON.stringify(index));
    dropOldest(cache.folder, locale);
  }
  return { ...finishFiles(catalog, locale, place, index), isKept: kept !== undefined };
}

/** Gives the files of one language's index where they are kept. */
export function findKeptFiles(
  catalog: SearchableCatalog,
  locale: Locale,
  cache: IndexCache,
): RenderedIndex | undefined {
  const place = locateIndex(catalog, locale, cache);
  const kept = readKept(place, cache);
  return kept === undefined ? undefined : finishFiles(catalog, locale, place, kept);
}

/** Where an index is kept. */
interface IndexPlace {
  /** Names all that it is made of. */
  name: string;
  found: readonly SearchDocument[];
}

function locateIndex(catalog: SearchableCatalog, locale: Locale, { code }: IndexCache): IndexPlace {
  const found = buildSearchDocuments(catalog, locale);
  return { name: `${locale}-${hashInputs(catalog, found, locale, code)}`, found };
}

function readKept({ name }: IndexPlace, { folder }: IndexCache): IndexFiles | undefined {
  const kept = openKeptFiles(folder).read(name, name);
  // The name says what it was made of, by this very code.
  return kept === undefined ? undefined : (JSON.parse(kept.toString()) as IndexFiles);
}

function finishFiles(
  catalog: SearchableCatalog,
  locale: Locale,
  { found }: IndexPlace,
  { documents, listed, files }: IndexFiles,
): IndexFiles {
  // What the texts of other languages say is not kept: a change there would change all indexes.
  const payload = buildMessagesPayload(catalog, found, collectSharedTexts(catalog));
  const messages = joinFiles([renderDataFile(locale, 'messages', payload)]);
  return {
    documents,
    listed: { ...listed, ...messages.listed },
    files: [...files, ...messages.files],
  };
}

async function buildFiles(
  catalog: SearchableCatalog,
  locale: Locale,
  parts: KeptFiles,
  code: string,
): Promise<IndexFiles> {
  const values = openKeptValues(parts, 'values', code);
  const met = new Set<string>(['values']);
  const words: KeptFiles = {
    ...parts,
    read: (name, key) => {
      met.add(name);
      return parts.read(name, key);
    },
  };
  const index = await buildSearchIndex(catalog, locale, { recall: values.recall, words, code });
  values.save();
  parts.prune((name) => met.has(name));
  const payloads = new Map([...index.payloads].filter(([name]) => name !== 'messages'));
  return { documents: index.documents, ...(await renderSearchFiles({ ...index, payloads })) };
}

/** Hashes all that one language's index is made of, but for its messages. */
function hashInputs(
  catalog: SearchableCatalog,
  documents: readonly SearchDocument[],
  locale: Locale,
  code: string,
): string {
  const { glossary, synonyms, product, locales, sourceLocale } = catalog;
  const inputs = {
    ...{ code, locale, locales, sourceLocale, glossary, synonyms, product },
    documents,
    entries: catalog.errors.size + catalog.causes.size,
  };
  return hashText(JSON.stringify(inputs));
}

function dropOldest(folder: string, locale: Locale): void {
  try {
    const isOfLocale = new RegExp(`^${locale}-[0-9a-f]+\\.`);
    const files = readdirSync(folder)
      .filter((name) => isOfLocale.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, time: statSync(file).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { file } of files.slice(MOST_KEPT)) rmSync(file, { force: true });
  } catch {
    // Nothing could be kept, or another build deletes them too.
  }
}
