import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeNote } from '../../../../src/self-check/browser/describe-note.ts';
import { CHECK_IDS } from '../../../../src/self-check/browser/registry.ts';
import { buildReport, describeAddress } from '../../../../src/self-check/browser/report.ts';
import { runCheck } from '../../../../src/self-check/browser/run-check.ts';
import type { AnyResult, CheckId } from '../../../../src/self-check/browser/types.ts';
import type { CheckEnvironment } from '../../../../src/self-check/browser/environment.ts';
import { LOCALE_IDS } from '../../../../src/model/locales.ts';
import { projectRoot } from '../../../../src/project-root.ts';
import { UiStringsSchema } from '../../../../src/content/schemas/ui.ts';
import { answer, fakeDisk, fakeEnvironment, HEALTHY_HEADERS } from './fake-environment.ts';

const texts = Object.fromEntries(
  await Promise.all(
    LOCALE_IDS.map(async (locale) => {
      const file = await readFile(join(projectRoot, `content/ui/${locale}.yaml`), 'utf8');
      return [locale, UiStringsSchema.parse(parse(file)).check] as const;
    }),
  ),
);
const english = texts['en'];
if (english === undefined) throw new Error('There are no English texts.');

const run = (id: CheckId, environment: CheckEnvironment): Promise<AnyResult> =>
  runCheck(id, environment, english);

/** The state, and the keys of what was found and advised. */
async function outcome(id: CheckId, overrides: Partial<CheckEnvironment>): Promise<unknown[]> {
  const { state, facts, advice = [] } = await run(id, fakeEnvironment(overrides));
  const keys = (notes: AnyResult['facts']): string[] =>
    notes.flatMap((note) => ('key' in note ? [note.key] : []));
  return [state, keys(facts), keys(advice)];
}

