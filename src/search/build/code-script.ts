import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { renderDataScript } from '../../model/data-script.ts';
import { BROWSER_TARGETS } from '../../model/browsers.ts';

const FILES_FOLDER = fileURLToPath(new URL('../files/', import.meta.url));

/** Stands for the key while names are made short, which takes the letters of the whole text into account. */
const KEY = '(key)';

/** Code of an index: what a function hands over that a file of `src/search/files` exports. */
export interface CodeScript {
  file: string;
  factory: string;
  /** What the function is called with: plain data. */
  data: readonly unknown[];
}

/** What was bundled already, by what it was made of: in the development server a tokenizer stays the same. */
const bundled = new WeakMap<CodeScript, Promise<string>>();

/**
 * Bundles code of an index and its data into a classic script that hands it over under a key.
 *
 * @throws esbuild's error when the code cannot be bundled for a browser
 */
export async function buildCodeScript(key: string, code: CodeScript): Promise<string> {
  const text = bundled.get(code) ?? bundle(code);
  bundled.set(code, text);
  return (await text).replace(KEY, () => key);
}

async function bundle({ file, factory, data }: CodeScript): Promise<string> {
  const call = `${factory}(${data.map((part) => JSON.stringify(part)).join(', ')})`;
  const { outputFiles } = await build({
    stdin: {
      contents: [`import { ${factory} } from './${file}';`, renderDataScript(KEY, call)].join('\n'),
      resolveDir: FILES_FOLDER,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: BROWSER_TARGETS,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
