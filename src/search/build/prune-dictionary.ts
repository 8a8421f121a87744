/**
 * Makes the pruned dictionary out of the indexed text. Build time, Node only: it loads the full
 * dictionary.
 *
 * Why the result is exact over the indexed text: a lattice over any substring of the text holds the
 * entries whose surface occurs in it, and the proposals for unknown words, which depend on whether any
 * entry matches at a place. Every such entry is kept, with its own ids and costs; so is what it costs
 * that one stands before another wherever two meet in the text, and before or after an unknown word and
 * at the edges of a sentence. All other connections, which only queries make, are rounded. Entries that
 * are added for queries have surfaces that do not occur in the text; they cannot enter such a lattice.
 */
import { createHash } from 'node:crypto';
import type { KuromojiToken, KuromojiTokenInfo } from 'kuromoji/src/Tokenizer.js';
import { makeNow, type RecallPlain } from '../../model/recall.ts';
import { normalizeWithOffsets } from '../language/normalize.ts';
import type {
  CharacterCategory,
  DictionaryEntry,
  PrunedDictionary,
  UnknownEntry,
} from '../dictionary/dictionary-format.ts';
import { type FullTokenizer, loadFullTokenizer } from './full-tokenizer.ts';
import { createJapaneseTokenizer, type JapaneseLexicon } from '../language/ja.ts';
import { listKatakanaRuns, reduceKatakanaRuns } from '../language/ja-katakana.ts';
import { cutSentences } from '../language/ja-sentences.ts';
import { STOP_LEMMAS } from '../language/ja-words.ts';
import { isHiraganaWord, isKana } from '../language/kana.ts';
import { toIndexTerms } from '../language/tokenizer.ts';

/** kuromoji's token info: left id, right id, cost (16 bits each), place of the features (32 bits). */
const RECORD_BYTES = 10;
/** The beginning and the end of a sentence. */
const EDGE = 0;
/**
 * What connections are rounded to that no text makes: of their two bytes one stays, which saves 200 kB
 * zipped. Of 2,862 wordings that are put as queries, all are cut as before; with 512 one is not.
 */
const COARSE_COST = 256;

/** What may be left out or put in, to weigh size against queries. */
export interface PruneOptions {
  /**
   * Text that people type and the site need not contain (synonyms, sample queries): its words are
   * kept too, with the nearest ids.
   */
  readonly queryTexts?: readonly string[];
  /** For who builds again and again: what was read of a text, and what came of all. */
  readonly recall?: RecallPlain;
}

/** A dictionary that is to be made, and what it would be made of. */
export interface DictionaryPlan {
  readonly lexicon: JapaneseLexicon;
  /** Names all that the dictionary is made of: another plan of the same key makes the same dictionary. */
  readonly key: string;
  readonly make: () => PrunedDictionary;
}

