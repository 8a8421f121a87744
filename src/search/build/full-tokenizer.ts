/**
 * kuromoji over its full dictionary (17 MB compressed): the build's side of the Japanese tokenizer.
 * Build time, Node only: never import it from anything that the browser loads.
 *
 * The dictionary and its reading are kuromoji's. What takes most of its time is done here in another
 * way, with the same result: the files are read without copies, the trie is walked unit by unit instead
 * of in bytes of the whole rest of a sentence, the best way through a sentence is found without an
 * object for each word that may stand in it, and no sentence is read twice.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import Tokenizer, {
  type KuromojiToken,
  type KuromojiTokenizer,
  type KuromojiTrie,
} from 'kuromoji/src/Tokenizer.js';

/** The trie of all surfaces, and a walk of it. */
export interface FullTrie extends KuromojiTrie {
  /**
   * Calls for each surface that a text has at a place, the shortest first.
   *
   * @param found is given where the surface ends, and the trie's value for it
   * @returns whether there is one
   */
  walk(text: string, start: number, found: (end: number, value: number) => void): boolean;
}

/** kuromoji's tokenizer over the full dictionary, as the build uses it. */
export interface FullTokenizer extends Omit<KuromojiTokenizer, 'viterbi_builder'> {
  readonly viterbi_builder: { readonly trie: FullTrie };
}

const unzip = promisify(gunzip);
const FILES = [
  ...['base', 'check', 'tid', 'tid_pos', 'tid_map', 'cc'],
  ...['unk', 'unk_pos', 'unk_map', 'unk_char', 'unk_compat', 'unk_invoke'],
] as const;

let loading: Promise<FullTokenizer> | undefined;

/**
 * Loads the full dictionary, once per process: about half a second and 150 MB.
 *
 * @returns kuromoji's tokenizer
 * @throws the loader's error, when the dictionary's files are missing; the next call tries again
 */
