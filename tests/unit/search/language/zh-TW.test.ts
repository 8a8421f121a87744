import { describe, expect, it } from 'vitest';
import { buildSimplifiedTable } from '../../../../src/search/build/build-simplified-table.ts';
import { createCharacterFold, cutPhrases } from '../../../../src/search/language/simplified.ts';
import type { Token } from '../../../../src/search/language/tokenizer.ts';
import { createChineseTokenizer } from '../../../../src/search/language/zh-TW.ts';

const toTerms = (tokens: readonly Token[]): string[] => tokens.map(({ term }) => term);

const TEXTS = [
  '備份失敗時，請檢查虛擬機器的磁碟與網路權限，再複製檔案並復原。',
  '金鑰保存庫的存取權限不足。',
];

describe('without a table', () => {
  const tokenizer = createChineseTokenizer();

  it('gives overlapping pairs with their place', () => {
    expect(tokenizer.tokenize('VM 備份失敗')).toEqual([
      { term: 'vm', start: 0, end: 2 },
      { term: '備份', start: 3, end: 5 },
      { term: '份失', start: 4, end: 6 },
      { term: '失敗', start: 5, end: 7 },
    ]);
  });

  it.each([
    ['錯', '錯'],
    ['備份的錯誤', '備份 錯誤'],
    ['的嗎', '的嗎'],
    ['錯誤730019嗎', '錯誤 730019'],
    ['資源不存在', '資源 源不 不存 存在'],
  ])('query %s', (query, terms) => {
    expect(toTerms(tokenizer.tokenizeQuery(query)).join(' ')).toBe(terms);
  });
});

describe('with the table of a site', () => {
  const table = buildSimplifiedTable(TEXTS);
  const tokenizer = createChineseTokenizer(table);
  const indexed = new Set(TEXTS.flatMap((text) => toTerms(tokenizer.tokenize(text))));

  it.each(['备份失败', '虚拟机器', '复制', '权限不足', '複製'])('finds %s', (query) => {
    expect(toTerms(tokenizer.tokenizeQuery(query)).filter((term) => !indexed.has(term))).toEqual(
      [],
    );
  });

  it('finds what the mainland calls otherwise', () => {
    expect(toTerms(tokenizer.tokenizeQuery('磁盘'))).toEqual(['磁碟']);
    expect(tokenizer.tokenizeQuery('网络')).toEqual([{ term: '網路', start: 0, end: 2 }]);
  });

  it('is the same each time, and holds no more than the texts and the phrases need', () => {
    expect(buildSimplifiedTable(TEXTS)).toEqual(table);
    const used = TEXTS.join('') + table.phrases.flat().join('');
    expect([...table.to].filter((character) => !used.includes(character))).toEqual([]);
  });
});

describe('createCharacterFold', () => {
  it('refuses a table of unequal sides', () => {
    expect(() =>
      createCharacterFold({ from: '复备', to: '復', phrases: [] }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The table folds 2 characters to 1: the two must be equal.]`,
    );
  });
});

describe('cutPhrases', () => {
  it('takes the longest phrase', () => {
    const phrases = new Map([
      ['默認', '預設'],
      ['默認值', '預設值'],
    ]);
    expect(cutPhrases('改默認值', phrases, 3)).toEqual([
      { start: 0, end: 1, text: '改' },
      { start: 1, end: 4, text: '預設值' },
    ]);
  });
});
