/**
 * Makes the pruned dictionary out of the indexed text. Build time, Node only: it loads the full
 * dictionary.
 *
 * Why the result is exact over the indexed text: a lattice over any substring of the text holds the
 * entries whose surface occurs in it, and the proposals for unknown words, which depend on whether any
 * entry matches at a place. Every such entry is kept, with its own ids and costs. Entries that are
 * added for queries have surfaces that do not occur in the text; they cannot enter such a lattice.
 */
import type { KuromojiTokenizer } from 'kuromoji/src/Tokenizer.js';
import { normalizeWithOffsets } from '../language/normalize.ts';
import type { ConnectionMatrix } from '../dictionary/connection-matrix.ts';
import type {
  CharacterCategory,
  PrunedDictionary,
  UnknownEntry,
} from '../dictionary/dictionary-format.ts';
import type { DictionaryEntry } from '../dictionary/entry-coder.ts';
import { loadFullTokenizer } from './full-tokenizer.ts';
import {
  collectKatakanaWords,
  createJapaneseTokenizer,
  STOP_LEMMAS,
  type JapaneseLexicon,
} from '../language/ja.ts';
import { cutSentences } from '../language/ja-sentences.ts';
import { isHiraganaWord, isKana } from '../language/kana.ts';
import { toIndexTerms } from '../language/tokenizer.ts';

/** The longest surface in IPADIC has 33 characters; more would be wasted work in the trie. */
const MAX_SURFACE = 40;
/** kuromoji's token info: left id, right id, cost (16 bits each), place of the features (32 bits). */
const RECORD_BYTES = 10;

/** What may be left out or put in, to weigh size against queries. */
export interface PruneOptions {
  /**
   * Text that people type and the site need not contain (synonyms, sample queries): its words are
   * kept too, with the nearest ids.
   */
  readonly queryTexts?: readonly string[];
}

interface FullEntry {
  readonly id: number;
  readonly surface: string;
  readonly pos: string;
  readonly detail: string;
  readonly wordClass: string;
  readonly conjugatedType: string;
  readonly basicForm: string;
  readonly reading: string;
}

/** Parses `surface,pos,1,2,3,type,form,basic,reading,pronunciation`. */
function parseEntry(id: number, features: string): FullEntry {
  const fields = features.split(',');
  return {
    id,
    surface: fields[0] ?? '',
    pos: fields[1] ?? '',
    detail: fields[2] ?? '',
    wordClass: fields.slice(1, 7).join(','),
    conjugatedType: fields[5] ?? '*',
    basicForm: fields[7] ?? '*',
    reading: fields[8] ?? '*',
  };
}

/**
 * Keeps of IPADIC what a site needs: every entry that occurs in its text; every inflected form of the
 * lemmas among them; all function words. Takes 2 to 4 s, most of it to load the full dictionary.
 *
 * @param texts - everything that is tokenized when indexing, as natural text
 * @throws RangeError when the texts hold no Japanese
 */
export async function buildPrunedDictionary(
  texts: readonly string[],
  options: PruneOptions = {},
): Promise<PrunedDictionary> {
  const full = await loadFullTokenizer();
  const indexed = collectEntries(full, texts);
  if (indexed.size === 0)
    throw new RangeError('The texts to prune the dictionary for hold no Japanese.');
  const queryTexts = options.queryTexts ?? [];
  const added = collectQueryEntries(
    full,
    indexed,
    collectWords(full, queryTexts),
    collectLemmas(full, [...texts, ...queryTexts]),
  );
  return assemble(full, indexed, added, buildLexicon(full, texts));
}

/**
 * What the texts teach the tokenizer: give it to both sides' `createJapaneseTokenizer`. Contained in
 * the pruned dictionary as `lexicon`.
 */
export function buildLexicon(full: KuromojiTokenizer, texts: readonly string[]): JapaneseLexicon {
  const katakanaWords = collectKatakanaWords(texts);
  const tokenizer = createJapaneseTokenizer(full, { katakanaWords, kanaTerms: [] });
  const kanaTerms = new Set<string>();
  for (const text of texts) {
    for (const term of toIndexTerms(tokenizer.tokenize(text))) {
      if (term.length > 1 && isKana(term)) kanaTerms.add(term);
    }
  }
  return { katakanaWords, kanaTerms: [...kanaTerms].sort() };
}

