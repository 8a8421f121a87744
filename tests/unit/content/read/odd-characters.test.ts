import { describe, expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOddCharacters, findOddValues } from '../../../../src/content/read/odd-characters.ts';
import { loadCatalog } from '../../../../src/content/read/load.ts';
import { formatIssues } from '../../../../src/content/checks/report.ts';
import {
  edited,
  reportContent,
  VALID_CONTENT,
  writeContent,
} from '../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

describe('findOddCharacters', () => {
  it('finds each once, at its first place', () => {
    expect(
      findOddCharacters('a\n b\u202Ec\u202E\0').map(({ line, column, problem }) => [
        line,
        column,
        problem,
      ]),
    ).toEqual([
      [2, 3, 'The invisible character U+202E stands here (and 1 more in this file).'],
      [2, 6, 'The invisible character U+0000 stands here.'],
    ]);
  });

  it.each([
    '\u00AD',
    '\u200B',
    '\u2028',
    '\uFEFF',
    '\u{E0041}',
    '\uE000',
    '\x7F',
    '\x85',
    '\uD800',
  ])('finds %j', (character) => {
    expect(findOddCharacters(`a${character}`)).toHaveLength(1);
  });

  it.each(['a\u200Db', '👩\u200D', '\u200D💻', '👩\u200D\u200D💻'])(
    'finds what joins no pictures, %j',
    (text) => {
      expect(findOddCharacters(text)).toHaveLength(1);
    },
  );

  it.each(['a\tb\r\nc', '標é機', '\u3000 \u00A0', '😀', '👩🏽‍💻 🏳️‍🌈 👨‍👩‍👧'])('leaves %j', (text) => {
    expect(findOddCharacters(text)).toEqual([]);
  });
});

it('finds what an escape has made', () => {
  expect(findOddValues({ a: ['x', { b: 'y\0' }], c: 1, d: null })).toEqual([
    { path: ['a', 1, 'b'], character: 'U+0000' },
  ]);
});

it('is told to authors, of facts and prose, as it is or as an escape', async () => {
  const content = {
    ...edited(FACTS, 'en: A thing', String.raw`en: "A \u202E thing"  #`),
    ...edited('errors/BrokenThing/en.mdx', 'It broke.', 'It broke&#x200B;.'),
    ...edited('sources.yaml', 'A publisher', 'A\u200E publisher'),
  };
  expect(await reportContent(content)).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:3:3  invisible-character
      title.en holds the invisible character U+202E.
      Expected: only characters that a reader sees.
      Fix: remove the escape that stands for it.

    content/sources.yaml:4:15  invisible-character
      The invisible character U+200E stands here.
      Expected: only characters that a reader sees.
      Fix: remove it."
  `);
});

it('names a file in another encoding, and reads one with the mark of UTF-8', async () => {
  const root = await writeContent();
  const content = join(root, 'content');
  const text = VALID_CONTENT['sources.yaml'].replace('A publisher', 'Éditeur');
  await writeFile(join(content, 'sources.yaml'), Buffer.from(text, 'latin1'));
  const marked = `\uFEFF${VALID_CONTENT[FACTS]}`;
  await writeFile(join(content, FACTS), marked);
  const { issues } = await loadCatalog(root, content);
  expect(formatIssues(issues)).toMatchInlineSnapshot(`
    "content/sources.yaml:4:14  encoding
      What stands here is no UTF-8.
      Expected: a file in UTF-8.
      Fix: save it as UTF-8, and mend what was lost."
  `);
});

it('names a file in UTF-16', async () => {
  const root = await writeContent();
  const content = join(root, 'content');
  const file = join(content, 'sources.yaml');
  await writeFile(file, `\uFEFF${VALID_CONTENT['sources.yaml']}`, 'utf16le');
  const { issues } = await loadCatalog(root, content);
  expect(formatIssues(issues)).toMatchInlineSnapshot(`
    "content/sources.yaml:1:1  encoding
      This file is saved as UTF-16.
      Expected: a file in UTF-8.
      Fix: save it as UTF-8."
  `);
});
