import { CsvError, parse } from 'csv-parse/sync';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { DELIMITERS, type ImportMap } from '../../content/schemas/import-map.ts';
import type { Locale } from '../../model/locales.ts';
import type { Refusal } from './refusals.ts';

/** A row of a company's list. */
export interface Row {
  /** Where it begins in the file, counted from 1. */
  line: number;
  /** Texts by column, without blank space around; a cell that is empty is not there. */
  cells: ReadonlyMap<string, string>;
}

/** A list as it was read. */
export interface List {
  rows: Row[];
  /** The columns that there are. */
  columns: ReadonlySet<string>;
  /** Rows that could not be read. */
  refusals: Refusal[];
  /** What was recognised: `shift_jis, ";" between cells`. */
  form: string;
}

/** What a list is read with. */
export interface ListSetting {
  map: ImportMap;
  /** Of the product, in their order: what a text without marks may be in. */
  locales: readonly Locale[];
  /** Comes before that of the map. */
  encoding?: string | undefined;
}

/**
 * Reads a list: CSV, JSON or YAML, by the end of its name.
 *
 * @throws a sentence for the author where the file as a whole cannot be read
 */
export function readList(name: string, bytes: Uint8Array, setting: ListSetting): List {
  const { map, locales } = setting;
  refuseOtherForms(name, bytes);
  const { text, encoding } = decodeText(bytes, locales, setting.encoding ?? map.encoding);
  const lines = text.replaceAll(/\r\n?/g, '\n');
  if (lines.trim() === '') throw new Error('The list is empty.');
  if (/\.json$/i.test(name)) requireJson(lines);
  const list = /\.(?:json|ya?ml)$/i.test(name)
    ? readObjects(lines, map, encoding)
    : readTable(lines, map, encoding);
  if (list.rows.length + list.refusals.length > 0) return list;
  throw new Error('The list has no rows: an error is a line of its own below the headings.');
}

/** How the files of spreadsheets begin: as an archive, or as those before it. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function refuseOtherForms(name: string, bytes: Uint8Array): void {
  const isWorkbook = WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte));
  if (!isWorkbook && !/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name)) return;
  throw new Error(
    'The list is a workbook of a spreadsheet program: save its sheet as "CSV UTF-8" there, and name that file.',
  );
}

/** What reads YAML takes more for JSON than JSON is, and says less of what is wrong with it. */
function requireJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(`The list is no JSON: ${(error as Error).message}.`, { cause: error });
  }
}

/** What a text may be in that is not UTF-8, by language. */
const OLDER_ENCODINGS: Partial<Record<Locale, string>> = { ja: 'shift_jis', 'zh-TW': 'big5' };

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What a text has that was read in a wrong encoding: narrow kana, control characters, private ones. */
const ODD = /[\uff61-\uff9f\u0080-\u009f\ue000-\uf8ff]/g;

/**
 * Reads bytes as text: as what is named, else by their mark, else as UTF-8, else in what the languages
 * were written in before it.
 *
 * `decodeText(new Uint8Array([0x83, 0x47]), ['en', 'ja'])` -> `{ text: 'エ', encoding: 'shift_jis' }`
 *
 * @throws a sentence for the author
 */
export function decodeText(
  bytes: Uint8Array,
  locales: readonly Locale[],
  named?: string,
): { text: string; encoding: string } {
  if (named !== undefined) {
    const text = tryDecoding(bytes, named);
    if (text !== undefined) return { text, encoding: named };
    throw new Error(
      `The list is not a text in ${named}: leave the encoding out to have it recognised, or name another.`,
    );
  }
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) {
    const [encoding] = marked;
    const text = tryDecoding(bytes, encoding);
    if (text !== undefined) return { text, encoding: `${encoding} with a mark` };
  }
  const older = locales.flatMap((locale) => OLDER_ENCODINGS[locale] ?? []);
  const readings = ['utf-8', ...older].flatMap((encoding) => {
    const text = tryDecoding(bytes, encoding);
    // UTF-16 without a mark is full of zeros.
    return text === undefined || text.includes('\0') ? [] : [{ text, encoding }];
  });
  const [best] = readings.sort((a, b) => countOdd(a) - countOdd(b));
  const utf8 = readings.find(({ encoding }) => encoding === 'utf-8');
  const chosen = utf8 ?? best;
  if (chosen !== undefined) return chosen;
  throw new Error(
    `The list is in none of ${['utf-8', ...older].join(', ')}: name its encoding, as in --encoding utf-16le.`,
  );
}

function countOdd({ text, encoding }: { text: string; encoding: string }): number {
  return encoding === 'utf-8' ? 0 : (text.match(ODD)?.length ?? 0);
}

function tryDecoding(bytes: Uint8Array, encoding: string): string | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new Error(
      `There is no encoding "${encoding}": name one such as utf-8, utf-16le, shift_jis or big5.`,
      { cause: error },
    );
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The columns that a map names, each where it does so first. */
export function listColumns(map: ImportMap): { name: string; path: readonly PropertyKey[] }[] {
  const paths = new Map<string, readonly PropertyKey[]>();
  const gather = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') paths.set(value, paths.get(value) ?? path);
    else if (Array.isArray(value)) {
      for (const [at, inner] of value.entries()) gather(inner, [...path, at]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) gather(inner, [...path, key]);
    }
  };
  const { code, id, aliases, title, messages, concerns, prose, cause, facets } = map;
  gather({ code, id, aliases, title, messages, concerns, prose, cause }, []);
  for (const [name, facet] of Object.entries(facets)) {
    gather({ column: facet?.column }, ['facets', name]);
  }
  return [...paths].map(([name, path]) => ({ name, path }));
}

