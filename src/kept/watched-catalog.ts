/**
 * A catalogue that takes down what is read of it, for whoever reads in the course of `takeDownReadings`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { FIND, findDerived, type WatchedCatalog } from '../content/catalogue/derive.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { isRecord } from '../model/is-record.ts';
import {
  createReadingList,
  nameField,
  type ReadingList,
  type Readings,
  type Table,
  TABLES,
} from './readings.ts';

const reader = new AsyncLocalStorage<ReadingList>();

/** Does something and says what it has read of watched catalogues meanwhile. */
export async function takeDownReadings<Result>(
  read: () => Promise<Result>,
): Promise<{ result: Result; readings: Readings }> {
  const list = createReadingList();
  const result = await reader.run(list, read);
  return { result, readings: list.list() };
}

/** Read as a whole: every page shows much of them, and they seldom change. */
const WHOLE: readonly (keyof Catalog)[] = ['product', 'ui', 'ledger', 'synonyms'];

/**
 * Gives the catalogue in a form that shows the same to whoever reads it, and takes down what that was: which
 * fields of which entries, by name. A list is read as a whole.
 */
export function watchCatalog(catalog: Catalog): Catalog {
  const tables: Readonly<Record<string, WatchedTable>> = Object.fromEntries(
    TABLES.map((table) => [table, new WatchedTable(table, catalog[table])]),
  );
  const find: WatchedCatalog[typeof FIND] = (name, key) => {
    reader.getStore()?.addDerived(name, key);
    const value = findDerived(catalog, name, key);
    if (value === undefined) throw new Error(`Nothing is called "${name}" that could be found.`);
    return value;
  };
  const rest: unknown = watchRecord({ ...catalog }, [], (list, field) => {
    list.add(field);
  });
  // It has the same fields as what it watches.
  return new Proxy(rest as Catalog, {
    get: (target, key, receiver): unknown => {
      if (key === FIND) return find;
      const table = typeof key === 'string' ? tables[key] : undefined;
      return table ?? Reflect.get(target, key, receiver);
    },
    has: (target, key) => key === FIND || Reflect.has(target, key),
  });
}

/** Takes down that a field is read, by its name. */
type Note = (list: ReadingList, field: string) => void;

/** What is behind a key of a record, and the field as which it is taken down. */
interface Cell {
  field: string;
  value: unknown;
  /** The number of the list that it was taken down on last: most are read again and again by the same page. */
  noted?: number;
}

function watchRecord(
  record: Readonly<Record<string, unknown>>,
  path: readonly string[],
  note: Note,
): Readonly<Record<string, unknown>> {
  // Every place is read again and again; and whoever does so gets the same object.
  const cells = new Map<string, Cell>();
  const openCell = (key: string): Cell => {
    const place = [...path, key];
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    return isRecord(value) && !isWhole(place)
      ? { field: nameField('?', place), value: watchRecord(value, place, note) }
      : { field: nameField('=', place), value };
  };
  const read = (key: string): unknown => {
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = openCell(key)));
    const list = reader.getStore();
    if (list !== undefined && cell.noted !== list.number) {
      cell.noted = list.number;
      note(list, cell.field);
    }
    return cell.value;
  };
  const noteNow = (field: string): void => {
    const list = reader.getStore();
    if (list !== undefined) note(list, field);
  };
  return new Proxy(record, {
    get: (target, key, receiver): unknown =>
      typeof key === 'string' ? read(key) : Reflect.get(target, key, receiver),
    has: (target, key) => {
      if (typeof key === 'string') noteNow(nameField('?', [...path, key]));
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      noteNow(nameField('#', path));
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor: (target, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
      if (descriptor === undefined || typeof key !== 'string') {
        if (typeof key === 'string') noteNow(nameField('?', [...path, key]));
        return descriptor;
      }
      const { enumerable = false } = descriptor;
      return { configurable: true, enumerable, get: () => read(key) };
    },
  });
}

function isWhole([root, ...rest]: readonly string[]): boolean {
  return rest.length === 0 && (WHOLE as readonly (string | undefined)[]).includes(root);
}

/** The field of a row as a whole. */
const ROW = nameField('?', []);

/** A part of the catalogue whose rows are watched. */
class WatchedTable extends Map<string, object> {
  readonly #table: Table;
  /** Which rows there are. */
  readonly #ids: string;

  constructor(table: Table, rows: ReadonlyMap<string, object>) {
    super();
    this.#table = table;
    this.#ids = nameField('#', [table]);
    for (const [id, row] of rows) {
      const record = row as Readonly<Record<string, unknown>>;
      super.set(
        id,
        watchRecord(record, [], (list, field) => {
          list.addCell(table, id, field);
        }),
      );
    }
  }

  #noteIds(): void {
    reader.getStore()?.add(this.#ids);
  }

  #noteRow(id: string): void {
    reader.getStore()?.addCell(this.#table, id, ROW);
  }

  override get size(): number {
    this.#noteIds();
    return super.size;
  }

  override has(id: string): boolean {
    this.#noteRow(id);
    return super.has(id);
  }

  override get(id: string): object | undefined {
    this.#noteRow(id);
    return super.get(id);
  }

  override keys(): MapIterator<string> {
    this.#noteIds();
    return super.keys();
  }

  override values(): MapIterator<object> {
    this.#noteIds();
    return super.values();
  }

  override entries(): MapIterator<[string, object]> {
    this.#noteIds();
    return super.entries();
  }

  override forEach(visit: (row: object, id: string, table: Map<string, object>) => void): void {
    this.#noteIds();
    super.forEach(visit);
  }

  override [Symbol.iterator](): MapIterator<[string, object]> {
    return this.entries();
  }
}
