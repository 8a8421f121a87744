import { createUnpack } from '../../files/bytes.ts';
import { readPayload, type SearchSource } from '../../files/payloads.ts';
import type { Tokenizer } from '../../language/tokenizer.ts';
import { encodeTerm, toIndexWord } from './encode-term.ts';
import { type FoundWord, openPostings } from './postings.ts';
import { createQueryWordings, type QueryWordings } from './query-wordings.ts';
import { countQuestions } from './score.ts';

/** One language's text index, opened. */
export interface TextIndex {
  tokenizer: Tokenizer;
  /** Other wordings of what the documents say. */
  wordings: QueryWordings;
  /** For each document, its title and its questions: see `TextPayload`. */
  questions: readonly (readonly number[])[];
  /** How many of these a document has on average. */
  meanQuestions: number;
  /** For each document, the numbers of its scopes; none where it belongs to none in particular. */
  scopes: readonly (readonly number[])[];
  /** Looks terms up; loads what it needs for that. */
  findWords(terms: readonly string[]): Promise<(term: string) => FoundWord>;
}

const NOTHING: FoundWord = { hits: new Map(), kind: 'whole' };
/** A reader who types on asks for much the same words. */
const MAX_REMEMBERED = 1_000;

/** Loads and opens the text index of a source. */
export async function loadTextIndex(source: SearchSource): Promise<TextIndex> {
  const unpack = createUnpack(() => source.load('unzip'));
  const [{ text, postings }, tokenizer] = await Promise.all([
    readPayload(source, 'text', async (payload) => ({
      text: payload,
      postings: openPostings(await unpack(payload.meta)),
    })),
    readPayload(source, 'tokenizer', (payload) => payload.createTokenizer(unpack)),
  ]);
  const remembered = new Map<string, FoundWord>();
  const loadChunk = (hash: string): Promise<void> =>
    readPayload(source, `chunks-${text.chunkFiles[Number(hash)] ?? ''}`, async (packed) => {
      postings.addChunk(hash, await unpack(packed));
    });
  return {
    tokenizer,
    wordings: createQueryWordings(text.concepts, tokenizer),
    questions: text.questions,
    meanQuestions:
      text.questions.reduce((sum, listed) => sum + countQuestions(listed), 0) /
      Math.max(1, text.questions.length),
    scopes: text.scopes,
    findWords: async (terms) => {
      const words = terms.map(encodeTerm).filter((word) => word !== '' && !remembered.has(word));
      const indexed = words.map((word) => toIndexWord(word, tokenizer));
      // A word whose stem begins otherwise (`deny`, `deni`) may be in another chunk.
      await Promise.all(postings.listChunks([...new Set([...words, ...indexed])]).map(loadChunk));
      if (remembered.size > MAX_REMEMBERED) remembered.clear();
      return (term) => {
        const word = encodeTerm(term);
        if (word === '') return NOTHING;
        const found = remembered.get(word) ?? postings.findWord(word, toIndexWord(word, tokenizer));
        remembered.set(word, found);
        return found;
      };
    },
  };
}