/** Surface -> entry ids, for every entry whose surface occurs in what kuromoji is shown of the texts. */
function collectEntries(
  full: KuromojiTokenizer,
  texts: readonly string[],
): Map<string, readonly number[]> {
  const { trie } = full.viterbi_builder;
  const found = new Map<string, readonly number[]>();
  const seen = new Set<string>();
  for (const text of texts) {
    for (const sentence of cutSentences(normalizeWithOffsets(text).text, false).sentences) {
      if (seen.has(sentence.text)) continue;
      seen.add(sentence.text);
      for (let start = 0; start < sentence.text.length; start += 1) {
        for (const { k, v } of trie.commonPrefixSearch(
          sentence.text.slice(start, start + MAX_SURFACE),
        )) {
          if (!found.has(k)) found.set(k, full.token_info_dictionary.target_map[v] ?? []);
        }
      }
    }
  }
  return found;
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

/**
 * A word that a query may hold beside the site's words. Only in hiragana: the kanji spellings of
 * function words are rare, and their characters would hide unknown words.
 */
function isFunctionWord(entry: FullEntry): boolean {
  if (STOP_LEMMAS.has(entry.basicForm)) return true;
  if (!isHiraganaWord(entry.surface)) return false;
  return (
    FUNCTION_POS.has(entry.pos) ||
    FUNCTION_DETAILS.has(`${entry.pos},${entry.detail}`) ||
    (entry.pos === '副詞' && entry.surface.length <= 4)
  );
}

function lemmaKey(entry: FullEntry): string {
  return `${entry.basicForm},${entry.pos},${entry.conjugatedType}`;
}

/** The inflected words that kuromoji finds in texts; many more occur in them by chance. */
function collectLemmas(full: KuromojiTokenizer, texts: readonly string[]): Set<string> {
  const lemmas = new Set<string>();
  for (const word of tokenizeAll(full, texts)) {
    if (word.conjugated_type === '*') continue;
    lemmas.add(`${word.basic_form},${word.pos},${word.conjugated_type}`);
  }
  return lemmas;
}

/** The words that kuromoji finds in texts, as they stand there. */
function collectWords(full: KuromojiTokenizer, texts: readonly string[]): Set<string> {
  return new Set([...tokenizeAll(full, texts)].map((word) => word.surface_form));
}

/** Each sentence once. */
function* tokenizeAll(
  full: KuromojiTokenizer,
  texts: readonly string[],
): Iterable<ReturnType<KuromojiTokenizer['tokenize']>[number]> {
  const seen = new Set<string>();
  for (const text of texts) {
    for (const sentence of cutSentences(normalizeWithOffsets(text).text, false).sentences) {
      if (seen.has(sentence.text)) continue;
      seen.add(sentence.text);
      yield* full.tokenize(sentence.text);
    }
  }
}

/** Entries for queries: inflected forms of the indexed lemmas, function words, words of queries. */
function collectQueryEntries(
  full: KuromojiTokenizer,
  indexed: ReadonlyMap<string, readonly number[]>,
  queried: ReadonlySet<string>,
  lemmas: ReadonlySet<string>,
): Map<string, readonly number[]> {
  const info = full.token_info_dictionary;
  const added = new Map<string, number[]>();
  // Records and features were written side by side: the n-th belongs to the n-th.
  const features = new TextDecoder().decode(info.pos_buffer.buffer).split('\0');
  for (const [index, line] of features.entries()) {
    if (line === '') continue;
    const entry = parseEntry(index * RECORD_BYTES, line);
    if (indexed.has(entry.surface)) continue;
    const isWanted =
      queried.has(entry.surface) ||
      isFunctionWord(entry) ||
      (entry.conjugatedType !== '*' && lemmas.has(lemmaKey(entry)));
    if (!isWanted) continue;
    const ids = added.get(entry.surface);
    if (ids === undefined) added.set(entry.surface, [entry.id]);
    else ids.push(entry.id);
  }
  return added;
}

interface Ids {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

function readIds(info: KuromojiTokenizer['token_info_dictionary'], id: number): Ids {
  const { dictionary } = info;
  return {
    left: dictionary.getShort(id),
    right: dictionary.getShort(id + 2),
    cost: dictionary.getShort(id + 4),
  };
}

/** A kept id that stands in for another, and what it costs more. */
interface StandIn {
  readonly id: number;
  readonly cost: number;
}

function assemble(
  full: KuromojiTokenizer,
  indexed: ReadonlyMap<string, readonly number[]>,
  added: ReadonlyMap<string, readonly number[]>,
  lexicon: JapaneseLexicon,
): PrunedDictionary {
  const info = full.token_info_dictionary;
  const unknownInfo = full.unknown_dictionary;
  const costs = full.viterbi_searcher.connection_costs;
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

  // 0 is the beginning and the end of a sentence.
  const lefts = new Set([0]);
  const rights = new Set([0]);
  const keepIds = ({ left, right }: Ids): void => {
    lefts.add(left);
    rights.add(right);
  };
  for (const ids of indexed.values()) for (const id of ids) keepIds(readIds(info, id));
  for (const index of categories.keys()) {
    for (const id of unknownInfo.target_map[index] ?? []) {
      keepIds({
        left: unknownInfo.dictionary.getShort(id),
        right: unknownInfo.dictionary.getShort(id + 2),
        cost: 0,
      });
    }
  }
  const keptLefts = [...lefts].sort((a, b) => a - b);
  const keptRights = [...rights].sort((a, b) => a - b);
  const newLeft = new Map(keptLefts.map((id, index) => [id, index]));
  const newRight = new Map(keptRights.map((id, index) => [id, index]));
  const leftStandIns = new Map<number, StandIn>();
  const rightStandIns = new Map<number, StandIn>();
  const costsOfLeft = (left: number): Int16Array =>
    Int16Array.from(keptRights, (right) => costs.get(right, left));
  const costsOfRight = (right: number): Int16Array =>
    Int16Array.from(keptLefts, (left) => costs.get(right, left));
  const columns = keptLefts.map(costsOfLeft);
  const rows = keptRights.map(costsOfRight);
  const leftOf = (id: number): StandIn => standIn(id, newLeft, leftStandIns, columns, costsOfLeft);
  const rightOf = (id: number): StandIn => standIn(id, newRight, rightStandIns, rows, costsOfRight);

  const all = new Map([...indexed, ...added]);
  const surfaces = [...all.keys()].sort();
  const classes = new Map<string, number>();
  const entries: DictionaryEntry[] = [];
  for (const [surface, name] of surfaces.entries()) {
    for (const id of all.get(name) ?? []) {
      const entry = parseEntry(id, info.getFeatures(id));
      const ids = readIds(info, id);
      const left = leftOf(ids.left);
      const right = rightOf(ids.right);
      if (!classes.has(entry.wordClass)) classes.set(entry.wordClass, classes.size);
      entries.push({
        surface,
        leftId: left.id,
        rightId: right.id,
        cost: Math.max(-32768, Math.min(32767, ids.cost + left.cost + right.cost)),
        wordClass: classes.get(entry.wordClass) ?? 0,
        basicForm: entry.basicForm,
        reading: entry.reading,
      });
    }
  }
  const unknown = [...categories.keys()].flatMap((category) =>
    (unknownInfo.target_map[category] ?? []).map((id): UnknownEntry => ({
      category,
      leftId: newLeft.get(unknownInfo.dictionary.getShort(id)) ?? 0,
      rightId: newRight.get(unknownInfo.dictionary.getShort(id + 2)) ?? 0,
      cost: unknownInfo.dictionary.getShort(id + 4),
      features: unknownInfo.getFeatures(id).split(',').slice(1).join(','),
    })),
  );
  const connections: ConnectionMatrix = {
    rows: keptRights.length,
    columns: keptLefts.length,
    costs: Int16Array.from(rows.flatMap((row) => [...row])),
  };
  return {
    surfaces,
    entries,
    classes: [...classes.keys()],
    connections,
    categories,
    categoryOfUnit: definition.character_category_map.slice(0, 65536),
    unknown,
    lexicon,
  };
}

/**
 * The kept id whose costs run most nearly parallel to those of an id. The constant by which they
 * differ is charged to the word instead.
 */
function standIn(
  id: number,
  renumbered: ReadonlyMap<number, number>,
  known: Map<number, StandIn>,
  kept: readonly Int16Array[],
  costsOf: (id: number) => Int16Array,
): StandIn {
  const own = renumbered.get(id);
  if (own !== undefined) return { id: own, cost: 0 };
  let found = known.get(id);
  if (found === undefined) {
    const wanted = costsOf(id);
    let best = Infinity;
    found = { id: 0, cost: 0 };
    for (const [index, other] of kept.entries()) {
      // The first is the edge of a sentence, which no word may look like.
      if (index === 0) continue;
      let sum = 0;
      for (let at = 0; at < wanted.length; at += 1) sum += (wanted[at] ?? 0) - (other[at] ?? 0);
      const mean = Math.round(sum / wanted.length);
      let spread = 0;
      for (let at = 0; at < wanted.length && spread < best; at += 1) {
        spread += Math.abs((wanted[at] ?? 0) - (other[at] ?? 0) - mean);
      }
      if (spread < best) {
        best = spread;
        found = { id: index, cost: mean };
      }
    }
    known.set(id, found);
  }
  return found;
}
