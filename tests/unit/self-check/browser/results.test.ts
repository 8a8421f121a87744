import { describe, expect, it } from 'vitest';
import type { AnyResult } from '../../../../src/self-check/browser/check.ts';
import { buildReport, describeAddress } from '../../../../src/self-check/browser/results.ts';
import type { CheckId } from '../../../../src/self-check/checks.ts';
import { fakeEnvironment, run, texts } from './fake-environment.ts';

describe('the report', () => {
  it('holds outcomes in English letters and sentences in the language of the reader', async () => {
    const results = new Map<CheckId, AnyResult>();
    for (const id of ['place', 'searchNeeds'] as const) {
      results.set(id, await run(id, fakeEnvironment({ lacking: ['Array.prototype.at'] })));
    }
    const head = {
      name: 'Shirube',
      version: '0.1.0',
      build: 'b1',
      address: describeAddress(new URL('http://kb.internal/kb/ja/check.html?q=secret')),
      browser: 'Browser/1',
      languages: ['ja', 'en'],
      time: new Date('2026-11-21T06:30:00Z'),
    };
    expect(buildReport(head, results, texts.ja)).toMatchInlineSnapshot(`
      "Shirube 0.1.0, build b1
      2026-11-21T06:30:00.000Z
      http://kb.internal/kb/ja/check.html
      Browser/1
      ja, en

      OK    place: サイトの場所
            httpで公開されています（/kb/）。
            ブラウザーが安全な接続とみなしていません。コピーには従来の方法を使い、オフライン用のデータは保存されません。ほかの動作は変わりません。
      FAIL  searchNeeds: 検索に必要なブラウザーの機能
            このブラウザーは古く、検索に必要な機能（Array.prototype.at）がないため、検索できません。
            > 新しいブラウザーを使います（Chrome 103以降、Edge 103以降、Firefox 102以降、Safari 15.4以降）。
      "
    `);
  });

  it('does not tell where the files lie on disk', () => {
    expect(describeAddress(new URL('file:///C:/Users/me/kb/ja/check.html'))).toBe('file:');
  });
});
