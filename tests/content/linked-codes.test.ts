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

/** Codes that a sentence sends its reader to without a link. */
function findUnlinked(line: string): string[] {
  return [...line.matchAll(/go on with `([^`]+)`/g)]
    .flatMap(([, id = '']) => id)
    .filter((id) => findEntry(catalog, id)?.type === 'error');
}

it('are links where a reader is sent to them', () => {
  expect(findUnlinked('A matter of the network: go on with `151196`.')).toEqual(['151196']);
  expect(findUnlinked('Go on with `Start-Service`.')).toEqual([]);
  const unlinked = globSync('content/{errors,causes}/*/en.mdx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap(findUnlinked)
      .map((id) => `${file}: ${id}`),
  );
  expect(unlinked).toEqual([]);
});
