/**
 * kuromoji over its full dictionary (17 MB compressed): the build's side of the Japanese tokenizer.
 * Build time, Node only: never import it from anything that the browser loads.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import kuromoji from 'kuromoji';
import type { KuromojiTokenizer } from 'kuromoji/src/Tokenizer.js';

let loading: Promise<KuromojiTokenizer> | undefined;

/**
 * Loads the full dictionary, once per process: about 1.3 s and 300 MB.
 *
 * @returns kuromoji's tokenizer
 * @throws the loader's error, when the dictionary's files are missing; the next call tries again
 */
export function loadFullTokenizer(): Promise<KuromojiTokenizer> {
  loading ??= new Promise<KuromojiTokenizer>((resolve, reject) => {
    const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
    kuromoji
      .builder({ dicPath: path.join(path.dirname(manifest), 'dict') })
      .build((error, tokenizer) => {
        if (error === null || error === undefined) resolve(tokenizer);
        else reject(error);
      });
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
