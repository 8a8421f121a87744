import { describe, expect, it } from 'vitest';
import type { AnyResult } from '../../../../src/self-check/browser/check.ts';
import { buildReport, describeAddress } from '../../../../src/self-check/browser/results.ts';
import type { CheckId } from '../../../../src/self-check/checks.ts';
import { fakeEnvironment, run, texts } from './fake-environment.ts';

describe('the report', () => {
  it('holds outcomes in English letters and sentences in the language of the reader', async () => {
    const results = new Map<CheckId, AnyResult>();
    const wasm = { instantiate: () => Promise.reject(new Error('refused')) };
    for (const id of ['place', 'engine'] as const) {
      results.set(id, await run(id, fakeEnvironment({ wasm })));
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
      FAIL  engine: WebAssembly
            ブロックされています。コードと名前は検索できますが、単語や文章では検索できません。
            > サーバーまたはプロキシのContent-Security-Policyヘッダーのscript-srcに'wasm-unsafe-eval'を追加します。hosting/nginx/root.conf、hosting/apache/vhost.conf、hosting/caddy/Caddyfile、hosting/iis/web.configに例があります。ヘッダーが正しい場合は、ブラウザーのセキュリティ設定がWebAssemblyを止めています。
      "
    `);
  });

  it('does not tell where the files lie on disk', () => {
    expect(describeAddress(new URL('file:///C:/Users/me/kb/ja/check.html'))).toBe('file:');
  });
});