function readTable(text: string, map: ImportMap, encoding: string): List {
  const delimiter =
    map.delimiter === undefined ? findDelimiter(text, map) : DELIMITERS[map.delimiter];
  const [head, ...records] = readRecords(text, delimiter);
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const named = listColumns(map).map(({ name }) => name);
  const repeated = columns.find((name, at) => columns.indexOf(name) !== at && named.includes(name));
  if (repeated !== undefined) {
    throw new Error(`Two columns of the list are called "${repeated}": rename one of them.`);
  }
  const rows: Row[] = [];
  const refusals: Refusal[] = [];
  for (const { line, cells } of records) {
    const filled = cells.map((cell) => cell.trim());
    if (filled.every((cell) => cell === '')) continue;
    if (cells.length === columns.length) {
      const pairs = columns.map((name, at): [string, string] => [name, filled[at] ?? '']);
      rows.push({ line, cells: new Map(pairs.filter(([, cell]) => cell !== '')) });
    } else {
      refusals.push({
        line,
        problem: `The row has ${countCells(cells.length)}.`,
        expected: `${countCells(columns.length)}, as the first line.`,
        fix: describeCellFix(cells.length < columns.length, delimiter),
      });
    }
  }
  const shown = delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
  return {
    rows,
    columns: new Set(columns),
    refusals,
    form: `${encoding}, ${shown} between cells`,
  };
}

function describeCellFix(isShort: boolean, delimiter: string): string {
  const sign = delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
  return isShort
    ? `add ${sign} for each cell that is missing at its end, or put a cell that goes on in the next line into quotes.`
    : `put a cell that has ${sign} in it into quotes.`;
}

function countCells(count: number): string {
  return count === 1 ? '1 cell' : `${String(count)} cells`;
}

/** The one that makes of the first line what the map names; else of most cells. */
function findDelimiter(text: string, map: ImportMap): string {
  const wanted = listColumns(map).map(({ name }) => name);
  const rate = (delimiter: string): number => {
    const [head = ''] = text.split('\n', 1);
    const cells = head.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
    return cells.filter((cell) => wanted.includes(cell)).length * 1000 + cells.length;
  };
  const [best = ','] = Object.values(DELIMITERS).sort((a, b) => rate(b) - rate(a));
  return best;
}

interface ReadRow {
  line: number;
  cells: string[];
}

function readRecords(text: string, delimiter: string): ReadRow[] {
  try {
    return parseRecords(text, delimiter).records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // It is found at the end, where a quotation mark is not closed: what counts is where the row begins.
    const whole = Number(error['records']);
    const line = whole === 0 ? 1 : parseRecords(text, delimiter, whole).end;
    throw new Error(
      `The row that begins in line ${String(line)} of the list has a quotation mark that opens or closes nothing: put the cell into quotes, and double those in it.`,
      { cause: error },
    );
  }
}

function parseRecords(
  text: string,
  delimiter: string,
  count = -1,
): { records: ReadRow[]; end: number } {
  const found = parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    record_delimiter: '\n',
    to: count,
  }) as unknown as { record: string[]; raw: string }[];
  let end = 1;
  const records = found.map(({ record, raw }) => {
    const line = end;
    end += raw.split('\n').length - 1;
    return { line, cells: record };
  });
  return { records, end };
}

function readObjects(text: string, { rows: path }: ImportMap, encoding: string): List {
  const lineCounter = new LineCounter();
  // JSON is YAML. In this schema every value is the text that stands there: 00600 keeps its zeros.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line } = lineCounter.linePos(fault.pos[0]);
    throw new Error(`Line ${String(line)} of the list cannot be read: ${fault.message}.`);
  }
  const node = path === undefined ? document.contents : document.getIn(path.split('.'), true);
  if (!isSeq(node)) {
    throw new Error(
      path === undefined
        ? 'The file is not a list: say in the map where it stands in it, as in "rows: errors".'
        : `There is no list under "${path}" in the file: "rows" in the map says where it stands.`,
    );
  }
  const columns = new Set<string>();
  const rows: Row[] = [];
  const refusals: Refusal[] = [];
  for (const item of node.items) {
    const offset = (item as { range?: [number] }).range?.[0] ?? 0;
    const { line } = lineCounter.linePos(offset);
    if (isMap(item)) {
      const cells = new Map<string, string>();
      flatten(item, '', columns, cells);
      rows.push({ line, cells });
    } else {
      refusals.push({
        line,
        problem: 'The item is no object.',
        expected: 'an object with a value for each column.',
        fix: 'write it as one, or remove it.',
      });
    }
  }
  return { rows, columns, refusals, form: encoding };
}

/** `{ text: { en: 'Full' } }` -> `text.en`: `Full`; the items of a list are lines. */
function flatten(node: unknown, name: string, columns: Set<string>, cells: Map<string, string>) {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const own = isScalar(key) ? String(key.value) : '';
      flatten(value, name === '' ? own : `${name}.${own}`, columns, cells);
    }
    return;
  }
  columns.add(name);
  const items = isSeq(node) ? node.items : [node];
  const text = items.map(textOf).filter(Boolean).join('\n').trim();
  if (text !== '') cells.set(name, text);
}

function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  const text = String(node.value);
  return node.type === 'PLAIN' && (text === 'null' || text === '~') ? '' : text;
}
