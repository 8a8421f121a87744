/** What is needed to read CBOR of texts, whole numbers and lists, which Pagefind's index is written in. */

/** Place of an item. */
export interface Range {
  start: number;
  end: number;
}

export const TYPE_NUMBER = 0;
export const TYPE_NEGATIVE = 1;
export const TYPE_TEXT = 3;
export const TYPE_ARRAY = 4;

/** The head of an item: its type, its number or length, and where what follows begins. */
export interface Head {
  type: number;
  value: number;
  next: number;
}

/**
 * Reads the head of the item at a place.
 *
 * @throws when the bytes end, or hold what is none of these
 */
export function readHead(bytes: Uint8Array, start: number): Head {
  const head = bytes[start];
  if (head === undefined) throw new Error('A file of the index ends too early.');
  const type = head >> 5;
  const short = head & 31;
  if (short < 24) return { type, value: short, next: start + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[short];
  if (length === undefined) throw new Error(`A file of the index holds CBOR of another kind.`);
  const next = start + 1 + length;
  let value = 0;
  for (let at = start + 1; at < next; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return { type, value, next };
}

/** Where the item at a place ends. */
function skipItem(bytes: Uint8Array, start: number): number {
  const { type, value, next } = readHead(bytes, start);
  if (type < 2 || type === 7) return next;
  if (type <= TYPE_TEXT) return next + value;
  let end = next;
  const count = type === TYPE_ARRAY ? value : 2 * value;
  for (let index = 0; index < count; index += 1) end = skipItem(bytes, end);
  return end;
}

/** The items of the list at a place. */
export function readArray(bytes: Uint8Array, start: number): Range[] {
  const { type, value, next } = readHead(bytes, start);
  if (type !== TYPE_ARRAY) throw new Error('A file of the index lacks a list.');
  const items: Range[] = [];
  for (let index = 0, at = next; index < value; index += 1) {
    const end = skipItem(bytes, at);
    items.push({ start: at, end });
    at = end;
  }
  return items;
}

/** The text at a place. */
export function readText(bytes: Uint8Array, start: number): string {
  const { next, value } = readHead(bytes, start);
  return new TextDecoder().decode(bytes.subarray(next, next + value));
}

/** The whole number at a place. */
export function readNumber(bytes: Uint8Array, start: number): number {
  const { type, value } = readHead(bytes, start);
  return type === TYPE_NEGATIVE ? -1 - value : value;
}
