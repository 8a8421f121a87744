import { describe, expect, it } from 'vitest';
import type { LiteralMessage } from '../../../../../src/search/files/payloads.ts';
import { buildMessageIndex } from '../../../../../src/search/engine/messages/message-index.ts';
import { listMessageTerms } from '../../../../../src/search/engine/messages/message-terms.ts';
import { prepareMessage } from '../../../../../src/search/engine/messages/prepare-message.ts';
import {
  pickMessages,
  searchMessages,
} from '../../../../../src/search/engine/messages/search-messages.ts';

function indexMessages(messages: readonly LiteralMessage[]) {
  return buildMessageIndex(
    messages.map(({ entry, text }) => ({ entry, text: prepareMessage(text) })),
  );
}

const index = indexMessages([
  {
    entry: 0,
    text: 'Could not read the disk of {host} because it is locked by another process',
  },
  { entry: 0, text: '別のプロセスがロックしているため、ディスクを読み取れませんでした' },
  { entry: 1, text: 'Could not read the disk because it is offline' },
  { entry: 2, text: '資料表已經刪除，無法執行查詢' },
  { entry: 3, text: 'The operation timed out' },
  { entry: 4, text: 'Access is denied' },
]);

function pick(query: string): number[] {
  return pickMessages(searchMessages(query, index));
}

describe('listMessageTerms', () => {
  it('gives words and pairs of characters', () => {
    expect(listMessageTerms('DB が応答')).toEqual(['db', 'が応', '応答']);
  });

  it('leaves out addresses', () => {
    expect(listMessageTerms('failed at https://a.example/failed?b 10.0.0.4')).toEqual([
      'failed',
      'at',
    ]);
  });
});

describe('prepareMessage', () => {
  it.each([
    ['Disk {disk name} of {host} failed. Try again.', 'disk\tof\tfailed\ntry again'],
    ['「停止」しました。ＶＭを見る', '停止 しました\nvmを見る'],
    ['Version 3.4 - not found at https://a.example/x', 'version 3 4\nnot found at'],
    ['{message}', ''],
  ])('%j -> %j', (text, prepared) => {
    expect(prepareMessage(text)).toBe(prepared);
  });
});

describe('searchMessages', () => {
  it('takes a message of a few words in a longer text only where nothing stands between them', () => {
    const around = 'the portal wrote to the log of the machine that';
    expect(pick(`${around} access is denied`)).toEqual([4]);
    expect(pick(`${around} access to it is denied`)).toEqual([]);
  });

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

  it('finds a message by a sentence of it, unless others have it too', () => {
    const sentences = indexMessages([
      { entry: 0, text: 'The disk of the store went away. Please attach the disk again soon.' },
      { entry: 1, text: 'The lamp of the store is broken. Please try the same thing again soon.' },
      { entry: 2, text: 'The door of the store is stuck. Please try the same thing again soon.' },
      { entry: 3, text: 'The roof of the store leaks. Please try the same thing again soon.' },
    ]);
    const find = (query: string): number[] => pickMessages(searchMessages(query, sentences));
    expect(find('portal says: please attach the disk again soon (vm-01)')).toEqual([0]);
    expect(find('portal says: please try the same thing again soon (vm-01)')).toEqual([]);
  });

  it('bears a megabyte', () => {
    expect(pick('lorem ipsum dolor '.repeat(60_000))).toEqual([]);
  });
});
