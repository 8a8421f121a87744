import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { hashSource, stampTranslation } from '../../src/content/read/source-hash.ts';
import { foldText } from '../../src/model/fold-text.ts';
import { splitFrontMatter } from '../../src/model/front-matter.ts';
import { nameKey } from '../../src/model/urls.ts';
import {
  createNamer,
  createPicker,
  createWording,
  inventWord,
  type Picker,
  type Wording,
} from './wording.ts';

/** What of an entry's facts is not copied as it is. */
interface Facts {
  title: Record<string, string>;
  asked?: Record<string, string[]>;
  code?: string;
  aliases?: string[];
  messages?: Record<string, { text: string }[]>;
  causes?: string[];
  olderCauses?: string[];
  related?: string[];
  seeAlso?: string[];
  formerIds?: string[];
  mergedIds?: string[];
  replacedBy?: string;
  snippets?: Record<string, { text: string }>;
  sources: { document: string }[];
}

/** An entry as its files have it. */
interface OriginalEntry {
  /** `errors` or `causes` */
  folder: string;
  id: string;
  factsFile: string;
  facts: Facts;
  /** Language -> prose without front matter. */
  prose: Map<string, string>;
}

/** Gives names in one round of copies: what refers to an original, refers to its copy in a copy. */
interface Round {
  nameEntry: (id: string) => string;
  nameDocument: (key: string) => string;
}

/**
 * Writes a copy of a content folder that has more errors: copies of the real ones under other names
 * and in other words, with copies of the causes that they list and of the documents that they cite,
 * so that the grown content has nothing to mend either. Term base, synonyms and interface stay.
 *
 * @throws when the folder has more errors than that already
 */
export async function growContent(from: string, to: string, errorCount: number): Promise<void> {
  const errors = await readEntries(from, 'errors', 'error.yaml');
  const causes = await readEntries(from, 'causes', 'cause.yaml');
  if (errorCount < errors.length) {
    throw new Error(
      `The content cannot be grown to ${String(errorCount)} errors: it has ${String(errors.length)} already.`,
    );
  }
  await cp(from, to, { recursive: true });
  const product = parse(await readFile(join(from, 'product.yaml'), 'utf8')) as {
    languages: string[];
  };
  const [sourceLocale = 'en'] = product.languages;
  const picker = createPicker(1);
  const originals = [...errors, ...causes];
  const wordings = learnWordings(originals);
  const giveName = createNameGiver(originals, picker);
  const makeUnique = createPhraseGiver(originals, picker);
  const sources = parse(await readFile(join(from, 'sources.yaml'), 'utf8')) as Record<
    string,
    { url?: string }
  >;
  const grownSources = { ...sources };

  for (let made = errors.length; made < errorCount; made += errors.length) {
    const copied = [
      ...errors.slice(0, errorCount - made),
      // In the same proportion.
      ...causes.slice(0, Math.round(((errorCount - made) / errors.length) * causes.length)),
    ];
    const ids = new Map(copied.map(({ id }) => [id, giveName(id)]));
    const documents = new Map<string, string>();
    const round: Round = {
      nameEntry: (id) => ids.get(id) ?? id,
      nameDocument: (key) => {
        const name = documents.get(key) ?? `${key}-${inventWord(picker)}`;
        documents.set(key, name);
        const { url, ...document } = sources[key] ?? {};
        // Two documents with one address would be one document.
        grownSources[name] = url === undefined ? document : { ...document, url: `${url}/${name}` };
        return name;
      },
    };
    for (const entry of copied) {
      const facts = varyFacts(entry.facts, wordings, {
        picker,
        giveName,
        makeUnique,
        sourceLocale,
        ...round,
      });
      const prose = new Map(
        [...entry.prose].map(([locale, text]) => [
          locale,
          varyProse(text, wordings.get(locale), picker, round),
        ]),
      );
      const copy = { ...entry, id: round.nameEntry(entry.id), facts, prose };
      await writeEntry(to, copy, sourceLocale);
    }
  }
  await writeFile(join(to, 'sources.yaml'), stringify(grownSources, { lineWidth: 0 }));
}

async function readEntries(
  content: string,
  folder: string,
  factsFile: string,
): Promise<OriginalEntry[]> {
  const ids = (await readdir(join(content, folder))).sort();
  const entries: OriginalEntry[] = [];
  for (const id of ids) {
    const read = (file: string): Promise<string> =>
      readFile(join(content, folder, id, file), 'utf8');
    const prose = new Map<string, string>();
    for (const file of await readdir(join(content, folder, id))) {
      const [, locale] = /^(.+)\.mdx$/.exec(file) ?? [];
      if (locale !== undefined) {
        const text = (await read(file)).replaceAll('\r\n', '\n');
        prose.set(locale, splitFrontMatter(text)[1].trimStart());
      }
    }
    entries.push({ folder, id, factsFile, facts: parse(await read(factsFile)) as Facts, prose });
  }
  return entries;
}

async function writeEntry(
  content: string,
  { folder, id, factsFile, facts, prose }: OriginalEntry,
  sourceLocale: string,
): Promise<void> {
  const target = join(content, folder, id);
  await mkdir(target);
  await writeFile(join(target, factsFile), stringify(facts, { lineWidth: 0 }));
  const source = prose.get(sourceLocale) ?? '';
  const version = hashSource(facts.title[sourceLocale] ?? '', source);
  for (const [locale, text] of prose) {
    const written = locale === sourceLocale ? text : stampTranslation(text, version);
    await writeFile(join(target, `${locale}.mdx`), written);
  }
}

