/**
 * A value that a reader has filled in once stands in the commands of every page. What changes a whole volume,
 * a key vault or a folder therefore never has the name of one that another page is about, not even of one
 * that is only looked at there.
 */
import { expect, it } from 'vitest';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { catalog } from '../support/own-catalog.ts';

interface Line {
  entry: string;
  text: string;
}

/** Commands that change all of something, or what cannot be taken back. */
const CHANGES = /\bmanage-bde -off |\bchkdsk .* \/f|\bvssadmin resize |--enable-purge-protection /;

const lines: Line[] = listEntries(catalog).flatMap(({ id, snippets }) =>
  Object.values(snippets).flatMap((snippet) =>
    snippet.kind === 'command' ? snippet.text.split('\n').map((text) => ({ entry: id, text })) : [],
  ),
);

/** 'vssadmin list shadowstorage /for=<shadow-drive>:' -> ['shadow-drive'] */
function listThings(text: string): string[] {
  return [...text.matchAll(/<([a-z][a-z0-9-]*)>/g)].map(([, id = '']) => id);
}

function findShared(all: readonly Line[]): string[] {
  return all
    .filter(({ text }) => CHANGES.test(text))
    .flatMap(({ entry, text }) =>
      listThings(text).flatMap((thing) =>
        all
          .filter((other) => other.entry !== entry && listThings(other.text).includes(thing))
          .map((other) => `${entry} changes the <${thing}> that ${other.entry} is about`),
      ),
    );
}

it('are never what another page is about', () => {
  const listing = { entry: 'a', text: 'Get-ChildItem "<drive>:\\" -Directory' };
  const decrypting = { entry: 'b', text: 'manage-bde -off <drive>:' };
  expect(findShared([listing, decrypting])).toEqual(['b changes the <drive> that a is about']);
  expect(findShared(lines)).toEqual([]);
});

it('have a policy of their own where a VM is to be protected in another vault', () => {
  const elsewhere = lines.filter(({ text }) => text.includes('--vault-name "<other-vault>"'));
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.filter(({ text }) => text.includes('"<policy>"'))).toEqual([]);
});

it('copy to a folder of their own, never into one that another page is about', () => {
  const copied = lines.flatMap(({ entry, text }) => {
    const [, folder] = /^robocopy .* "<([a-z-]+)>"/.exec(text) ?? [];
    return folder === undefined ? [] : [{ entry, folder }];
  });
  expect(copied.length).toBeGreaterThan(0);
  expect(
    copied.filter(({ entry, folder }) =>
      lines.some((other) => other.entry !== entry && listThings(other.text).includes(folder)),
    ),
  ).toEqual([]);
});
