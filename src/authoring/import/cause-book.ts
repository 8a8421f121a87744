import { createHash } from 'node:crypto';
import type { Catalog } from '../../content/catalogue/types.ts';
import { type CauseFacts, createCauseFactsSchema } from '../../content/schemas/cause.ts';
import { listFacetsOf } from '../../content/schemas/entry.ts';
import { EntryIdSchema } from '../../content/schemas/id.ts';
import type { ImportMap } from '../../content/schemas/import-map.ts';
import { printFacts } from '../new-entry.ts';
import { type Draft, draftProse } from './draft-prose.ts';
import type { NameBook } from './name-book.ts';
import { columnsOf, parseFacts, readFacet, readTitles } from './read-cells.ts';
import type { Row } from './read-list.ts';
import { describeBadName, describeEmpty, type Fault } from './refusals.ts';

/** A cause that rows of a list have in common. */
export interface ListedCause {
  /** As the list has it; the id of today may be another. */
  id: string;
  /** The line that it was read in: others with the same cause say the same. */
  line: number;
  facts: CauseFacts;
  draft: Draft;
  cells: Row['cells'];
}

/** The causes of a list: each once, however many rows have it. */
export class CauseBook {
  readonly #catalog: Catalog;
  readonly #map: ImportMap;
  readonly #names: NameBook;
  readonly #schema: ReturnType<typeof createCauseFactsSchema>;
  /** What a row says of its cause. */
  readonly #columns: string[];
  readonly #causes = new Map<string, ListedCause>();

  constructor(catalog: Catalog, map: ImportMap, names: NameBook) {
    this.#catalog = catalog;
    this.#map = map;
    this.#names = names;
    this.#schema = createCauseFactsSchema(catalog.product);
    const { title = {}, prose = {} } = map.cause ?? {};
    this.#columns = [title, ...Object.values(prose)].flatMap((columns) =>
      columnsOf(columns).map(([, column]) => column),
    );
  }

  /** The cause of a row, where it has one, and what is wrong with it. */
  read({ cells, line }: Row): { cause?: ListedCause; faults: Fault[] } {
    const columns = this.#map.cause;
    if (columns === undefined) return { faults: [] };
    const idColumn = columns.id;
    const titleColumn = columns.title[this.#catalog.sourceLocale];
    const title = cells.get(titleColumn);
    const isThere = [idColumn ?? '', ...this.#columns].some((column) => cells.has(column));
    if (idColumn === undefined ? title === undefined : !isThere) return { faults: [] };
    const column = idColumn ?? titleColumn;
    const id = idColumn === undefined ? idOfText(title ?? '') : cells.get(idColumn);
    if (id === undefined) return { faults: [describeEmpty(column, 'an id of the cause')] };
    if (!EntryIdSchema.safeParse(id).success) {
      return { faults: [describeBadName('id', id, column, EntryIdSchema)] };
    }
    const known = this.#causes.get(id);
    if (known !== undefined) return { cause: known, faults: this.#compare(known, cells) };
    const made = this.#draft(cells);
    if ('faults' in made) return { faults: made.faults };
    const faults = this.#names.take('cause', id, { aliases: [], column }, line);
    if (faults.length > 0) return { faults };
    const cause = { id, line, cells, ...made };
    this.#causes.set(id, cause);
    return { cause, faults };
  }

  /** Where a row says something else of a cause than the first that has it. */
  #compare({ id, line, cells: first }: ListedCause, cells: Row['cells']): Fault[] {
    return [...new Set(this.#columns)]
      .filter((column) => unifySpace(first.get(column)) !== unifySpace(cells.get(column)))
      .map((column) => ({
        column,
        problem: `It says something else of the cause "${id}" than line ${String(line)}.`,
        expected: 'the same texts wherever the same cause stands.',
        fix: 'make them the same; or, where two causes are meant, give them two titles, or two ids in a column that the map names under "cause.id".',
      }));
  }

  #draft(cells: Row['cells']): { facts: CauseFacts; draft: Draft } | { faults: Fault[] } {
    const { product } = this.#catalog;
    const { title: titles, prose } = this.#map.cause ?? { title: {}, prose: {} };
    const { title, faults } = readTitles(titles, cells, product.languages, titleOfText);
    const facets: Record<string, string | string[]> = {};
    for (const facet of listFacetsOf(product, 'cause')) {
      // It may be met with all of their values: what one row has says nothing of the others.
      const value = facet.many ? [] : readFacet(facet, this.#map, cells).value;
      if (value !== undefined) facets[facet.id] = value;
    }
    if (faults.length > 0) return { faults };
    const { sources, verified } = this.#map;
    const written = {
      kind: 'cause',
      title,
      ...facets,
      ...(sources.length === 0 ? {} : { sources }),
      ...(verified === undefined ? {} : { verified }),
    };
    const { facts, faults: wrong } = parseFacts(this.#schema, written, { title: titles });
    if (facts === undefined) return { faults: wrong };
    const draft = draftProse(this.#catalog, cells, {
      type: 'cause',
      facts,
      text: printFacts('cause', written),
      columns: prose,
      place: 'cause.prose',
      required: product.required.cause,
    });
    return draft.faults.length > 0 ? { faults: draft.faults } : { facts, draft };
  }
}

function unifySpace(text = ''): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The end of a sentence, and what follows it. */
const SENTENCE_END = /(?:[.!?](?=\s)|[。！？]).*$/su;

/**
 * The first sentence, as a title.
 *
 * `titleOfText('The disk is slow.\nIt is old.')` -> `'The disk is slow'`
 */
function titleOfText(text: string): string {
  const line = unifySpace(text);
  return line.replace(SENTENCE_END, '').replace(/\.$/, '') || line;
}

/** An id stands in addresses, whose length has a limit. */
const MAX_ID_LENGTH = 48;

/**
 * The same id for the same first sentence, in every run. What is not in Latin letters, and what is too long, has a
 * part of its hash.
 *
 * `idOfText('The disk is slow. It is old.')` -> `'the-disk-is-slow'`
 */
function idOfText(text: string): string {
  const line = titleOfText(text);
  const plain = line
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const id = (plain.match(/[a-z0-9]+/g) ?? []).join('-');
  const isLatin = id !== '' && !/(?=\P{ASCII})\p{L}/u.test(plain);
  if (isLatin && id.length <= MAX_ID_LENGTH) return id;
  const hash = createHash('sha256').update(line).digest('hex').slice(0, 8);
  const start = id.slice(0, MAX_ID_LENGTH - hash.length).replace(/-[^-]*$/, '');
  return `${isLatin ? start : 'cause'}-${hash}`;
}
