/**
 * Keeps the files of built indexes, so that a language whose texts have not changed is not built again.
 * What is kept may be deleted at any time, and what is damaged or of other code is built anew.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KeptFiles, NO_KEPT_FILES, openPart } from '../../kept/kept-files.ts';
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
  const kept = await readKept(place);
  const index =
    kept ?? (await buildFiles(catalog, locale, openPart(parts, `search/${locale}`), code));
  // A full disk is no reason to fail here: where it is, the site itself cannot be written either.
  if (kept === undefined) await keep(place, index).catch(() => undefined);
  return { ...finishFiles(catalog, locale, place, index), isKept: kept !== undefined };
}

/** Gives the files of one language's index where they are kept. */
export async function findKeptFiles(
  catalog: SearchableCatalog,
  locale: Locale,
  cache: IndexCache,
): Promise<RenderedIndex | undefined> {
  const place = locateIndex(catalog, locale, cache);
  const kept = await readKept(place);
  return kept === undefined ? undefined : finishFiles(catalog, locale, place, kept);
}

/** Where an index is kept. */
interface IndexPlace {
  file: string;
  /** Names all that it is made of. */
  key: string;
  found: readonly SearchDocument[];
}

function locateIndex(
  catalog: SearchableCatalog,
  locale: Locale,
  { folder, code }: IndexCache,
): IndexPlace {
  const found = buildSearchDocuments(catalog, locale);
  const key = hashInputs(catalog, found, locale, code);
  return { file: path.join(folder, `${locale}-${key.slice(0, 16)}.json`), key, found };
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

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** First line: the hash of what the index was made of, and that of the second line, which is the index. */
async function readKept({ file, key }: IndexPlace): Promise<IndexFiles | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${key} ${hashText(body)}`) return undefined;
  return JSON.parse(body) as IndexFiles;
}

async function keep({ file, key }: IndexPlace, index: IndexFiles): Promise<void> {
  const body = JSON.stringify(index);
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all, also where the build is killed or two run side by side.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, `${key} ${hashText(body)}\n${body}`);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await dropOldest(
    path.dirname(file),
    path.basename(file).slice(0, -'0123456789abcdef.json'.length),
  );
}

async function dropOldest(folder: string, prefix: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  files.sort((a, b) => b.time - a.time);
  for (const { file } of files.slice(MOST_KEPT)) await rm(file, { force: true });
}