/** So often a name is tried that is made of known words alone. */
const MAX_TRIES = 20;

/** Gives names that nothing else has, in the form of a known one, as a rule no longer than these. */
function createNameGiver(
  entries: readonly OriginalEntry[],
  picker: Picker,
): (known: string) => string {
  const names = entries.flatMap(({ id, facts: { code, aliases = [] } }) => [
    id,
    ...(code === undefined ? [] : [code]),
    ...aliases,
  ]);
  const longest = Math.max(...names.map(({ length }) => length));
  const taken = new Set(names.map(nameKey));
  const varyName = createNamer(names);
  return (known) => {
    for (let tries = 1; ; tries += 1) {
      const isLastResort = tries > MAX_TRIES;
      const name = varyName(known, picker) + (isLastResort ? String(taken.size) : '');
      if (taken.has(nameKey(name)) || (name.length > longest && !isLastResort)) continue;
      taken.add(nameKey(name));
      return name;
    }
  };
}

function learnWordings(entries: readonly OriginalEntry[]): Map<string, Wording> {
  const locales = new Set(entries.flatMap(({ prose }) => [...prose.keys()]));
  return new Map(
    [...locales].map((locale) => [
      locale,
      createWording(
        locale,
        entries.flatMap(({ facts: { title, asked, messages } }) => [
          title[locale] ?? '',
          ...(asked?.[locale] ?? []),
          ...(messages?.[locale] ?? []).map(({ text }) => text),
        ]),
        entries.flatMap(({ prose }) => (prose.get(locale) ?? '').split('\n').filter(isParagraph)),
      ),
    ]),
  );
}

function varyFacts(
  facts: Facts,
  wordings: ReadonlyMap<string, Wording>,
  {
    picker,
    giveName,
    makeUnique,
    nameEntry,
    nameDocument,
    sourceLocale,
  }: Round & {
    picker: Picker;
    giveName: (known: string) => string;
    makeUnique: (phrase: string) => string;
    sourceLocale: string;
  },
): Facts {
  const own = inventWord(picker);
  const vary = (text: string, locale: string): string =>
    wordings.get(locale)?.varyPhrase(text, picker) ?? text;
  const references = (['causes', 'olderCauses', 'related', 'seeAlso'] as const).flatMap((field) => {
    const ids = facts[field];
    return ids === undefined ? [] : [[field, ids.map(nameEntry)] as const];
  });
  const { title, asked = {}, code, aliases = [], messages = {}, snippets = {} } = facts;
  const { replacedBy, sources } = facts;
  return {
    ...facts,
    title: mapValues(title, (text) => nameTitle(text, own)),
    asked: mapValues(asked, (phrases, locale) =>
      phrases.map((phrase) => makeUnique(vary(phrase, locale))),
    ),
    ...(code === undefined ? {} : { code: giveName(code) }),
    ...(aliases.length === 0 ? {} : { aliases: aliases.map(giveName) }),
    ...(Object.keys(messages).length === 0
      ? {}
      : {
          messages: mapValues(messages, (list, locale) =>
            list.map((message) => ({ ...message, text: vary(message.text, locale) })),
          ),
        }),
    ...Object.fromEntries(references),
    // The addresses of ids that it had lead to the original.
    formerIds: [],
    mergedIds: [],
    ...(replacedBy === undefined ? {} : { replacedBy: nameEntry(replacedBy) }),
    snippets: mapValues(snippets, (snippet) => ({
      ...snippet,
      // What a reader fills in is declared by its name.
      text: snippet.text
        .split(/(<[^<>\n]+>)/)
        .map((part, index) => (index % 2 === 0 ? vary(part, sourceLocale) : part))
        .join(''),
    })),
    sources: sources.map((citation) => ({
      ...citation,
      document: nameDocument(citation.document),
    })),
  };
}

/**
 * Makes the function that sees to it that no two entries are asked for alike: a phrase of which no word
 * was exchanged gets one more.
 */
function createPhraseGiver(
  entries: readonly OriginalEntry[],
  picker: Picker,
): (phrase: string) => string {
  const taken = new Set(
    entries.flatMap(({ facts }) =>
      Object.values(facts.asked ?? {})
        .flat()
        .map(foldText),
    ),
  );
  return (phrase) => {
    let unique = phrase;
    while (taken.has(foldText(unique))) unique = `${phrase} ${inventWord(picker)}`;
    taken.add(foldText(unique));
    return unique;
  };
}

/** Titles are held to the rules of language: they keep their words and get a name at the end. */
function nameTitle(title: string, name: string): string {
  return /[ -~]$/.test(title) ? `${title}: ${name}` : `${title}：${name}`;
}

function varyProse(
  text: string,
  wording: Wording | undefined,
  picker: Picker,
  { nameEntry }: Round,
): string {
  return text
    .split('\n')
    .map((line) => (isParagraph(line) ? (wording?.varyParagraph(line, picker) ?? line) : line))
    .join('\n')
    .replaceAll(
      /(<Ref id=")([^"]+)(?=")/g,
      (_, start: string, id: string) => start + nameEntry(id),
    );
}

/** Not a component, an item of a list, or an empty line; nor of a day, which goes with its source. */
function isParagraph(line: string): boolean {
  return /^[^<\s\-*\d]/.test(line) && !/\d{4}/.test(line);
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