/** What stands before and after a word, and what it costs to use it. */
interface Numbers {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

interface FullEntry extends Numbers {
  readonly surface: string;
  /** As in `PrunedDictionary.classes`. */
  readonly wordClass: string;
  readonly basicForm: string;
  readonly reading: string;
}

/** By surface. */
type EntryMap = ReadonlyMap<string, readonly FullEntry[]>;

function readNumbers({ dictionary }: KuromojiTokenInfo, id: number): Numbers {
  return {
    left: dictionary.getShort(id),
    right: dictionary.getShort(id + 2),
    cost: dictionary.getShort(id + 4),
  };
}

/** Reads an entry; its features are `surface,pos,1,2,3,type,form,basic,reading,pronunciation`. */
function readEntry(info: KuromojiTokenInfo, id: number): FullEntry {
  const fields = info.getFeatures(id).split(',');
  return {
    ...readNumbers(info, id),
    surface: fields[0] ?? '',
    wordClass: fields.slice(1, 7).join(','),
    basicForm: fields[7] ?? '*',
    reading: fields[8] ?? '*',
  };
}

/**
 * Keeps of IPADIC what a site needs: every entry that occurs in its text; every inflected form of the
 * lemmas among them; all function words. Takes some seconds.
 *
 * @param texts everything that is tokenized when indexing, as natural text
 * @throws RangeError when the texts hold no Japanese
 */
export async function buildPrunedDictionary(
  texts: readonly string[],
  options: PruneOptions = {},
): Promise<PrunedDictionary> {
  return (await planPrunedDictionary(texts, options)).make();
}

/** The same without making it, which takes most of the time. */
export async function planPrunedDictionary(
  texts: readonly string[],
  { queryTexts = [], recall = makeNow }: PruneOptions = {},
): Promise<DictionaryPlan> {
  const full = await loadFullTokenizer();
  const { indexed, meetings, met } = collectEntries(full, listSentences(texts));
  if (indexed.size === 0)
    throw new RangeError('The texts to prune the dictionary for hold no Japanese.');
  const words = new Set<string>();
  // Only those that kuromoji finds: many more occur in the texts by chance.
  const lemmas = new Set<string>();
  for (const text of texts) {
    const found = recall('lemmas', [text], () => readWords(full, text).lemmas);
    for (const lemma of found) lemmas.add(lemma);
  }
  for (const text of queryTexts) {
    const found = recall('words of a query', [text], () => readWords(full, text));
    for (const lemma of found.lemmas) lemmas.add(lemma);
    for (const word of found.words) words.add(word);
  }
  const lexicon = buildLexicon(full, texts, recall);
  const hash = createHash('sha256').update(met);
  hash.update(JSON.stringify([indexed.keys(), lemmas, words].map((names) => [...names].sort())));
  hash.update(JSON.stringify(lexicon));
  return {
    lexicon,
    key: hash.digest('hex'),
    make: () => {
      const added = collectQueryEntries(full, indexed, { lemmas, words });
      return assemble(full, { indexed, meetings, added }, lexicon);
    },
  };
}

/** The inflected words of a text, as `lemma,class,type`, and all words. */
function readWords(full: FullTokenizer, text: string): Record<'lemmas' | 'words', string[]> {
  const found = [...listSentences([text])].flatMap((sentence) => full.tokenize(sentence));
  const inflected = found.filter(({ conjugated_type }) => conjugated_type !== '*');
  const nameLemma = ({ basic_form, pos, conjugated_type }: KuromojiToken): string =>
    `${basic_form},${pos},${conjugated_type}`;
  return {
    lemmas: [...new Set(inflected.map(nameLemma))],
    words: [...new Set(found.map(({ surface_form }) => surface_form))],
  };
}

/**
 * What the texts teach the tokenizer: give it to both sides' `createJapaneseTokenizer`. Contained in
 * the pruned dictionary as `lexicon`.
 */
export function buildLexicon(
  full: FullTokenizer,
  texts: readonly string[],
  recall: RecallPlain = makeNow,
): JapaneseLexicon {
  const katakanaWords = reduceKatakanaRuns(
    texts.flatMap((text) => recall('katakana', [text], () => listKatakanaRuns(text))),
  );
  const tokenizer = createJapaneseTokenizer(full, { katakanaWords, kanaTerms: [] });
  // A short name for them: they stand among the inputs of each text.
  const known = createHash('sha256').update(katakanaWords.join(' ')).digest('base64');
  const kanaTerms = texts.flatMap((text) =>
    recall('kana', [known, text], () =>
      toIndexTerms(tokenizer.tokenize(text)).filter((term) => term.length > 1 && isKana(term)),
    ),
  );
  return { katakanaWords, kanaTerms: [...new Set(kanaTerms)].sort() };
}

/** What kuromoji is shown of texts, each sentence once. */
function listSentences(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      cutSentences(normalizeWithOffsets(text).text, false).sentences.map(({ text }) => text),
    ),
  );
}

/** Tells whether a right id can stand before a left id. */
type Meetings = (right: number, left: number) => boolean;

/** Every entry whose surface occurs in what kuromoji is shown of the texts, and which of them meet. */
function collectEntries(
  full: FullTokenizer,
  sentences: ReadonlySet<string>,
): { indexed: EntryMap; meetings: Meetings; met: Uint8Array } {
  const { trie } = full.viterbi_builder;
  const info = full.token_info_dictionary;
  const columns = full.viterbi_searcher.connection_costs.backward_dimension;
  const indexed = new Map<string, readonly FullEntry[]>();
  const byValue = new Map<number, readonly FullEntry[]>();
  const met = new Uint8Array(full.viterbi_searcher.connection_costs.forward_dimension * columns);
  for (const sentence of sentences) {
    /** At each place the right ids of the words that end there. */
    const rightIds = Array.from({ length: sentence.length + 1 }, (): number[] => []);
    for (let start = 0; start < sentence.length; start += 1) {
      trie.walk(sentence, start, (end, value) => {
        let entries = byValue.get(value);
        if (entries === undefined) {
          entries = (info.target_map[value] ?? []).map((id) => readEntry(info, id));
          byValue.set(value, entries);
          indexed.set(sentence.slice(start, end), entries);
        }
        for (const { left, right } of entries) {
          if (rightIds[end]?.includes(right) === false) rightIds[end].push(right);
          for (const before of rightIds[start] ?? []) met[before * columns + left] = 1;
        }
      });
    }
  }
  return { indexed, met, meetings: (right, left) => met[right * columns + left] === 1 };
}

