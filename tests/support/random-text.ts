/**
 * Texts that nobody expects: at random, the same in every run, and such as are hard to read.
 */

/** Random numbers from 0 to 1, the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  // Mulberry32.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ranges of code points, by script; the last ones are no text at all. */
const SCRIPTS = {
  ascii: [0x20, 0x7e],
  latin: [0xc0, 0x24f],
  combining: [0x300, 0x36f],
  greek: [0x370, 0x3ff],
  cyrillic: [0x400, 0x4ff],
  hebrew: [0x5d0, 0x5ea],
  arabic: [0x600, 0x6ff],
  devanagari: [0x900, 0x97f],
  thai: [0xe00, 0xe7f],
  hangul: [0xac00, 0xd7a3],
  hiragana: [0x3041, 0x309f],
  katakana: [0x30a0, 0x30ff],
  kanji: [0x4e00, 0x9fff],
  compatibility: [0xf900, 0xfaff],
  halfWidth: [0xff01, 0xffef],
  rareKanji: [0x20000, 0x2a6df],
  emoji: [0x1f300, 0x1faff],
  invisible: [0x2000, 0x206f],
  control: [0x00, 0x1f],
  surrogates: [0xd800, 0xdfff],
  any: [0x00, 0x10ffff],
} as const satisfies Record<string, readonly [number, number]>;

/** The name of one. */
export type Script = keyof typeof SCRIPTS;
/** Their names. */
export const SCRIPT_NAMES = Object.keys(SCRIPTS) as Script[];

/** What people do type and paste, to be met in the middle of anything. */
const PIECES = [
  'DB_00600',
  'ListenerStuck',
  '420007',
  'import',
  'リスナーが応答しない',
  '磁碟沒有可用空間',
  '<script>alert(1)</script>',
  '{"code":"',
  String.raw`C:\Logs\ListenerState.log`,
  '2026-01-01T00:00:00Z',
  '8f2c1d3e-0000-4a5b-8c9d-0123456789ab',
  '\r\n\t',
  ' ',
] as const;

/** One of several. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Code points of one script, with a piece here and there. */
export function makeText(random: () => number, scripts: readonly Script[], length: number): string {
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const [first, last] = SCRIPTS[pick(random, scripts)];
    const part =
      random() < 0.05
        ? pick(random, PIECES)
        : String.fromCodePoint(first + Math.floor(random() * (last - first + 1)));
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

/** A text of some length, and by what it is hard: each is tried at several lengths. */
export const HARD_TEXTS = {
  'one kanji': (length) => '機'.repeat(length),
  'one word': (length) => fill('失敗', length),
  'one word with spaces': (length) => fill('snapshot ', length),
  'equal lines': (length) => fill('リスナーが応答しない\n', length),
  'lines that differ by a number': (length) =>
    fillBy(length, (at) => `disk ${String(at)} failed\n`),
  'different lines': (length) =>
    fillBy(length, (at) => `${nameOf(at)} waits for ${nameOf(at * 31)}\n`),
  digits: (length) => fill('0123456789', length),
  'one digit': (length) => fill('0', length),
  letters: (length) => fill('a', length),
  capitals: (length) => fill('aB', length),
  'letters that end otherwise': (length) => `${fill('a', length - 1)}!`,
  hyphens: (length) => fill('-', length),
  'parts with hyphens': (length) => fill('a-', length),
  'parts with underscores': (length) => fill('AB_', length),
  dots: (length) => fill('a.', length),
  path: (length) => fill(String.raw`C:\a`, length),
  address: (length) => fill('https://a.example/?q=', length),
  mail: (length) => fill('a.', length - 2) + '@a',
  'half an identifier': (length) => fill('8f2c1d3e-0000-', length),
  'half a time': (length) => fill('2026-01-01T00:', length),
  braces: (length) => '{'.repeat(length),
  brackets: (length) => fill('[(<', length),
  quotes: (length) => fill(`"'\``, length),
  markup: (length) => fill('<img src=x onerror=alert(1)>', length),
  json: (length) => fill('{"code":"DB_00600","message":"', length),
  percent: (length) => fill('%E6%A9%9F', length),
  colours: (length) => fill('\u001B[31mDB_00600\u001B[0m', length),
  marks: (length) => `a${'\u0301'.repeat(length)}`,
  'no room': (length) => fill('a\u200B', length),
  'turned text': (length) => fill('\u202Ea', length),
  'half characters': (length) => '\uD83D'.repeat(length),
  'long kana': (length) => `サ${'ー'.repeat(length)}`,
  'small kana': (length) => fill('っゃ', length),
  ligature: (length) => fill('\uFDFA', length),
  'half-width katakana': (length) => fill('ﾊﾞｯｸｱｯﾌﾟ', length),
  spaces: (length) => ' '.repeat(length),
  'ideographic spaces': (length) => fill('\u3000', length),
  names: (length) => fill('DB_00600 ', length),
  'names without spaces': (length) => fill('DB_00600', length),
} as const satisfies Record<string, (length: number) => string>;

export type HardText = keyof typeof HARD_TEXTS;

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function fillBy(length: number, pieceAt: (at: number) => string): string {
  const pieces: string[] = [];
  for (let size = 0; size < length; size += pieces.at(-1)?.length ?? 1) {
    pieces.push(pieceAt(pieces.length));
  }
  return pieces.join('').slice(0, length);
}

/** `nameOf(27)` -> `'bb'` */
function nameOf(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : nameOf(Math.floor(at / 26)) + letter;
}
