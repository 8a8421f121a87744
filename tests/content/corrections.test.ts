import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../../src/content/read/yaml.ts';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import {
  findEscalation,
  listGuestItems,
  selectItems,
} from '../../src/content/catalogue/escalation.ts';
import { viewLabels } from '../../src/content/catalogue/labels.ts';
import type { Entry } from '../../src/content/catalogue/types.ts';
import { isOnScreen } from '../../src/content/schemas/message.ts';
import { type Locale, type Localized, mapLocales } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { catalog } from '../support/own-catalog.ts';

const FOLDER = join(import.meta.dirname, 'corrections');

/** The corrections that the pages are held to: c001 to c112. */
const CORRECTIONS = Array.from({ length: 112 }, (_, at) => `c${String(at + 1).padStart(3, '0')}`);

/** By correction, the ids of the entries that it names: see below. */
const INDEX = 'index.yaml';

const id = z.string().min(1);
/** A list may stand in another, so that one which is used again is written once. */
const ids = z.array(z.union([id, z.array(id).min(1)])).min(1);

const IndexSchema = z.record(z.enum(CORRECTIONS), ids);

const literals = z.array(z.string().min(1)).min(1);
const place = {
  correction: z.enum(CORRECTIONS),
  /** More than one, where the same proves or refuses it on each of them. */
  entry: z.union([id, ids]),
};

/** What a correction left on a page. */
const ProofSchema = z
  .strictObject({
    ...place,
    /** Literals that the page has in every language. */
    stands: literals.optional(),
    /** Literals that it has in none. */
    gone: literals.optional(),
    /** Literals of what support asks for that it shows in every language: `escalation.yaml`. */
    asks: literals.optional(),
    /** Languages whose wordings the portal never shows, because it prints the English one. */
    english: z
      .array(z.enum(['ja', 'zh-TW']))
      .min(1)
      .optional(),
  })
  .refine((proof) => [proof.stands, proof.gone, proof.asks, proof.english].some(Boolean));

/** Why a correction was not applied to a page. */
const RefusalSchema = z.strictObject({
  ...place,
  refused: z.string().min(1),
  /** Literals with which the reason is gone; none where it is that there is no such page. */
  until: literals.optional(),
});

const RowsSchema = z.array(z.union([ProofSchema, RefusalSchema]));

type Row = z.infer<typeof RowsSchema>[number] & { entry: string };

const index = read(INDEX, IndexSchema);
const rows: Row[] = readdirSync(FOLDER)
  .filter((name) => name !== INDEX)
  .flatMap((name) => read(name, RowsSchema))
  .flatMap((row) => [row.entry].flat(2).map((entry) => ({ ...row, entry })));

function read<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  const { value, issues } = parseYaml(name, readFileSync(join(FOLDER, name), 'utf8'), schema);
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}

const nameOf = ({ correction, entry }: Pick<Row, 'correction' | 'entry'>): string =>
  `${correction} on ${entry}`;

/** By id, the pages in each language. */
const pages = new Map<string, Localized<string>>();
/** By id, what support asks for on them. */
const asked = new Map<string, Localized<string>>();
const entries = new Map<string, Entry>();
beforeAll(() => {
  for (const entry of listEntries(catalog)) {
    const facts = readFacts(entry.file);
    entries.set(entry.id, entry);
    asked.set(
      entry.id,
      mapLocales(catalog.locales, (locale) => readAsked(entry, locale)),
    );
    pages.set(
      entry.id,
      mapLocales(catalog.locales, (locale) => `${facts}\n${readProse(entry, locale)}`),
    );
  }
});

/** The facts of a page as written and as read, without what people ask, which is never printed. */
function readFacts(file: string): string {
  const text = readFileSync(join(projectRoot, file), 'utf8').replace(/^asked:\n(?: .*\n)*/m, '');
  return [text, ...listTexts(parse(text))].join('\n');
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listTexts);
  return typeof value === 'string' ? [value] : [];
}