/** Parts of speech that hold a sentence together. */
const FUNCTION_POS = new Set(['助詞', '助動詞', '接続詞', '連体詞', 'フィラー']);
const FUNCTION_DETAILS = new Set([
  '動詞,非自立',
  '動詞,接尾',
  '形容詞,非自立',
  '形容詞,接尾',
  '名詞,非自立',
  '名詞,代名詞',
  '名詞,特殊',
]);

/** A word with its part of speech. */
interface WordShape {
  surface: string;
  pos: string;
  detail: string;
  conjugatedType: string;
  basicForm: string;
}

/**
 * A word that a query may hold beside the site's words. Only in hiragana: the kanji spellings of
 * function words are rare, and their characters would hide unknown words.
 */
function isFunctionWord({ surface, pos, detail, basicForm }: WordShape): boolean {
  if (STOP_LEMMAS.has(basicForm)) return true;
  if (!isHiraganaWord(surface)) return false;
  return (
    FUNCTION_POS.has(pos) ||
    FUNCTION_DETAILS.has(`${pos},${detail}`) ||
    (pos === '副詞' && surface.length <= 4)
  );
}

/** Entries for queries: inflected forms of the indexed lemmas, function words, words of queries. */
function collectQueryEntries(
  full: FullTokenizer,
  indexed: EntryMap,
  { lemmas, words }: Record<'lemmas' | 'words', ReadonlySet<string>>,
): EntryMap {
  const { functionWords, inflected } = recallQueryWords(full);
  const ids = new Set(functionWords);
  for (const lemma of lemmas) for (const id of inflected.get(lemma) ?? []) ids.add(id);
  const info = full.token_info_dictionary;
  for (const word of words) {
    full.viterbi_builder.trie.walk(word, 0, (end, value) => {
      if (end === word.length) for (const id of info.target_map[value] ?? []) ids.add(id);
    });
  }
  const added = new Map<string, FullEntry[]>();
  for (const id of [...ids].sort((a, b) => a - b)) {
    const entry = readEntry(info, id);
    if (!indexed.has(entry.surface))
      added.set(entry.surface, [...(added.get(entry.surface) ?? []), entry]);
  }
  return added;
}

/** The words that are looked up for queries, whatever a site says. */
interface QueryWords {
  functionWords: readonly number[];
  /** The forms of each lemma: `切れる,動詞,一段` and what else it is. */
  inflected: ReadonlyMap<string, readonly number[]>;
}

/** Of each dictionary once: there are 390,000 words to look at. */
const queryWords = new WeakMap<FullTokenizer, QueryWords>();

function recallQueryWords(full: FullTokenizer): QueryWords {
  const known = queryWords.get(full) ?? listQueryWords(full.token_info_dictionary);
  queryWords.set(full, known);
  return known;
}

function listQueryWords(info: FullTokenizer['token_info_dictionary']): QueryWords {
  const functionWords: number[] = [];
  const inflected = new Map<string, number[]>();
  // Records and features were written side by side: the n-th belongs to the n-th.
  const features = new TextDecoder().decode(info.pos_buffer.buffer);
  for (let start = 0, index = 0; start < features.length; index += 1) {
    const end = features.indexOf('\0', start);
    const line = features.slice(start, end < 0 ? features.length : end);
    start += line.length + 1;
    if (line === '') continue;
    const word = cutWord(line);
    const id = index * RECORD_BYTES;
    if (isFunctionWord(word)) functionWords.push(id);
    if (word.conjugatedType === '*') continue;
    const lemma = `${word.basicForm},${word.pos},${word.conjugatedType}`;
    const forms = inflected.get(lemma);
    if (forms === undefined) inflected.set(lemma, [id]);
    else forms.push(id);
  }
  return { functionWords, inflected };
}

/** What decides whether a word is kept: cut out of its features, as there are 390,000 to look at. */
function cutWord(features: string): WordShape {
  const commas: number[] = [];
  let at = -1;
  while (commas.length < 8) {
    const next = features.indexOf(',', at + 1);
    at = next < 0 ? features.length : next;
    commas.push(at);
  }
  const field = (number: number): string =>
    features.slice((commas[number - 1] ?? -1) + 1, commas[number]);
  return {
    surface: field(0),
    pos: field(1),
    detail: field(2),
    conjugatedType: field(5),
    basicForm: field(7),
  };
}

/** All that is kept of IPADIC, with its own ids. */
interface Kept {
  readonly indexed: EntryMap;
  readonly meetings: Meetings;
  readonly added: EntryMap;
}

