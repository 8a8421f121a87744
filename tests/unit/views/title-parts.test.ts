import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/content/schemas/glossary.ts';
import { joinTerms, splitClauses, splitTitle } from '../../../src/views/title-parts.ts';

const terms: Term[] = [
  {
    id: 'vm-agent',
    kind: 'product',
    en: 'VM agent',
    ja: 'VM エージェント',
    'zh-TW': 'VM 代理程式',
    variants: {},
    avoid: {},
    basis: {},
  },
  {
    id: 'snapshot',
    kind: 'domain',
    en: 'snapshot',
    ja: 'スナップショット',
    'zh-TW': '快照集',
    variants: {},
    avoid: {},
    basis: {},
  },
];

describe('splitTitle', () => {
  it('leaves a title alone whose words are set apart by spaces', () => {
    expect(splitTitle('The VM agent is stopped', 'en', terms)).toEqual([
      { text: 'The VM agent is stopped', isHeld: false, canBegin: false },
    ]);
  });

  it('holds terms together where the browser finds the phrases', () => {
    expect(splitTitle('Azure BackupがVM エージェントと通信できない', 'ja', terms)).toEqual([
      { text: 'Azure\u00A0Backupが', isHeld: false, canBegin: false },
      { text: 'VM\u00A0エージェント', isHeld: true, canBegin: false },
      { text: 'と通信', isHeld: false, canBegin: false },
      { text: 'できない', isHeld: true, canBegin: false },
    ]);
  });

  it('holds the endings of Japanese titles together, where they are no part of a term', () => {
    const known = { ...terms[1], id: 'unusable', en: 'unusable', ja: '使用できない' } as Term;
    const held = (title: string) =>
      splitTitle(title, 'ja', [known])
        .filter(({ isHeld }) => isHeld)
        .map(({ text }) => text);
    expect(held('構成されず、ディスクを作成できない')).toEqual(['されず', 'できない']);
    expect(held('使用できないディスク')).toEqual(['使用できない']);
  });

  it('knows no term inside of a longer word of katakana', () => {
    const parts = splitTitle('ウイルス対策がブロックした後でロックされる', 'ja', [
      ...terms,
      { ...terms[1], id: 'lock', en: 'lock', ja: 'ロック' } as Term,
    ]);
    expect(parts.map(({ text }) => text)).toEqual([
      'ウイルス対策がブロックした後で',
      'ロック',
      'される',
    ]);
  });

  it('says where a line may begin where the browser finds no words', () => {
    const parts = splitTitle('無法凍結掛接點，快照集建立失敗', 'zh-TW', terms);
    expect(parts.map(({ text }) => text).join('|')).toContain('，|快照集|');
    expect(parts.every(({ text }) => !/^[，。：]/.test(text))).toBe(true);
    expect(parts[0]?.canBegin).toBe(false);
  });

  it('never cuts a term', () => {
    const parts = splitTitle('無法與 VM 代理程式通訊', 'zh-TW', terms).map(({ text }) => text);
    expect(parts.join('|')).toContain('VM\u00A0代理程式');
  });

  it('keeps the words of a Latin name on one line, though it is no term', () => {
    const text = (title: string, locale: 'ja' | 'zh-TW') =>
      splitTitle(title, locale, terms)
        .map((part) => (part.canBegin ? `|${part.text}` : part.text))
        .join('');
    expect(text('AcmeがSQL Serverに接続できない', 'ja')).toBe(
      'AcmeがSQL\u00A0Serverに接続できない',
    );
    expect(text('無法連線到 SQL Server', 'zh-TW')).toContain('到 SQL\u00A0Server');
    // No narrow screen has room for this one.
    expect(text('Acme Server Backup Agent Serviceがない', 'ja')).toContain('Acme Server Backup ');
  });

  it('begins no line with the last letter alone, nor inside of a longer name', () => {
    const text = (title: string) =>
      splitTitle(title, 'zh-TW', terms)
        .map((part) => (part.canBegin ? `|${part.text}` : part.text))
        .join('');
    expect(text('記憶體使用率過高')).toMatch(/[^|]高$/);
    expect(text('記憶體使用率過高（VM）')).toMatch(/\|（VM）$/);
    expect(text('服務清單中沒有 Windows Azure Guest Agent')).toMatch(/ Windows Azure Guest Agent$/);
  });

  it('loses no letter', () => {
    const title = '「備份」在 VM 上失敗（快照集）：逾時';
    const text = splitTitle(title, 'zh-TW', terms)
      .map((part) => part.text)
      .join('');
    expect(text.replaceAll('\u00A0', ' ')).toBe(title);
  });
});

describe('splitClauses', () => {
  const read = (title: string, locale: 'ja' | 'zh-TW' | 'en') =>
    splitClauses(splitTitle(title, locale, terms)).map((parts) =>
      parts.map(({ text }) => text).join(''),
    );

  it('breaks a Chinese title behind its commas first', () => {
    expect(read('方案已停止提供，無法建立快照集', 'zh-TW')).toEqual([
      '方案已停止提供，',
      '無法建立快照集',
    ]);
    expect(read('無法建立快照集', 'zh-TW')).toEqual(['無法建立快照集']);
  });

  it('leaves titles alone in which browsers find the phrases', () => {
    expect(read('VM エージェントが停止：再起動する', 'ja')).toHaveLength(1);
    expect(read('Stopped: restart it', 'en')).toHaveLength(1);
  });
});

describe('joinTerms', () => {
  it('keeps the words of a term on one line in a list', () => {
    expect(joinTerms('古い VM エージェントと新しい VM エージェント', 'ja', terms)).toBe(
      '古い VM\u00A0エージェントと新しい VM\u00A0エージェント',
    );
    expect(joinTerms('VM 代理程式已停止', 'zh-TW', terms)).toBe('VM\u00A0代理程式已停止');
  });

  it('keeps the words of a Latin name on one line', () => {
    expect(joinTerms('SQL Serverの VM エージェント', 'ja', terms)).toBe(
      'SQL\u00A0Serverの VM\u00A0エージェント',
    );
  });

  it('leaves a title alone whose words are set apart by spaces', () => {
    expect(joinTerms('The VM agent is stopped', 'en', terms)).toBe('The VM agent is stopped');
  });
});