/** The prose of a page in one language, with the labels as they are printed. */
function readProse({ prose }: Entry, locale: Locale): string {
  const { sourceLocale, labels } = catalog;
  const source = prose[locale]?.source ?? '';
  return source.replaceAll(/<Ui id="([^"]*)" \/>/g, (_, path: string) => {
    const view = viewLabels(labels, path, { locale, sourceLocale, isFirst: true });
    return `<Ui>${view?.labels.map(({ text }) => text).join(' > ') ?? ''}</Ui>${view?.aside ?? ''}`;
  });
}

/** What support asks for on a page whatever the error is, in one language. */
function readAsked(entry: Entry, locale: Locale): string {
  const { block } = findEscalation(catalog, entry) ?? {};
  if (block === undefined) return '';
  const items = [...selectItems(block.ask, entry.facets), ...(listGuestItems(block, entry) ?? [])];
  return items.flatMap(({ text, snippet }) => [text[locale], ...listTexts(snippet)]).join('\n');
}

/** Those of some literals that a page has, with the language in which it has them. */
function findLiterals(
  id: string,
  wanted: readonly string[],
  texts: ReadonlyMap<string, Localized<string>> = pages,
): string[] {
  return catalog.locales.flatMap((locale) =>
    wanted
      .filter((text) => texts.get(id)?.[locale].includes(text))
      .map((text) => `${locale}: ${text}`),
  );
}

/** Those of some literals that a page does not have, with the language in which it lacks them. */
function findMissing(
  id: string,
  wanted: readonly string[],
  texts?: ReadonlyMap<string, Localized<string>>,
): string[] {
  const found = findLiterals(id, wanted, texts);
  return catalog.locales
    .flatMap((locale) => wanted.map((text) => `${locale}: ${text}`))
    .filter((literal) => !found.includes(literal));
}

/** Whether a page shows the English wording as that of the screen, and its own as that of articles. */
function isEnglishInPortal(id: string, locale: Locale): boolean {
  const entry = entries.get(id);
  const messages = entry?.type === 'error' ? entry.messages : {};
  const wordings = messages[locale] ?? [];
  return (
    (messages.en ?? []).some(({ origin }) => isOnScreen(origin)) &&
    wordings.length > 0 &&
    wordings.every(({ origin }) => origin !== 'product' && origin !== 'job-details')
  );
}

describe('the corrections of the pages', () => {
  it('are all proved on each page that they name, or refused with a reason', () => {
    const covered = new Set(rows.map(nameOf));
    const named = CORRECTIONS.flatMap((correction) =>
      (index[correction] ?? []).flat().map((entry) => nameOf({ correction, entry })),
    );
    expect(named.filter((name) => !covered.has(name))).toEqual([]);
  });

  it('name pages that there are', () => {
    const unknown = rows
      .filter((row) => !('refused' in row && row.until === undefined))
      .filter(({ entry }) => !pages.has(entry));
    expect(unknown.map(nameOf)).toEqual([]);
  });

  it('stand on the pages in every language', () => {
    const missing = rows.flatMap((row) =>
      'stands' in row && row.stands !== undefined
        ? findMissing(row.entry, row.stands).map((literal) => `${nameOf(row)}: ${literal}`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('stand in what support asks for on the pages', () => {
    const missing = rows.flatMap((row) =>
      'asks' in row && row.asks !== undefined
        ? findMissing(row.entry, row.asks, asked).map((literal) => `${nameOf(row)}: ${literal}`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('say of no translation that the portal shows it', () => {
    const shown = rows.flatMap((row) =>
      'english' in row && row.english !== undefined
        ? row.english
            .filter((locale) => !isEnglishInPortal(row.entry, locale))
            .map((locale) => `${nameOf(row)}: ${locale}`)
        : [],
    );
    expect(shown).toEqual([]);
  });

  it('leave nothing of what they corrected', () => {
    const left = rows.flatMap((row) =>
      'gone' in row && row.gone !== undefined
        ? findLiterals(row.entry, row.gone).map((literal) => `${nameOf(row)}: ${literal}`)
        : [],
    );
    expect(left).toEqual([]);
  });

  it('are refused only as long as the reason holds', () => {
    const stale = rows.filter((row) => {
      if (!('refused' in row)) return false;
      if (row.until === undefined) return pages.has(row.entry);
      return findLiterals(row.entry, row.until).length > 0;
    });
    expect(stale.map(nameOf)).toEqual([]);
  });
});