function assemble(
  full: FullTokenizer,
  { indexed, meetings, added }: Kept,
  lexicon: JapaneseLexicon,
): PrunedDictionary {
  const costs = full.viterbi_searcher.connection_costs;
  const unknownInfo = full.unknown_dictionary;
  const definition = unknownInfo.character_definition;
  // The buffer behind the map is longer than what char.def fills.
  const categories = definition.invoke_definition_map.map
    .filter(({ class_name }) => class_name !== '')
    .map((category): CharacterCategory => ({
      name: category.class_name,
      isAlwaysInvoked: category.is_always_invoke === 1,
      isGrouping: category.is_grouping === 1,
      maxLength: category.max_length,
    }));
  const proposals = [...categories.keys()].flatMap((category) =>
    (unknownInfo.target_map[category] ?? []).map((id) => ({
      category,
      ...readNumbers(unknownInfo, id),
      features: unknownInfo.getFeatures(id).split(',').slice(1).join(','),
    })),
  );

  // Unknown words and the edges of a sentence stand beside anything.
  const anywhere = [{ left: EDGE, right: EDGE }, ...proposals];
  const anyLefts = new Set(anywhere.map(({ left }) => left));
  const anyRights = new Set(anywhere.map(({ right }) => right));
  const known = [...anywhere, ...[...indexed.values()].flat()];
  const lefts = [...new Set(known.map(({ left }) => left))].sort((a, b) => a - b);
  const rights = [...new Set(known.map(({ right }) => right))].sort((a, b) => a - b);
  const leftOf = createRenumbering(lefts, (left) => rights.map((right) => costs.get(right, left)));
  const rightOf = createRenumbering(rights, (right) => lefts.map((left) => costs.get(right, left)));
  const connect = (right: number, left: number): number => {
    const cost = costs.get(right, left);
    const isNeeded = anyLefts.has(left) || anyRights.has(right) || meetings(right, left);
    return isNeeded ? cost : Math.round(cost / COARSE_COST) * COARSE_COST;
  };

  const all = new Map([...indexed, ...added]);
  const surfaces = [...all.keys()].sort();
  const classes = new Map<string, number>();
  const entries = surfaces.flatMap((name, surface) =>
    (all.get(name) ?? []).map((entry): DictionaryEntry => {
      const left = leftOf(entry.left);
      const right = rightOf(entry.right);
      const wordClass = classes.get(entry.wordClass) ?? classes.size;
      classes.set(entry.wordClass, wordClass);
      return {
        surface,
        leftId: left.id,
        rightId: right.id,
        cost: Math.max(-32768, Math.min(32767, entry.cost + left.cost + right.cost)),
        wordClass,
        basicForm: entry.basicForm,
        reading: entry.reading,
      };
    }),
  );
  return {
    surfaces,
    entries,
    classes: [...classes.keys()],
    connections: {
      rows: rights.length,
      columns: lefts.length,
      costs: Int16Array.from(rights.flatMap((right) => lefts.map((left) => connect(right, left)))),
    },
    categories,
    categoryOfUnit: definition.character_category_map.slice(0, 65536),
    unknown: proposals.map(({ left, right, ...proposal }): UnknownEntry => ({
      ...proposal,
      leftId: leftOf(left).id,
      rightId: rightOf(right).id,
    })),
    lexicon,
  };
}

/** The number of a kept id; where it stands in for another, what that costs more. */
interface Renumbered {
  readonly id: number;
  readonly cost: number;
}

/** What the connections of an id cost, and all of it. */
interface Line {
  readonly costs: Int16Array;
  readonly sum: number;
}

/**
 * Numbers the kept ids in a row. For any other stands the one whose costs run most nearly parallel; the
 * constant by which they differ is charged to the word instead.
 */
function createRenumbering(
  kept: readonly number[],
  costsOf: (id: number) => readonly number[],
): (id: number) => Renumbered {
  const lines = kept.map((id): Line => {
    const costs = Int16Array.from(costsOf(id));
    return { costs, sum: sumUp(costs) };
  });
  const known = new Map(
    kept.map((id, index): [number, Renumbered] => [id, { id: index, cost: 0 }]),
  );
  return (id) => {
    const found = known.get(id) ?? findStandIn(Int16Array.from(costsOf(id)), lines);
    known.set(id, found);
    return found;
  };
}

function findStandIn(wanted: Int16Array, lines: readonly Line[]): Renumbered {
  let found = { id: 0, cost: 0 };
  let best = Infinity;
  const total = sumUp(wanted);
  for (const [id, { costs, sum }] of lines.entries()) {
    // No word may look like the edge of a sentence.
    if (id === EDGE) continue;
    const mean = Math.round((total - sum) / wanted.length);
    let spread = 0;
    for (let at = 0; at < wanted.length && spread < best; at += 1)
      spread += Math.abs((wanted[at] ?? 0) - (costs[at] ?? 0) - mean);
    if (spread >= best) continue;
    best = spread;
    found = { id, cost: mean };
  }
  return found;
}

function sumUp(numbers: Int16Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
