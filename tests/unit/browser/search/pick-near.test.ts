import { expect, it } from 'vitest';
import { pickNear } from '../../../../src/browser/search/pick-near.ts';
import type { SearchLayer, SearchResult } from '../../../../src/search/types.ts';

function results(ids: string, layer: SearchLayer): SearchResult[] {
  return ids
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => ({ id, layer, type: 'error', kind: 'code', title: id, path: '', os: [] }));
}

const near = [...results('NearCode', 'code'), ...results('near-text', 'text')];

it.each([
  ['nothing was found', 'words', results('', 'text'), 'NearCode near-text'],
  ['there are few answers', 'words', results('a b c', 'text'), 'NearCode near-text'],
  ['there are enough', 'words', results('a b c d', 'text'), ''],
  ['the code is there', 'error code: ｆｓＦＲＥＥＺＥ', results('FsFreeze', 'code'), ''],
  ['one code was misspelled', 'FsFreze', results('FsFreeze', 'code'), 'NearCode'],
  ['a code was misspelled', 'FsFreze', results('FsFreeze B C D', 'code'), 'NearCode'],
])('where %s', (_, query, confident, expected) => {
  const picked = pickNear({ query, results: confident, suggestions: near });
  expect(picked.map(({ id }) => id).join(' ')).toBe(expected);
});
