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
import type {
  KuromojiToken,
  KuromojiTokenInfo,
  KuromojiTokenizer,
} from 'kuromoji/src/Tokenizer.js';
import { normalizeWithOffsets } from '../language/normalize.ts';
import type {
  CharacterCategory,
  DictionaryEntry,
  PrunedDictionary,
  UnknownEntry,
} from '../dictionary/dictionary-format.ts';
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
function readEntry(
  info: KuromojiTokenInfo,
  id: number,
  features: string = info.getFeatures(id),
): FullEntry {
  const fields = features.split(',');
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
 * @param texts - everything that is tokenized when indexing, as natural text
 * @throws RangeError when the texts hold no Japanese
 */
export async function buildPrunedDictionary(
  texts: readonly string[],
  options: PruneOptions = {},
): Promise<PrunedDictionary> {
  const full = await loadFullTokenizer();
  const { indexed, meetings } = collectEntries(full, texts);
  if (indexed.size === 0)
    throw new RangeError('The texts to prune the dictionary for hold no Japanese.');
  const added = collectQueryEntries(full, indexed, texts, options.queryTexts ?? []);
  return assemble(full, { indexed, meetings, added }, buildLexicon(full, texts));
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

/** What kuromoji is shown of texts, each sentence once. */
function listSentences(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      cutSentences(normalizeWithOffsets(text).text, false).sentences.map(({ text }) => text),
    ),
  );
}

/** Which words can stand beside one another: a right id before a left id. */
type Meetings = ReadonlyMap<number, ReadonlySet<number>>;

/** Every entry whose surface occurs in what kuromoji is shown of the texts, and which of them meet. */
function collectEntries(
  full: KuromojiTokenizer,
  texts: readonly string[],
): { indexed: EntryMap; meetings: Meetings } {
  const { trie } = full.viterbi_builder;
  const info = full.token_info_dictionary;
  const indexed = new Map<string, readonly FullEntry[]>();
  const meetings = new Map<number, Set<number>>();
  for (const sentence of listSentences(texts)) {
    /** At each place the right ids of the words that end there. */
    const rightIds = Array.from({ length: sentence.length + 1 }, () => new Set<number>());
    for (let start = 0; start < sentence.length; start += 1) {
      for (const { k, v } of trie.commonPrefixSearch(sentence.slice(start, start + MAX_SURFACE))) {
        const entries =
          indexed.get(k) ?? (info.target_map[v] ?? []).map((id) => readEntry(info, id));
        indexed.set(k, entries);
        for (const { left, right } of entries) {
          rightIds[start + k.length]?.add(right);
          for (const before of rightIds[start] ?? []) {
            const followers = meetings.get(before) ?? new Set();
            meetings.set(before, followers.add(left));
          }
        }
      }
    }
  }
  return { indexed, meetings };
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
  const [pos = '', detail = ''] = entry.wordClass.split(',');
  return (
    FUNCTION_POS.has(pos) ||
    FUNCTION_DETAILS.has(`${pos},${detail}`) ||
    (pos === '副詞' && entry.surface.length <= 4)
  );
}

/** Entries for queries: inflected forms of the indexed lemmas, function words, words of queries. */
function collectQueryEntries(
  full: KuromojiTokenizer,
  indexed: EntryMap,
  texts: readonly string[],
  queryTexts: readonly string[],
): EntryMap {
  const tokenize = (given: readonly string[]): KuromojiToken[] =>
    [...listSentences(given)].flatMap((sentence) => full.tokenize(sentence));
  const queried = tokenize(queryTexts);
  const words = new Set(queried.map((word) => word.surface_form));
  // Only those that kuromoji finds: many more occur in the texts by chance.
  const lemmas = new Set(
    [...tokenize(texts), ...queried]
      .filter(({ conjugated_type }) => conjugated_type !== '*')
      .map((word) => [word.basic_form, word.pos, word.conjugated_type].join()),
  );
  const info = full.token_info_dictionary;
  const added = new Map<string, FullEntry[]>();
  // Records and features were written side by side: the n-th belongs to the n-th.
  const features = new TextDecoder().decode(info.pos_buffer.buffer).split('\0');
  for (const [index, line] of features.entries()) {
    const entry = readEntry(info, index * RECORD_BYTES, line);
    if (line === '' || indexed.has(entry.surface)) continue;
    const [pos = '', , , , conjugatedType = '*'] = entry.wordClass.split(',');
    const isWanted =
      words.has(entry.surface) ||
      isFunctionWord(entry) ||
      lemmas.has([entry.basicForm, pos, conjugatedType].join());
    if (isWanted) added.set(entry.surface, [...(added.get(entry.surface) ?? []), entry]);
  }
  return added;
}

/** All that is kept of IPADIC, with its own ids. */
interface Kept {
  readonly indexed: EntryMap;
  readonly meetings: Meetings;
  readonly added: EntryMap;
}

function assemble(
  full: KuromojiTokenizer,
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
    const isNeeded =
      anyLefts.has(left) || anyRights.has(right) || meetings.get(right)?.has(left) === true;
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

/**
 * Numbers the kept ids in a row. For any other stands the one whose costs run most nearly parallel; the
 * constant by which they differ is charged to the word instead.
 */
function createRenumbering(
  kept: readonly number[],
  costsOf: (id: number) => readonly number[],
): (id: number) => Renumbered {
  const lines = kept.map(costsOf);
  const known = new Map(
    kept.map((id, index): [number, Renumbered] => [id, { id: index, cost: 0 }]),
  );
  return (id) => {
    const found = known.get(id) ?? findStandIn(costsOf(id), lines);
    known.set(id, found);
    return found;
  };
}

function findStandIn(wanted: readonly number[], lines: readonly (readonly number[])[]): Renumbered {
  let found = { id: 0, cost: 0 };
  let best = Infinity;
  for (const [id, line] of lines.entries()) {
    // No word may look like the edge of a sentence.
    if (id === EDGE) continue;
    let sum = 0;
    for (let at = 0; at < wanted.length; at += 1) sum += (wanted[at] ?? 0) - (line[at] ?? 0);
    const mean = Math.round(sum / wanted.length);
    let spread = 0;
    for (let at = 0; at < wanted.length && spread < best; at += 1)
      spread += Math.abs((wanted[at] ?? 0) - (line[at] ?? 0) - mean);
    if (spread >= best) continue;
    best = spread;
    found = { id, cost: mean };
  }
  return found;
}
