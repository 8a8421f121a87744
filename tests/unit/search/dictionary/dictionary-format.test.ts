import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  deserializeDictionary,
  serializeDictionary,
  type DictionaryEntry,
  type PrunedDictionary,
} from '../../../../src/search/dictionary/dictionary-format.ts';
import { createUnpack, packZipped } from '../../../../src/search/files/bytes.ts';

const EMPTY: PrunedDictionary = {
  surfaces: [],
  entries: [],
  classes: [],
  connections: { rows: 0, columns: 0, costs: new Int16Array() },
  categories: [],
  categoryOfUnit: new Uint8Array(65536),
  unknown: [],
  lexicon: { katakanaWords: [], kanaTerms: [] },
};

function makeEntry(
  [surface, leftId, rightId, cost]: readonly [number, number, number, number],
  basicForm: string,
  reading: string,
): DictionaryEntry {
  return { surface, leftId, rightId, cost, wordClass: surface % 2, basicForm, reading };
}

const SMALL: PrunedDictionary = {
  // Beginning with a digit, alike for longer than a digit says, and alike in half a character.
  surfaces: [
    '3つ',
    'あいうえおかきくけこさし',
    'あいうえおかきくけこさす',
    '終わる',
    '𠮟る',
    '𠮷野',
  ],
  entries: [
    makeEntry([0, 1, 1, 32767], '3つ', 'ミッツ'),
    makeEntry([0, 1, 0, -32768], '*', '*'),
    makeEntry([1, 0, 2, -1], 'あいうえおかきくけこさし', 'アイウエオカキクケコサシ'),
    makeEntry([2, 1315, 1, 255], '*', '"\n'),
    makeEntry([3, 2, 2, -256], '終わる', 'オワル'),
    makeEntry([4, 2, 2, 256], '叱る', 'シカル'),
    makeEntry([5, 0, 0, 0], '𠮷野', '*'),
  ],
  classes: ['名詞,一般,*,*,*,*', '動詞,自立,*,*,五段・ラ行,基本形'],
  connections: { rows: 2, columns: 3, costs: Int16Array.of(0, -1, 255, -256, 32767, -32768) },
  categories: [{ name: 'KANJI', isAlwaysInvoked: false, isGrouping: true, maxLength: 2 }],
  categoryOfUnit: Uint8Array.from({ length: 65536 }, (_, unit) => unit >> 8),
  unknown: [{ category: 0, leftId: 1, rightId: 2, cost: -300, features: '名詞,一般,*,*,*,*,*' }],
  lexicon: { katakanaWords: ['さーば'], kanaTerms: ['おわる', 'さーば'] },
};

describe('a dictionary as bytes', () => {
  it.each([
    ['nothing', EMPTY],
    ['the largest, the smallest and the oddest', SMALL],
  ])('gives back %s', (_, dictionary) => {
    expect(deserializeDictionary(serializeDictionary(dictionary))).toEqual(dictionary);
  });

  it('leaves out of texts what follows from others', () => {
    const bytes = serializeDictionary(SMALL);
    const line = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));
    const { surfaces, basicForms, readings } = JSON.parse(line) as Record<string, unknown>;
    expect({ surfaces, basicForms, readings }).toEqual({
      surfaces: ['03つ', '0あいうえおかきくけこさし', '9こさす', '0終わる', '0𠮟る', '1\udfb7野'],
      basicForms: ['', '*', '', '*', '', '叱る', ''],
      readings: ['ミッツ', '*', '', '"\n', 'オワル', 'シカル', '*'],
    });
  });
});

describe('what is no dictionary', () => {
  const bytes = serializeDictionary(SMALL);

  function refusal(data: Uint8Array): string {
    try {
      deserializeDictionary(data);
      return 'accepted';
    } catch (error) {
      return error instanceof RangeError ? error.message : 'another error';
    }
  }

  it('is refused, with what was found', () => {
    expect({
      nothing: refusal(new Uint8Array()),
      page: refusal(new TextEncoder().encode('<!doctype html>\n<p>Not found</p>')),
      beginning: refusal(bytes.subarray(0, 60)),
      text: refusal(bytes.subarray(0, bytes.indexOf(10) + 1)),
      short: refusal(bytes.subarray(0, -1)),
      long: refusal(Uint8Array.from([...bytes, 0])),
    }).toMatchInlineSnapshot(`
      {
        "beginning": "Not a pruned dictionary: it begins with "{\\"surfaces\\":[\\"03つ\\"".",
        "long": "The pruned dictionary is not whole: 131154 bytes of numbers announced, 131155 found.",
        "nothing": "Not a pruned dictionary: it begins with "".",
        "page": "Not a pruned dictionary: it begins with "<!doctype html>\\n<p>N".",
        "short": "The pruned dictionary is not whole: 131154 bytes of numbers announced, 131153 found.",
        "text": "The pruned dictionary is not whole: 131154 bytes of numbers announced, 0 found.",
      }
    `);
  });

  it('is refused when a single byte was damaged on the way', async () => {
    const zipped = gzipSync(bytes);
    const unpack = createUnpack(() => Promise.reject(new Error('Node can.')));
    const damaged = zipped.map((byte, at) => (at === zipped.length >> 1 ? byte ^ 1 : byte));
    await expect(unpack(packZipped(zipped))).resolves.toEqual(bytes);
    await expect(unpack(packZipped(damaged))).rejects.toThrow();
  });
});
