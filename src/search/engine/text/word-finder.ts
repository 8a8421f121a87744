import { encodeTerm, toIndexWord } from './encode-term.ts';
import type { FoundWord } from './pagefind-wasm.ts';
import type { TextIndex } from './text-index.ts';

const NOTHING: FoundWord = { hits: new Map(), kind: 'whole' };
/** A reader who types on asks for much the same words. */
const MAX_REMEMBERED = 1_000;

/** What an index has loaded and found so far. */
interface Memory {
  chunks: Map<string, Promise<void>>;
  words: Map<string, FoundWord>;
}

const memories = new WeakMap<TextIndex, Memory>();

/**
 * Looks terms up in the index, after loading the chunks that hold them.
 *
 * @returns the function that gives what the index has of one of the terms
 */
export async function findWords(
  terms: readonly string[],
  index: TextIndex,
): Promise<(term: string) => FoundWord> {
  const memory: Memory = memories.get(index) ?? { chunks: new Map(), words: new Map() };
  memories.set(index, memory);
  const unknown = terms.map(encodeTerm).filter((word) => word !== '' && !memory.words.has(word));
  if (unknown.length > 0) {
    const hashes = index.pagefind.listChunks(
      unknown.map((word) => toIndexWord(word, index.tokenizer)),
    );
    await Promise.all(hashes.map((hash) => loadChunk(hash, index, memory)));
  }
  if (memory.words.size > MAX_REMEMBERED) memory.words.clear();
  return (term) => {
    const word = encodeTerm(term);
    if (word === '') return NOTHING;
    const found = memory.words.get(word) ?? find(word, index);
    memory.words.set(word, found);
    return found;
  };
}

function find(word: string, { pagefind, tokenizer }: TextIndex): FoundWord {
  return pagefind.findWord(word, toIndexWord(word, tokenizer));
}

async function loadChunk(hash: string, index: TextIndex, { chunks }: Memory): Promise<void> {
  const loading: Promise<void> = chunks.get(hash) ?? addChunk(hash, index);
  chunks.set(hash, loading);
  try {
    await loading;
  } catch (error) {
    // The next query tries again.
    chunks.delete(hash);
    throw error;
  }
}

async function addChunk(hash: string, index: TextIndex): Promise<void> {
  index.pagefind.addChunk(hash, await index.loadChunk(hash));
}
