/**
 * Writing and reading of the pruned dictionary's bytes. Browser-safe.
 */

/** A growing byte array. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Appends the low eight bits of a number. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** Appends a non-negative integer below 2^32, seven bits a byte, low bits first. `300` -> ac 02 */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Appends a signed integer, small magnitudes in few bytes: 0, -1, 1, -2 are 0, 1, 2, 3. */
  signed(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** Appends bytes as they are. */
  bytes(values: Uint8Array): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** Appends a text in UTF-8, its length in bytes before it. */
  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.varint(encoded.length);
    this.bytes(encoded);
  }

  /** What has been written so far. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes not yet read. */
  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  /**
   * The next byte.
   *
   * @throws RangeError when the data ends here
   */
  byte(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw this.#truncated();
    this.#position += 1;
    return value;
  }

  /** The next non-negative integer. @throws RangeError when the data ends or is no integer */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
      if (shift >= 28) throw new RangeError(`Damaged data: no integer at byte ${this.#position}.`);
    }
  }

  /** The next signed integer. @throws RangeError as `varint` */
  signed(): number {
    const value = this.varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** The next `length` bytes, not copied. @throws RangeError when fewer are left */
  bytes(length: number): Uint8Array {
    if (length > this.remaining) throw this.#truncated();
    const view = this.#bytes.subarray(this.#position, this.#position + length);
    this.#position += length;
    return view;
  }

  /** The next text. @throws RangeError when the data ends before it does */
  text(): string {
    return new TextDecoder().decode(this.bytes(this.varint()));
  }

  #truncated(): RangeError {
    return new RangeError(`The data ends too early, after ${this.#bytes.length} bytes.`);
  }
}