export function loadFullTokenizer(): Promise<FullTokenizer> {
  loading ??= readTokenizer().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readTokenizer(): Promise<FullTokenizer> {
  const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
  const folder = path.join(path.dirname(manifest), 'dict');
  const files = await Promise.all(
    FILES.map(async (name) =>
      copyWhole(await unzipWhole(await readFile(`${folder}/${name}.dat.gz`))),
    ),
  );
  const [base, check, tid, tidFeatures, tidMap, costs, ...unknown] = files as Files;
  const [unk, unkFeatures, unkMap, categories, compatible, invoke] = unknown;
  const dictionary = new DynamicDictionaries();
  dictionary.trie = createTrie(new Int32Array(base), new Int32Array(check));
  const info = dictionary.token_info_dictionary;
  info.loadDictionary(new Uint8Array(tid));
  info.loadPosVector(new Uint8Array(tidFeatures));
  const targets = readTargets(new Int32Array(tidMap));
  info.target_map = targets.all;
  dictionary.loadConnectionCosts(new Int16Array(costs));
  dictionary.loadUnknownDictionaries(
    ...([unk, unkFeatures, unkMap, categories].map((file) => new Uint8Array(file)) as Bytes4),
    new Uint32Array(compatible),
    new Uint8Array(invoke),
  );
  const kuromoji = new Tokenizer(dictionary) as FullTokenizer;
  const read = createSentenceReader(kuromoji, targets, new Int16Array(tid), new Int16Array(costs));
  return Object.assign(kuromoji, { tokenize: read });
}

type Files = [...Six, ...Six];
type Six = [ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer];
type Bytes4 = [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Unzips in one piece: how long a file is unzipped stands in its last four bytes. */
function unzipWhole(zipped: Buffer): Promise<Buffer<ArrayBuffer>> {
  // No fewer than a piece may have.
  const length = Math.max(64, zipped.readUInt32LE(zipped.length - 4));
  return unzip(zipped, { chunkSize: length });
}

/** The bytes in a buffer of their own, so that they can be read as numbers of any width. */
function copyWhole({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return byteOffset === 0 && buffer.byteLength === byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength);
}

/** What words a surface may be: their ids, by the value that the trie gives for it. */
interface Targets {
  /** Calls for the id of each word. */
  visit: (value: number, visitWord: (id: number) => void) => void;
  /** The same for kuromoji. */
  all: Readonly<Record<number, readonly number[]>>;
}

/**
 * Reads how many values there are, then of each its number, how many ids it has, and these. They stay as they
 * lie there: as lists they would be 330,000 objects.
 */
function readTargets(numbers: Int32Array): Targets {
  const places = new Int32Array(numbers.length);
  for (let at = 1; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) {
    places[numbers[at] ?? 0] = at;
  }
  const visit: Targets['visit'] = (value, visitWord) => {
    const place = places[value] ?? 0;
    if (place === 0) return;
    const start = place + 2;
    const end = start + (numbers[place + 1] ?? 0);
    for (let at = start; at < end; at += 1) visitWord(numbers[at] ?? 0);
  };
  const list = (value: number): number[] => {
    const ids: number[] = [];
    visit(value, (id) => ids.push(id));
    return ids;
  };
  return { visit, all: new Proxy({}, { get: (_, value) => list(Number(String(value))) }) };
}

const NO_NODE = -1;

/** kuromoji's double-array trie, whose edges are bytes of UTF-8; after a whole surface stands a zero. */
function createTrie(base: Int32Array, check: Int32Array): FullTrie {
  const step = (node: number, byte: number): number => {
    const next = (base[node] ?? 0) + byte;
    return check[next] === node ? next : NO_NODE;
  };
  /** No surface has a character beyond the basic plane. */
  const stepUnit = (node: number, unit: number): number => {
    if (unit < 0x80) return step(node, unit);
    if (unit < 0x800) {
      const first = step(node, 0xc0 | (unit >> 6));
      return first === NO_NODE ? NO_NODE : step(first, 0x80 | (unit & 0x3f));
    }
    const first = step(node, 0xe0 | (unit >> 12));
    const second = first === NO_NODE ? NO_NODE : step(first, 0x80 | ((unit >> 6) & 0x3f));
    return second === NO_NODE ? NO_NODE : step(second, 0x80 | (unit & 0x3f));
  };
  const walk: FullTrie['walk'] = (text, start, found) => {
    let node = 0;
    let isFound = false;
    for (let at = start; at < text.length; at += 1) {
      node = stepUnit(node, text.charCodeAt(at));
      if (node === NO_NODE) break;
      const leaf = step(node, 0);
      if (leaf === NO_NODE) continue;
      isFound = true;
      found(at + 1, -(base[leaf] ?? 0) - 1);
    }
    return isFound;
  };
  return {
    walk,
    commonPrefixSearch: (text) => {
      const all: { k: string; v: number }[] = [];
      walk(text, 0, (end, v) => all.push({ k: text.slice(0, end), v }));
      return all;
    },
  };
}

/** A word as the dictionary has it; of an unknown word its class. */
type WordForm = Omit<KuromojiToken, 'word_position'>;

/** Words that may stand in a sentence, a column for each property; the first is its beginning. */
interface Lattice {
  ids: number[];
  isKnown: boolean[];
  starts: number[];
  rights: number[];
  costs: number[];
  /** The best word before. */
  before: number[];
  /** The next one that ends at the same place. */
  next: number[];
  /** At each place the first and the last word that ends there. */
  first: number[];
  last: number[];
}

const NONE = -1;
/** At comma and full stop kuromoji begins anew, and characters beyond the basic plane it counts as one. */
const SPECIAL = /[、。\ud800-\udfff]/;

/**
 * Makes kuromoji's `tokenize`: of all ways through a sentence the cheapest, and of equal ones that which
 * kuromoji would meet first. What has signs of its own is left to kuromoji; the sentences that the build
 * reads have none.
 *
 * @param targets what words a surface may be
 * @param numbers left id, right id and cost of a word lie at its id, in units of two bytes
 * @param matrix dimensions, then the cost of a right id before a left id
 */
function createSentenceReader(
  kuromoji: FullTokenizer,
  targets: Targets,
  numbers: Int16Array,
  matrix: Int16Array,
): (sentence: string) => KuromojiToken[] {
  const { token_info_dictionary: info, unknown_dictionary: unknown } = kuromoji;
  const { trie } = kuromoji.viterbi_builder;
  const readUnread = kuromoji.tokenize.bind(kuromoji);
  const columns = matrix[1] ?? 0;
  const forms = new Map<number, WordForm>();
  const unknownForms = new Map<number, WordForm>();
  /** Of each sentence, a pair for each word: its id (or -1 - id of an unknown one), and its place. */
  const read = new Map<string, Int32Array>();

  const findWords = (sentence: string): Int32Array => {
    const lattice = createLattice(sentence.length);
    const add = (
      id: number,
      isKnown: boolean,
      start: number,
      end: number,
      left: number,
      right: number,
      wordCost: number,
    ): void => {
      let best = NONE;
      let cost = Infinity;
      for (let word = lattice.first[start] ?? NONE; word !== NONE;) {
        const sum =
          (lattice.costs[word] ?? 0) +
          (matrix[(lattice.rights[word] ?? 0) * columns + left + 2] ?? 0) +
          wordCost;
        if (sum < cost) {
          cost = sum;
          best = word;
        }
        word = lattice.next[word] ?? NONE;
      }
      // No way leads there.
      if (best !== NONE) addWord(lattice, { id, isKnown, start, end, right, cost, best });
    };
    for (let start = 0; start < sentence.length; start += 1) {
      const isFound = trie.walk(sentence, start, (end, value) => {
        targets.visit(value, (id) => {
          const at = id / 2;
          add(id, true, start, end, numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0);
        });
      });
      const own = unknown.lookup(sentence.charAt(start));
      if (isFound && own.is_always_invoke !== 1) continue;
      let end = start + 1;
      if (own.is_grouping === 1) {
        const isSame = (at: number): boolean =>
          unknown.lookup(sentence.charAt(at)).class_name === own.class_name;
        while (end < sentence.length && isSame(end)) end += 1;
      }
      const { dictionary } = unknown;
      for (const id of unknown.target_map[own.class_id] ?? []) {
        const [left, right] = [dictionary.getShort(id), dictionary.getShort(id + 2)];
        add(id, false, start, end, left, right, dictionary.getShort(id + 4));
      }
    }
    add(NONE, true, sentence.length, sentence.length + 1, 0, 0, 0);
    const words: number[] = [];
    for (let word = lattice.before.at(-1) ?? 0; word > 0; word = lattice.before[word] ?? 0) {
      const id = lattice.ids[word] ?? 0;
      words.push(lattice.starts[word] ?? 0, lattice.isKnown[word] === true ? id : -1 - id);
    }
    return Int32Array.from(words).reverse();
  };

  const describe = (id: number): WordForm => {
    const known = forms.get(id) ?? describeWord(info.getFeatures(id), id);
    forms.set(id, known);
    return known;
  };
  const describeUnknown = (id: number): WordForm => {
    const known = unknownForms.get(id) ?? describeUnknownWord(unknown.getFeatures(id), id);
    unknownForms.set(id, known);
    return known;
  };

  return (sentence) => {
    if (SPECIAL.test(sentence)) return readUnread(sentence);
    let words = read.get(sentence);
    if (words === undefined) {
      words = findWords(sentence);
      read.set(sentence, words);
    }
    const tokens: KuromojiToken[] = [];
    for (let at = 0; at < words.length; at += 2) {
      const id = words[at] ?? 0;
      const start = words[at + 1] ?? 0;
      tokens.push(
        id >= 0
          ? { ...describe(id), word_position: start + 1 }
          : {
              ...describeUnknown(-1 - id),
              surface_form: sentence.slice(start, words[at + 3] ?? sentence.length),
              word_position: start + 1,
            },
      );
    }
    return tokens;
  };
}

function createLattice(length: number): Lattice {
  const first = new Array<number>(length + 2).fill(NONE);
  const last = new Array<number>(length + 2).fill(NONE);
  first[0] = 0;
  last[0] = 0;
  return {
    ids: [NONE],
    isKnown: [true],
    starts: [0],
    rights: [0],
    costs: [0],
    before: [NONE],
    next: [NONE],
    first,
    last,
  };
}

/** What is known of a word when it is added. */
interface ReachedWord {
  id: number;
  isKnown: boolean;
  start: number;
  end: number;
  right: number;
  /** Of the best way to its end. */
  cost: number;
  /** The word before it on that way. */
  best: number;
}

function addWord(
  lattice: Lattice,
  { id, isKnown, start, end, right, cost, best }: ReachedWord,
): void {
  const word = lattice.ids.length;
  lattice.ids.push(id);
  lattice.isKnown.push(isKnown);
  lattice.starts.push(start);
  lattice.rights.push(right);
  lattice.costs.push(cost);
  lattice.before.push(best);
  lattice.next.push(NONE);
  const previous = lattice.last[end] ?? NONE;
  if (previous === NONE) lattice.first[end] = word;
  else lattice.next[previous] = word;
  lattice.last[end] = word;
}

function describeWord(features: string, id: number): WordForm {
  const [surface = '', , , , , , , , reading, pronunciation] = features.split(',');
  return {
    ...describeUnknownWord(features, id),
    word_type: 'KNOWN',
    surface_form: surface,
    ...(reading === undefined ? {} : { reading }),
    ...(pronunciation === undefined ? {} : { pronunciation }),
  };
}

/** Unknown words have neither reading nor a surface of their own. */
function describeUnknownWord(features: string, id: number): WordForm {
  const fields = features.split(',');
  return {
    word_id: id,
    word_type: 'UNKNOWN',
    surface_form: '',
    pos: fields[1] ?? '',
    pos_detail_1: fields[2] ?? '',
    pos_detail_2: fields[3] ?? '',
    pos_detail_3: fields[4] ?? '',
    conjugated_type: fields[5] ?? '',
    conjugated_form: fields[6] ?? '',
    basic_form: fields[7] ?? '',
  };
}
