/**
 * What a page has read of the catalogue, so that the next build can tell whether it would read the same.
 */
import { hash } from 'node:crypto';
import { findDerived } from '../content/catalogue/derive.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { isRecord } from '../model/is-record.ts';
import { describeValue } from './describe-value.ts';

/** The parts of the catalogue with a row for each entry. */
export const TABLES = ['errors', 'causes'] as const satisfies readonly (keyof Catalog)[];
export type Table = (typeof TABLES)[number];

/** Everything else of the catalogue; its rows have no ids. */
const REST = 'rest';
/** What derivations give: the "field" is the name of the derivation, the "row" its key. */
const FOUND = 'found';

/** The kind of a place: the value there, whether there is one and of what kind, which keys it has. */
export type Aspect = '=' | '?' | '#';

/** In place of ids: all rows. */
const ALL = '*';

/** From so many rows on, a page that reads a field is taken to read it of all. */
const MOST_ROWS = 40;

/** Field -> ids, for each part of the catalogue. */
export type Readings = Readonly<
  Record<string, Readonly<Record<string, typeof ALL | readonly string[]>>>
>;

/** Takes down what is read. */
export interface ReadingList {
  /** No other list has it. */
  number: number;
  /** A place in a row of a table: `('errors', '151076', nameField('=', ['title', 'ja']))` */
  addCell: (table: Table, id: string, field: string) => void;
  /** A place in the rest of the catalogue: `(nameField('=', ['product']))` */
  add: (field: string) => void;
  addDerived: (name: string, key: string) => void;
  list: () => Readings;
}

let lists = 0;

/** Makes an empty list. */
export function createReadingList(): ReadingList {
  lists += 1;
  const parts = new Map<string, Map<string, Set<string> | typeof ALL>>();
  const note = (part: string, field: string, id: string, most: number): void => {
    let fields = parts.get(part);
    if (fields === undefined)
      parts.set(part, (fields = new Map<string, Set<string> | typeof ALL>()));
    const ids = fields.get(field);
    if (ids === ALL) return;
    if (ids === undefined) fields.set(field, new Set([id]));
    else if (ids.add(id).size > most) fields.set(field, ALL);
  };
  return {
    number: lists,
    addCell: (table, id, field) => {
      note(table, field, id, MOST_ROWS);
    },
    add: (field) => {
      note(REST, field, '', 1);
    },
    addDerived: (name, key) => {
      note(FOUND, name, key, Infinity);
    },
    list: () =>
      Object.fromEntries(
        [...parts].map(([part, fields]) => [
          part,
          Object.fromEntries(
            [...fields].map(([field, ids]) => [field, ids === ALL ? ALL : [...ids]]),
          ),
        ]),
      ),
  };
}

/** No name of a field has this in it. */
const SEPARATOR = '\n';

/** Names a place below a row, or in the rest: `('=', ['title', 'ja'])` -> `'=title\nja'` */
export function nameField(aspect: Aspect, path: readonly string[]): string {
  return `${aspect}${path.join(SEPARATOR)}`;
}

/** Says by one hash what there is to read now; undefined where something of it cannot be compared. */
export type ReadingDigest = (readings: Readings) => string | undefined;

/** Four numbers of 32 bits: a hash that others can be added to. */
type Sum = readonly [number, number, number, number];

/**
 * Makes the function for a catalogue. It looks at each place once, and adds up the hashes of those that a page
 * has read: pages read thousands of places, most of them the same ones.
 */
export function createReadingDigest(catalog: Catalog): ReadingDigest {
  /** Part -> field -> id -> the hash of what there is to read. */
  const known = new Map<string, Map<string, Map<string, Sum>>>();
  const openRows = (part: string, field: string): Map<string, Sum> => {
    let fields = known.get(part);
    if (fields === undefined) known.set(part, (fields = new Map<string, Map<string, Sum>>()));
    let rows = fields.get(field);
    if (rows === undefined) fields.set(field, (rows = new Map<string, Sum>()));
    return rows;
  };
  return (readings) => {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const [part, fields] of Object.entries(readings)) {
      for (const [field, ids] of Object.entries(fields)) {
        const rows = openRows(part, field);
        for (const id of ids === ALL ? [ALL] : ids) {
          let sum = rows.get(id);
          if (sum === undefined) {
            const description = describePlace(catalog, part, field, id);
            if (description === undefined) return undefined;
            rows.set(id, (sum = hashPlace([part, field, id, description])));
          }
          a = (a + sum[0]) >>> 0;
          b = (b + sum[1]) >>> 0;
          c = (c + sum[2]) >>> 0;
          d = (d + sum[3]) >>> 0;
        }
      }
    }
    return [a, b, c, d].map((part) => part.toString(36)).join(' ');
  };
}

function hashPlace(place: readonly string[]): Sum {
  const bytes = hash('sha256', JSON.stringify(place), 'buffer');
  const read = (at: number): number => bytes.readUInt32LE(at);
  return [read(0), read(4), read(8), read(12)];
}

function describePlace(
  catalog: Catalog,
  part: string,
  field: string,
  id: string,
): string | undefined {
  if (part === FOUND) {
    const value = findDerived(catalog, field, id);
    return value === undefined ? undefined : describeValue(value);
  }
  const aspect = field.slice(0, 1);
  const path = field === aspect ? [] : field.slice(1).split(SEPARATOR);
  if (part === REST) return describeAspect(catalog, aspect, path);
  const table = TABLES.find((name) => name === part);
  if (table === undefined) return undefined;
  if (id !== ALL) return describeAspect(catalog[table], aspect, [id, ...path]);
  const all: string[] = [];
  for (const row of catalog[table].keys()) {
    const description = describeAspect(catalog[table], aspect, [row, ...path]);
    if (description === undefined) return undefined;
    all.push(row, description);
  }
  return JSON.stringify(all);
}

function describeAspect(
  root: unknown,
  aspect: string,
  path: readonly string[],
): string | undefined {
  const value = path.reduce(step, root);
  if (aspect === '?') return kindOf(value);
  if (aspect === '#') {
    return JSON.stringify(value instanceof Map ? [...value.keys()] : Object.keys(value ?? {}));
  }
  return describeValue(value);
}

function step(value: unknown, key: string): unknown {
  if (value instanceof Map) return value.get(key);
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function kindOf(value: unknown): string {
  return value === undefined ? 'none' : isRecord(value) ? 'record' : 'value';
}
