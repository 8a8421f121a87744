import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../../src/content/read/yaml.ts';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { viewLabels } from '../../src/content/catalogue/labels.ts';
import type { Catalog, Entry } from '../../src/content/catalogue/types.ts';
import { loadCatalog } from '../../src/content/read/load.ts';
import { type Locale, type Localized, mapLocales } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';

const FOLDER = join(import.meta.dirname, 'corrections');

/** The corrections that the pages are held to: c001 to c112. */
const CORRECTIONS = Array.from({ length: 112 }, (_, at) => `c${String(at + 1).padStart(3, '0')}`);

const literals = z.array(z.string().min(1)).min(1);
const place = { correction: z.enum(CORRECTIONS), entry: z.string() };

/** What a correction left on a page. */
const ProofSchema = z
  .strictObject({
    ...place,
    /** Literals that the page has in every language. */
    stands: literals.optional(),
    /** Literals that it has in none. */
    gone: literals.optional(),
  })
  .refine(({ stands, gone }) => stands !== undefined || gone !== undefined);

/** Why a correction was not applied to a page. */
const RefusalSchema = z.strictObject({
  ...place,
  refused: z.string().min(1),
  /** Literals with which the reason is gone; none where it is that there is no such page. */
  until: literals.optional(),
});

const RowsSchema = z.array(z.union([ProofSchema, RefusalSchema]));

type Row = z.infer<typeof RowsSchema>[number];

const rows: Row[] = readdirSync(FOLDER).flatMap((name) => {
  const { value, issues } = parseYaml(name, readFileSync(join(FOLDER, name), 'utf8'), RowsSchema);
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
});
const nameOf = ({ correction, entry }: Row): string => `${correction} on ${entry}`;

let catalog: Catalog;
/** By id, the pages in each language. */
const pages = new Map<string, Localized<string>>();
beforeAll(async () => {
  ({ catalog } = await loadCatalog(projectRoot));
  for (const entry of listEntries(catalog)) {
    const facts = readFacts(entry.file);
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

/** Those of some literals that a page has, with the language in which it has them. */
function findLiterals(id: string, wanted: readonly string[]): string[] {
  return catalog.locales.flatMap((locale) =>
    wanted
      .filter((text) => pages.get(id)?.[locale].includes(text))
      .map((text) => `${locale}: ${text}`),
  );
}

describe('the corrections of the pages', () => {
  it('are all proved, or refused with a reason', () => {
    const covered = new Set(rows.map(({ correction }) => correction));
    expect(CORRECTIONS.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('name pages that there are', () => {
    const unknown = rows
      .filter((row) => !('refused' in row && row.until === undefined))
      .filter(({ entry }) => !pages.has(entry));
    expect(unknown.map(nameOf)).toEqual([]);
  });

  it('stand on the pages in every language', () => {
    const missing = rows.flatMap((row) => {
      if (!('stands' in row) || row.stands === undefined) return [];
      const { entry, stands } = row;
      const found = findLiterals(entry, stands);
      return catalog.locales
        .flatMap((locale) => stands.map((text) => `${locale}: ${text}`))
        .filter((literal) => !found.includes(literal))
        .map((literal) => `${nameOf(row)}: ${literal}`);
    });
    expect(missing).toEqual([]);
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
