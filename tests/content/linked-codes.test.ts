import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findEntry } from '../../src/content/catalogue/entries.ts';
import { catalog } from '../support/own-catalog.ts';

/** Codes that a line shows and links to: a link to an error shows its code as well. */
function findDoubled(line: string): string[] {
  return [...line.matchAll(/<Ref id="([^"]+)" \/>/g)]
    .flatMap(([, id = '']) => id)
    .filter((id) => findEntry(catalog, id)?.type === 'error' && line.includes(`\`${id}\``));
}

it('stand once in a sentence', () => {
  expect(findDoubled('`151066` is about certificates (<Ref id="151066" />).')).toEqual(['151066']);
  const doubled = globSync('content/{errors,causes}/*/*.mdx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap(findDoubled)
      .map((id) => `${file}: ${id}`),
  );
  expect(doubled).toEqual([]);
});
