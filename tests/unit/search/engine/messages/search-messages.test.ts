import { describe, expect, it } from 'vitest';
import { buildMessageIndex } from '../../../../../src/search/engine/messages/message-index.ts';
import { listMessageTerms } from '../../../../../src/search/engine/messages/message-terms.ts';
import {
  pickMessages,
  searchMessages,
} from '../../../../../src/search/engine/messages/search-messages.ts';

const index = buildMessageIndex([
  {
    entry: 0,
    text: 'Could not read the disk of {host} because it is locked by another process',
  },
  { entry: 0, text: '別のプロセスがロックしているため、ディスクを読み取れませんでした' },
  { entry: 1, text: 'Could not read the disk because it is offline' },
  { entry: 2, text: '資料表已經刪除，無法執行查詢' },
  { entry: 3, text: 'The operation timed out' },
]);

function pick(query: string): number[] {
  return pickMessages(searchMessages(query, index));
}

describe('listMessageTerms', () => {
  it('gives words and pairs of characters', () => {
    expect(listMessageTerms('DB が応答')).toEqual(['db', 'が応', '応答']);
  });

  it('leaves out what changes', () => {
    const text =
      'failed 2019-07-11 1:05 [5e0a9f31-77d4-4a8e-b1c2-0a1b2c3d4e5f] 10.0.0.4 a@b.example';
    expect(listMessageTerms(text)).toEqual(['failed']);
  });
});

describe('searchMessages', () => {
  it.each([
    ['whole', 'Could not read the disk of WEB01 because it is locked by another process', [0]],
    [
      'with noise',
      'Ticket 4711: "Could not read the disk of WEB01 because it is locked by another process" host fs-02 06/10/2021 01:02 AM',
      [0],
    ],
    ['truncated', 'read the disk of WEB01 because it is locked by ano...', [0]],
    [
      'in another language',
      '別のプロセスがロックしているため、ディスクを読み取れませんでした。',
      [0],
    ],
    ['in full width', '資料表已經刪除，無法執行查詢。', [2]],
    ['with line breaks', 'Could not read the disk\nbecause it is\noffline', [1]],
  ])('finds a message: %s', (_, query, expected) => {
    expect(pick(query)).toEqual(expected);
  });

  it.each(['disk', 'how do I read a book', 'プリンターが動きません', ''])(
    'is not sure of anything else: %j',
    (query) => {
      expect(pick(query)).toEqual([]);
    },
  );

  it('bears a megabyte', () => {
    expect(pick('lorem ipsum dolor '.repeat(60_000))).toEqual([]);
  });
});
