/**
 * Reads and writes CBOR of texts, whole numbers and lists, which Pagefind's index is written in. What reads all of
 * CBOR is thirteen times as large in the browser (`cborg`).
 */

/** What of CBOR the index has. */
export type CborValue = number | string | readonly CborValue[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
/** So many bytes hold the number of a head that says so. */
const WIDTHS: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/**
 * Reads one value.
 *
 * @throws when the bytes end too early, or hold what is none of these
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const texts = new TextDecoder();
  let at = 0;
  const readByte = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('A file of the index ends too early.');
    at += 1;
    return byte;
  };
  const readValue = (): CborValue => {
    const head = readByte();
    const short = head & 31;
    let number = short < 24 ? short : 0;
    const width = short < 24 ? 0 : WIDTHS[short];
    if (width === undefined) throw new Error('A file of the index holds CBOR of another kind.');
    for (let left = width; left > 0; left -= 1) number = number * 256 + readByte();
    switch (head >> 5) {
      case NUMBER:
        return number;
      case NEGATIVE:
        return -1 - number;
      case TEXT:
        at += number;
        return texts.decode(bytes.subarray(at - number, at));
      case LIST: {
        const list: CborValue[] = [];
        while (list.length < number) list.push(readValue());
        return list;
      }
      default:
        throw new Error('A file of the index holds CBOR of another kind.');
    }
  };
  return readValue();
}

/** Writes a value, as short as it can be. `encodeCbor(['a', -1])` -> `82 61 61 20` */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const writeHead = (type: number, number: number): void => {
    if (number < 24) bytes.push((type << 5) | number);
    else if (number < 0x100) bytes.push((type << 5) | 24, number);
    else if (number < 0x10000) bytes.push((type << 5) | 25, number >> 8, number & 0xff);
    else bytes.push((type << 5) | 26, ...[24, 16, 8, 0].map((shift) => (number >> shift) & 0xff));
  };
  const writeValue = (part: CborValue): void => {
    if (typeof part === 'number') {
      if (part < 0) writeHead(NEGATIVE, -1 - part);
      else writeHead(NUMBER, part);
    } else if (typeof part === 'string') {
      const text = new TextEncoder().encode(part);
      writeHead(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      writeHead(LIST, part.length);
      part.forEach(writeValue);
    }
  };
  writeValue(value);
  return Uint8Array.from(bytes);
}
