import { describe, expect, it } from 'vitest';
import { decodeText, listColumns, readList } from '../../../../src/authoring/import/read-list.ts';
import { type ImportMap } from '../../../../src/content/schemas/import-map.ts';

const MAP: ImportMap = {
  code: 'Code',
  aliases: [],
  title: { en: 'Title', ja: '件名' } as ImportMap['title'],
  messages: {},
  facets: { area: { column: 'Area' } },
  prose: { Meaning: { en: 'Cause' } },
  sources: [],
  verified: undefined,
};

/** What a program that knows no UTF-8 would write: each character of two bytes is tried. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return new Uint8Array(
    Array.from(text).flatMap((sign) =>
      sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? [0x3f]),
    ),
  );
}

function read(name: string, text: string, map: Partial<ImportMap> = {}) {
  const { rows, ...list } = readList(name, new TextEncoder().encode(text), {
    map: { ...MAP, ...map },
    locales: ['en', 'ja'],
  });
  return { rows: rows.map(({ line, cells }) => ({ line, ...Object.fromEntries(cells) })), ...list };
}

function problemOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

describe('decodeText', () => {
  const JAPANESE = 'コード,件名\n42,ディスクに空きがありません\n';
  const CHINESE = '代碼,標題\n42,磁碟空間不足，請刪除檔案\n';
  const all = ['en', 'ja', 'zh-TW'] as const;

  it('recognises what the languages of the product were written in before UTF-8', () => {
    for (const [text, encoding] of [
      [JAPANESE, 'shift_jis'],
      [CHINESE, 'big5'],
    ] as const) {
      expect(decodeText(encode(text, encoding), all)).toEqual({ text, encoding });
    }
    expect(decodeText(new TextEncoder().encode(CHINESE), all).encoding).toBe('utf-8');
  });

  it('goes by the mark at the beginning, and leaves it out', () => {
    const utf16 = Buffer.from(`\ufeff${JAPANESE}`, 'utf16le');
    expect(decodeText(utf16, all)).toEqual({ text: JAPANESE, encoding: 'utf-16le with a mark' });
    expect(decodeText(utf16.swap16(), all).encoding).toBe('utf-16be with a mark');
    const utf8 = new TextEncoder().encode(`\ufeff${JAPANESE}`);
    expect(decodeText(utf8, all)).toEqual({ text: JAPANESE, encoding: 'utf-8 with a mark' });
  });

  it('takes what is named, and says where that does not fit', () => {
    const utf16 = Buffer.from(JAPANESE, 'utf16le');
    expect(decodeText(utf16, all, 'utf-16le').text).toBe(JAPANESE);
    const faults = [
      () => decodeText(utf16, all),
      () => decodeText(encode(JAPANESE, 'shift_jis'), ['en']),
      () => decodeText(encode(JAPANESE, 'shift_jis'), all, 'utf-8'),
      () => decodeText(utf16, all, 'latin-99'),
    ];
    expect(faults.map(problemOf).join('\n')).toMatchInlineSnapshot(`
      "The list is in none of utf-8, shift_jis, big5: name its encoding, as in --encoding utf-16le.
      The list is in none of utf-8: name its encoding, as in --encoding utf-16le.
      The list is not a text in utf-8: leave the encoding out to have it recognised, or name another.
      There is no encoding "latin-99": name one such as utf-8, utf-16le, shift_jis or big5."
    `);
  });
});

describe('readList', () => {
  it('knows the line of each row, whatever its cells hold', () => {
    const text = 'Code;Title\r\nA;"one\r\n;""two"""\r\n\r\n;\r\nB; three \r\nC;four';
    expect(read('list.csv', text)).toEqual({
      rows: [
        { line: 2, Code: 'A', Title: 'one\n;"two"' },
        { line: 6, Code: 'B', Title: 'three' },
        { line: 7, Code: 'C', Title: 'four' },
      ],
      columns: new Set(['Code', 'Title']),
      refusals: [],
      form: 'utf-8, ";" between cells',
    });
  });

  it('finds what stands between cells by the columns that the map names', () => {
    expect(read('list.csv', 'Code;Title, in short\nA;b').form).toBe('utf-8, ";" between cells');
    expect(read('list.txt', '"Code"\t"Title"\nA\tb').form).toBe('utf-8, tabs between cells');
    expect(read('list.csv', 'Code,Title\nA,b').form).toBe('utf-8, "," between cells');
    expect(read('list.csv', 'Code,x;Title\nA,b', { delimiter: ',' }).rows).toEqual([
      { line: 2, Code: 'A', 'x;Title': 'b' },
    ]);
  });

  it('tells every row with too many cells or too few', () => {
    const { rows, refusals } = read('list.csv', 'Code,Title\nA,b,c\nB,c\nC\n');
    expect(rows).toHaveLength(1);
    expect(refusals.map(({ line, problem }) => `${String(line)}: ${problem}`)).toEqual([
      '2: The row has 3 cells.',
      '4: The row has 1 cell.',
    ]);
    expect(refusals.map(({ fix }) => fix)).toEqual([
      'put a cell that has "," in it into quotes.',
      'add "," for each cell that is missing at its end, or put a cell that goes on in the next line into quotes.',
    ]);
  });

  it('says why a file cannot be read', () => {
    const faults = [
      () => read('list.csv', 'Code,Title\nA,"b\nb"\nB,"c\nC,d\n'),
      () => read('list.csv', '"Code,Title\nA,b'),
      () => read('list.csv', 'Code,Title\nA,b"c"\n'),
      () => read('list.csv', 'Code,Code\nA,b\n'),
      () => read('list.csv', '\n'),
      () => read('list.csv', 'Code,Title\n,\n'),
      () => read('list.json', '[]'),
      () => read('list.csv', 'PK\u0003\u0004'),
      () => read('list.xlsx', 'Code,Title\nA,b\n'),
      () => read('list.json', '{ "errors": [ }'),
      () => read('list.json', '{ "errors": [] }'),
      () => read('list.json', '{ "errors": [] }', { rows: 'data.errors' }),
    ];
    expect(faults.map(problemOf).join('\n')).toMatchInlineSnapshot(`
      "The row that begins in line 4 of the list has a quotation mark that opens or closes nothing: put the cell into quotes, and double those in it.
      The row that begins in line 1 of the list has a quotation mark that opens or closes nothing: put the cell into quotes, and double those in it.
      The row that begins in line 2 of the list has a quotation mark that opens or closes nothing: put the cell into quotes, and double those in it.
      Two columns of the list are called "Code": rename one of them.
      The list is empty.
      The list has no rows: an error is a line of its own below the headings.
      The list has no rows: an error is a line of its own below the headings.
      The list is a workbook of a spreadsheet program: save its sheet as "CSV UTF-8" there, and name that file.
      The list is a workbook of a spreadsheet program: save its sheet as "CSV UTF-8" there, and name that file.
      The list is no JSON: Unexpected token '}', "{ "errors": [ }" is not valid JSON.
      The file is not a list: say in the map where it stands in it, as in "rows: errors".
      There is no list under "data.errors" in the file: "rows" in the map says where it stands."
    `);
  });

  it('reads JSON and YAML as they stand: numbers keep their zeros, objects become columns', () => {
    const json = `{ "data": { "errors": [
      { "Code": 600, "Title": null, "text": { "en": "a\\nb", "ja": "\\u3042" } },
      { "Code": "00601", "steps": ["one", "two"] },
      "odd"
    ] } }`;
    const list = read('list.json', json, { rows: 'data.errors' });
    expect(list.rows).toEqual([
      { line: 2, Code: '600', 'text.en': 'a\nb', 'text.ja': 'あ' },
      { line: 3, Code: '00601', steps: 'one\ntwo' },
    ]);
    expect([...list.columns]).toEqual(['Code', 'Title', 'text.en', 'text.ja', 'steps']);
    expect(list.refusals).toMatchObject([{ line: 4, problem: 'The item is no object.' }]);
    expect(
      read('list.yaml', '- Code: 00600\n  Title: |\n    a\n    b\n- Code: yes\n').rows,
    ).toEqual([
      { line: 1, Code: '00600', Title: 'a\nb' },
      { line: 5, Code: 'yes' },
    ]);
  });
});

it('lists the columns that a map names, each with its first place', () => {
  expect(listColumns({ ...MAP, messages: { en: 'Title' } })).toEqual([
    { name: 'Code', path: ['code'] },
    { name: 'Title', path: ['title', 'en'] },
    { name: '件名', path: ['title', 'ja'] },
    { name: 'Cause', path: ['prose', 'Meaning', 'en'] },
    { name: 'Area', path: ['facets', 'area', 'column'] },
  ]);
});