describe('a place in good order', () => {
  it.each(CHECK_IDS.filter((id) => !['addresses', 'serviceWorker'].includes(id)))(
    '%s works, and asks nothing of the host',
    async (id) => {
      const { state, advice } = await run(id, fakeEnvironment());
      expect([state, advice]).toEqual(['works', undefined]);
    },
  );

  it.each(CHECK_IDS)('%s can be told in every language', async (id) => {
    for (const environment of [fakeEnvironment(), fakeDisk()]) {
      const { facts, advice = [] } = await run(id, environment);
      for (const own of Object.values(texts)) {
        for (const note of [...facts, ...advice]) {
          expect(describeNote(own, id, note)).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });
});

describe('from disk', () => {
  it.each(CHECK_IDS)('%s neither fails nor asks a server', async (id) => {
    const { state } = await run(id, fakeDisk());
    expect(['works', 'absent']).toContain(state);
  });
});

describe('build', () => {
  it('tells which page is of another build', async () => {
    const ask = (path: string) =>
      Promise.resolve(answer(`<html data-build="${path === 'index.html' ? 'b0' : 'b1'}">`));
    const { state, facts } = await run('build', fakeEnvironment({ ask }));
    expect(state).toBe('fails');
    expect(facts).toContainEqual({ key: 'other', values: { path: 'index.html', build: 'b0' } });
  });

  it('tells when the files are those of another release', async () => {
    expect(await outcome('build', { loadScript: () => Promise.resolve('b2') })).toEqual([
      'fails',
      ['version', 'other'],
      ['advice'],
    ]);
    const loadScript = () => Promise.reject(new Error('404'));
    expect(await outcome('build', { loadScript })).toEqual([
      'fails',
      ['version', 'unknown'],
      ['advice'],
    ]);
  });
});

describe('files', () => {
  const site = { ...fakeEnvironment().site, files: ['api/errors.json', 'assets/page-1.js'] };
  const withType = (type: string) => ({
    site,
    ask: (path: string) =>
      Promise.resolve(
        answer('', { 'content-type': path.endsWith('.js') ? type : 'application/json' }),
      ),
  });

  it.each([
    'text/javascript',
    'application/javascript; charset=UTF-8',
    'Text/JavaScript;charset="utf-8"',
  ])('take %s for a script', async (type) =>
    expect((await outcome('files', withType(type)))[0]).toBe('works'),
  );

  it('tell a page that stands in for a script', async () => {
    expect(await outcome('files', withType('text/html'))).toEqual([
      'fails',
      ['wrongType'],
      ['adviceType'],
    ]);
  });

  it('tell a charset that garbles the texts', async () => {
    expect(await outcome('files', withType('text/javascript; charset=Shift_JIS'))).toEqual([
      'fails',
      ['wrongCharset'],
      ['adviceCharset'],
    ]);
  });

  it('tell a type that is refused', async () => {
    const ask = (path: string) =>
      path.endsWith('.json')
        ? Promise.resolve(answer('', {}, 404))
        : Promise.reject(new TypeError('Failed to fetch'));
    expect(await outcome('files', { site, ask })).toEqual([
      'fails',
      ['missing', 'missing'],
      ['adviceMissing'],
    ]);
  });
});

describe('the engine of the search', () => {
  const wasm = { instantiate: () => Promise.reject(new Error('refused by the policy')) };

  it('may be blocked by a policy; then only codes are searched', async () => {
    expect(await outcome('engine', { wasm })).toEqual(['fails', ['blocked'], ['adviceBlocked']]);
    expect(await outcome('search', { wasm })).toEqual([
      'fails',
      ['codesOnly', 'codesOnly', 'codesOnly'],
      ['advice'],
    ]);
  });

  it('may be missing in an old browser', async () => {
    const old = { hasDecompression: false };
    expect(await outcome('engine', old)).toEqual(['fails', ['old'], ['adviceOld']]);
  });

  it('may be taken away by a security mode of the browser', async () => {
    const without = { wasm: undefined };
    expect(await outcome('engine', without)).toEqual(['fails', ['blocked'], ['adviceBlocked']]);
  });
});

describe('search', () => {
  it('names the language whose files are missing', async () => {
    const { openSource } = fakeEnvironment();
    const broken: CheckEnvironment['openSource'] = (locale) =>
      locale === 'ja' ? { load: () => Promise.reject(new Error('404')) } : openSource(locale);
    const { state, facts } = await run('searchFiles', fakeEnvironment({ openSource: broken }));
    expect(state).toBe('fails');
    expect(facts).toContainEqual({
      key: 'missing',
      values: { language: '日本語', count: 5, missing: 4 },
    });
    expect(facts).toContainEqual({ literal: 'search/b1/ja/text.js' });
  });

  it('tells a page that is not found', async () => {
    const nothing = { query: '', results: [], suggestions: [] };
    const openEngine = () =>
      Promise.resolve({ searchCodes: () => nothing, search: () => Promise.resolve(nothing) });
    expect(await outcome('search', { openEngine })).toEqual([
      'fails',
      ['notFound', 'notFound', 'notFound'],
      ['advice'],
    ]);
  });
});

describe('addresses', () => {
  const own = '<html data-build="b1"><section data-not-found="en">';

  it.each([
    ['works', 'works', answer(own, {}, 404)],
    ['fails', 'wrongStatus', answer(own, {}, 200)],
    ['fails', 'otherPage', answer('<h1>404</h1>', {}, 404)],
  ] as const)('%s: %s', async (state, key, missing) => {
    const result = await outcome('addresses', { ask: () => Promise.resolve(missing) });
    expect(result.slice(0, 2)).toEqual([state, [key, 'heedsCase', 'whole']]);
  });

  it('tell a server that ignores case and the extension', async () => {
    const ask = (path: string) =>
      Promise.resolve(
        path.includes('missing') ? answer(own, {}, 404) : answer('<html data-build="b1">'),
      );
    expect(await outcome('addresses', { ask })).toEqual([
      'works',
      ['works', 'ignoresCase', 'short'],
      [],
    ]);
  });
});

describe('what a host may leave out', () => {
  const bare = { ask: () => Promise.resolve(answer('<html data-build="b1">', {})) };

  it.each([
    ['headers', 'lacks'],
    ['compression', 'none'],
    ['caching', 'forgets'],
  ] as const)('%s', async (id, key) => {
    expect(await outcome(id, bare)).toEqual(['absent', [key], ['advice']]);
  });

  it('but pages that are kept for long are a fault', async () => {
    const headers = { ...HEALTHY_HEADERS, 'cache-control': 'public, max-age=86400' };
    const ask = () => Promise.resolve(answer('', headers));
    expect(await outcome('caching', { ask })).toEqual(['fails', ['stale'], ['advice']]);
  });
});

describe('what a browser may block', () => {
  it('storage, styles, images, copying', async () => {
    const getStorage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await outcome('storage', { getStorage })).toEqual(['absent', ['blocked'], []]);
    const hidden = { hasStyles: () => false, showImage: () => Promise.resolve(false) };
    expect(await outcome('policy', hidden)).toEqual(['fails', ['noStyle', 'noImage'], ['advice']]);
    expect(await outcome('clipboard', { hasClipboard: false })).toEqual(['works', ['older'], []]);
    expect(await outcome('clipboard', { hasClipboard: false, hasCopyCommand: false })).toEqual([
      'absent',
      ['blocked'],
      [],
    ]);
  });

  it('a look at what is drawn', async () => {
    expect(await outcome('fonts', { draw: () => undefined })).toEqual(['untested', ['unsure'], []]);
    let noise = 0;
    const draw = () => [0, (noise += 1)];
    expect(await outcome('fonts', { draw })).toEqual(['untested', ['unsure'], []]);
  });
});

describe('fonts', () => {
  it('tell one font that serves both languages', async () => {
    const { draw } = fakeEnvironment();
    expect(await outcome('fonts', { draw: (text) => draw(text, 'ja') })).toEqual([
      'absent',
      ['shared'],
      ['advice'],
    ]);
  });

  it('tell characters that look like a missing one', async () => {
    const { draw } = fakeEnvironment();
    const isMissing = /[這麼嗎\u{10fffe}]/u;
    const drawn: CheckEnvironment['draw'] = (text, locale) =>
      isMissing.test(text) ? [0, 9] : draw(text, locale);
    expect(await outcome('fonts', { draw: drawn })).toEqual(['fails', ['missing'], ['advice']]);
  });
});

describe('the copy for offline use', () => {
  it('is found by its registration', async () => {
    const serviceWorker = {
      getRegistration: () => Promise.resolve({ active: {} } as ServiceWorkerRegistration),
    };
    expect(await outcome('serviceWorker', { serviceWorker, isSecure: true })).toEqual([
      'works',
      ['works'],
      [],
    ]);
    const none = { getRegistration: () => Promise.resolve(undefined) };
    expect(await outcome('serviceWorker', { serviceWorker: none, isSecure: true })).toEqual([
      'absent',
      ['none'],
      [],
    ]);
  });
});

describe('the report', () => {
  it('holds outcomes in English letters and sentences in the language of the reader', async () => {
    const japanese = texts['ja'];
    if (japanese === undefined) throw new Error('There are no Japanese texts.');
    const results = new Map<CheckId, AnyResult>();
    const wasm = { instantiate: () => Promise.reject(new Error('refused')) };
    for (const id of ['place', 'engine'] as const) {
      results.set(id, await run(id, fakeEnvironment({ wasm })));
    }
    const head = {
      version: '0.1.0',
      build: 'b1',
      address: describeAddress(new URL('http://kb.internal/kb/ja/check.html?q=secret')),
      browser: 'Browser/1',
      languages: ['ja', 'en'],
      time: new Date('2026-11-21T06:30:00Z'),
    };
    expect(buildReport(head, results, japanese)).toMatchInlineSnapshot(`
      "Shirube 0.1.0, build b1
      2026-11-21T06:30:00.000Z
      http://kb.internal/kb/ja/check.html
      Browser/1
      ja, en

      OK    place: サイトの場所
            httpで公開されています（/kb/）。
            ブラウザーが安全な接続とみなしていません。コピーには従来の方法を使い、オフライン用のデータは保存されません。ほかの動作は変わりません。
      FAIL  engine: WebAssembly
            ブロックされています。コードと名前は検索できますが、言葉では検索できません。
            > サーバーまたはプロキシのContent-Security-Policyヘッダーのscript-srcに'wasm-unsafe-eval'を追加します。hosting/nginx/root.conf、hosting/apache/vhost.conf、hosting/caddy/Caddyfile、hosting/iis/web.configに例があります。ヘッダーが正しい場合は、ブラウザーのセキュリティ設定がWebAssemblyを止めています。
      "
    `);
  });

  it('does not tell where the files lie on disk', () => {
    expect(describeAddress(new URL('file:///C:/Users/me/kb/ja/check.html'))).toBe('file:');
  });

  it('tells a check that broke', async () => {
    const ask = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await run('headers', fakeEnvironment({ ask }))).toEqual({
      state: 'untested',
      facts: [{ literal: 'The check itself failed: Failed to fetch' }],
    });
  });
});
