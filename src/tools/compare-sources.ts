/**
 * `node src/tools/compare-sources.ts <folder of documents> [--all]`: compares our prose with documents,
 * by long n-grams, and lists the passages that are word for word the same. Literal messages, code,
 * snippets and labels are left out of ours: they must be the same.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalog } from '../content/read/load.ts';
import { MASKS } from '../content/checks/language/mask.ts';
import { type LanguageText, listTexts } from '../content/checks/language/texts.ts';
import { LOCALE_IDS, type Locale, type Localized, mapLocales } from '../model/locales.ts';
import { projectRoot } from '../project-root.ts';

/**
 * How many units in a row make a match. A unit is a word in Latin letters, a number, or one Japanese or
 * Chinese character, so that the name of a product counts alike in each language. Eight English words
 * are longer than any term and shorter than most sentences. Where our English has 8 units, our Japanese
 * has 19 and our Chinese 12; for Japanese one less, so that a sentence with another ending is found too.
 */
export const NGRAM_LENGTHS: Localized<number> = { en: 8, ja: 18, 'zh-TW': 12 };

/** One word or character, with its place in the text that it is from. */
export interface Unit {
  text: string;
  start: number;
  end: number;
}

/** A passage that a document has word for word. */
export interface Run {
  locale: Locale;
  file: string;
  line: number;
  /** Number of units. */
  length: number;
  /** The passage as we wrote it, without what was left out. */
  passage: string;
  /** Name of the first document that has its beginning. */
  document: string;
}

/** How much of the prose in one language stands in the documents. */
export interface Share {
  /** N-grams of our prose. */
  total: number;
  /** Those that a document has. */
  found: number;
}

/** The n-grams of all documents, with the name of the first document that has each. */
export type NgramIndex = ReadonlyMap<string, string>;

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;

/** A Japanese or Chinese character, or a word in any other letters. */
const UNIT = new RegExp(String.raw`${CJK}|(?:(?!${CJK})[\p{L}\p{M}\p{N}'’])+`, 'gu');

/**
 * Cuts a text into units, whatever its case, width and punctuation.
 *
 * `splitUnits('VMを、再起動')` -> `vm`, `を`, `再`, `起`, `動`
 */
