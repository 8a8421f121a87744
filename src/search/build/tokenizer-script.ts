import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { renderDataScript } from '../../model/data-script.ts';
import type { BuiltTokenizer } from './tokenizers.ts';

const FILES_FOLDER = fileURLToPath(new URL('../files/', import.meta.url));

/**
 * Bundles a tokenizer and its data into a classic script that hands it over under a key.
 *
 * @throws esbuild's error when the code cannot be bundled for a browser
 */
export async function buildTokenizerScript(
  key: string,
  { factory, data }: BuiltTokenizer['script'],
): Promise<string> {
  const call = `${factory}(${data.map((part) => JSON.stringify(part)).join(', ')})`;
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `import { ${factory} } from './tokenizer-payloads.ts';`,
        renderDataScript(key, call),
      ].join('\n'),
      resolveDir: FILES_FOLDER,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