export function splitUnits(text: string): Unit[] {
  return [...text.matchAll(UNIT)].map((match) => ({
    text: match[0].normalize('NFKC').toLowerCase().replaceAll(/['’]/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `joinNgram(splitUnits('a b c'), 1, 2)` -> `'b c'` */
function joinNgram(units: readonly Unit[], start: number, length: number): string {
  return units
    .slice(start, start + length)
    .map(({ text }) => text)
    .join(' ');
}

/** The n-grams of a line, in order. */
export function listNgrams(units: readonly Unit[], length: number): string[] {
  return Array.from({ length: Math.max(0, units.length - length + 1) }, (_, start) =>
    joinNgram(units, start, length),
  );
}

/**
 * The lines of a Markdown document as they are read, in two forms: with the words in bold, in code and
 * in brackets, and without them, because ours are compared without labels and code.
 *
 * ``listDocumentLines('Open **Services** and [look](x.md).')``
 * -> `['Open Services and look.', 'Open and look.']`
 */
export function listDocumentLines(markdown: string): string[] {
  const plain = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/\]\([^)\s]*\)/g, ']')
    // Each cell of a table and each line break is a line of its own.
    .replaceAll(/\||<br ?\/?>/g, '\n')
    .replaceAll(/<[^<>]*>/g, '');
  const withoutLabels = plain.replaceAll(
    /\*\*[^*\n]+\*\*|`[^`\n]+`|「[^」\n]*」|【[^】\n]*】/g,
    ' ',
  );
  const lines = [plain, withoutLabels].flatMap((text) =>
    text.replaceAll(/[*`_#[\]]/g, '').split('\n'),
  );
  return [...new Set(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()))].filter(
    (line) => line !== '',
  );
}

/** Indexes the n-grams of documents, by name, for one language. */
export function indexDocuments(documents: ReadonlyMap<string, string>, length: number): NgramIndex {
  const index = new Map<string, string>();
  for (const [name, markdown] of documents) {
    for (const line of listDocumentLines(markdown)) {
      for (const ngram of listNgrams(splitUnits(line), length)) {
        if (!index.has(ngram)) index.set(ngram, name);
      }
    }
  }
  return index;
}

/**
 * Compares one text with the documents. What was masked is left out, and its neighbours are compared as
 * if they stood together; nothing is compared across the end of a line.
 */
export function compareText(
  { file, locale, masked, placeAt }: LanguageText,
  index: NgramIndex,
): { share: Share; runs: Run[] } {
  const length = NGRAM_LENGTHS[locale];
  const share: Share = { total: 0, found: 0 };
  const runs: Run[] = [];
  let lineStart = 0;
  for (const line of masked.split('\n')) {
    const units = splitUnits(line.replaceAll(MASK, ' '));
    let current: { start: number; end: number; document: string } | undefined;
    const closeRun = (): void => {
      const first = units[current?.start ?? 0];
      const last = units[(current?.end ?? 0) - 1];
      if (current !== undefined && first !== undefined && last !== undefined) {
        runs.push({
          locale,
          file,
          line: placeAt(lineStart + first.start).line,
          length: current.end - current.start,
          passage: line.slice(first.start, last.end).replaceAll(MASKED, '…'),
          document: current.document,
        });
      }
      current = undefined;
    };
    for (const [start, ngram] of listNgrams(units, length).entries()) {
      share.total += 1;
      const document = index.get(ngram);
      if (document === undefined) {
        // The next match may still overlap with this run.
        if (current !== undefined && start >= current.end) closeRun();
        continue;
      }
      share.found += 1;
      if (current === undefined || start >= current.end) {
        closeRun();
        current = { start, end: start + length, document };
      } else current.end = start + length;
    }
    closeRun();
    lineStart += line.length + 1;
  }
  return { share, runs };
}

const MASK = new RegExp(`[${Object.values(MASKS).join('')}]`, 'g');
const MASKED = new RegExp(`[${Object.values(MASKS).join('')}]+`, 'g');

/** How many passages are listed per language, unless all are asked for. */
const LISTED_RUNS = 20;

async function compareSources(folder: string, listsAll: boolean): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/.test(name)).sort();
  const documents = new Map<string, string>();
  for (const name of names) documents.set(name, await readFile(join(folder, name), 'utf8'));
  const indexes = mapLocales((locale) => indexDocuments(documents, NGRAM_LENGTHS[locale]));
  const { catalog } = await loadCatalog(projectRoot);
  const texts = listTexts(catalog);
  for (const locale of LOCALE_IDS) {
    const results = texts
      .filter((text) => text.locale === locale)
      .map((text) => compareText(text, indexes[locale]));
    const total = sum(results.map(({ share }) => share.total));
    const found = sum(results.map(({ share }) => share.found));
    const percent = total === 0 ? 0 : (100 * found) / total;
    console.log(
      `${locale}: ${String(found)} of ${String(total)} n-grams of ${String(NGRAM_LENGTHS[locale])} are in a document (${percent.toFixed(2)} %)`,
    );
    const runs = results
      .flatMap((result) => result.runs)
      .sort((left, right) => right.length - left.length);
    for (const run of listsAll ? runs : runs.slice(0, LISTED_RUNS)) {
      console.log(`  ${String(run.length)}  ${run.file}:${String(run.line)}  ${run.document}`);
      console.log(`      ${run.passage}`);
    }
    if (!listsAll && runs.length > LISTED_RUNS) {
      console.log(`  and ${String(runs.length - LISTED_RUNS)} more; --all lists them.`);
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

if (import.meta.main) {
  const [folder, option] = process.argv.slice(2);
  if (folder === undefined) {
    console.error(
      'Name the folder: node src/tools/compare-sources.ts <folder of documents> [--all]',
    );
    process.exitCode = 1;
  } else await compareSources(folder, option === '--all');
}
