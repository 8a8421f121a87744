import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { renderWorkerFiles } from '../../../src/model/file-list.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { formatSize } from '../../../src/release/archive.ts';
import { listBuiltFiles } from '../../../src/published/built-files.ts';
import { precompress } from '../../../src/release/precompress.ts';
import { startProgress } from '../../../src/terminal/progress.ts';
import { buildRelease, loadCompanions } from '../../../src/release/release.ts';
import { textFile } from '../../../src/published/site-files.ts';
import { isSafePath } from '../../../src/release/release-paths.ts';
import { findReleaseTime } from '../../../src/release/release-time.ts';
import { isWhole, verifyFiles } from '../../../src/release/verify.ts';
import { makeRelease } from './small-release.ts';

describe('buildRelease', () => {
  it('lists everything in order of path, whatever order it was found in', () => {
    const paths = makeRelease('0.1.0', 'abc123', { 'Z.txt': 'z', 'a.txt': 'a' }).files.map(
      ({ path }) => path,
    );
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain('manifest.json');
    expect(paths).toContain('SHA256SUMS.txt');
  });

  it('writes a manifest that can be read by eye', () => {
    const { files } = makeRelease('0.1.0', 'abc123');
    const manifest = files.find(({ path }) => path === 'manifest.json')?.read();
    expect(new TextDecoder().decode(manifest).split('\n').slice(0, 8)).toMatchInlineSnapshot(`
      [
        "{",
        "  "format": 1,",
        "  "name": "base",",
        "  "version": "0.1.0",",
        "  "build": "abc123",",
        "  "date": "2026-11-21T04:44:58.000Z",",
        "  "files": [",
        "    {"path":"404.html","size":86,"sha256":"4864180feb4a046e849acca3acf6d99768503899147730b90f08bcce764df0a2"},",
      ]
    `);
  });

  it('refuses two files that Windows would take for one', () => {
    expect(() => makeRelease('0.1.0', 'abc123', { 'license.txt': '' })).toThrow(
      'LICENSE.txt and license.txt cannot both be in a release.',
    );
    expect(() => makeRelease('0.1.0', 'abc123', { 'Manifest.json': '' })).toThrow(
      'Manifest.json and manifest.json cannot both be in a release.',
    );
  });

  it('puts compressed twins beside what is large enough, and into the manifest', () => {
    const text = 'word '.repeat(1000);
    const release = buildRelease({
      site: {
        build: 'abc123',
        product: 'base',
        files: [textFile('index.html', text), textFile('small.css', 'a{}')],
      },
      companions: [textFile('LICENSE.txt', text)],
      name: 'base',
      version: '0.1.0',
      time: new Date(0),
      isPrecompressed: true,
    });
    expect(release.files.map(({ path }) => path)).toEqual([
      'LICENSE.txt',
      'SHA256SUMS.txt',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'manifest.json',
      'small.css',
    ]);
    expect(isWhole(verifyFiles(release.files))).toBe(true);
    const [br, gz] = precompress(textFile('index.html', text)).map(({ read }) => read());
    expect(brotliDecompressSync(br ?? '').toString()).toBe(text);
    expect(gunzipSync(gz ?? '').toString()).toBe(text);
  });
});

describe('loadCompanions', () => {
  const product = {
    id: 'a-product',
    name: 'A Product',
    tagline: { en: 'Its errors', ja: 'エラー', 'zh-TW': '錯誤' },
    notice: { en: 'Not ours.', ja: '当社のものではありません。', 'zh-TW': '不屬於我們。' },
  };
  const pages = LOCALE_IDS.map((locale) => textFile(`${locale}/index.html`, 'x'.repeat(800_000)));
  // The worker does not list itself, nor the pages as Markdown.
  const worker = textFile('sw.js', renderWorkerFiles({ files: listBuiltFiles(pages).files }));
  const markdown = textFile('en/errors/X.txt', 'x'.repeat(900_000));
  const site = [...pages, worker, markdown];
  const companions = loadCompanions(projectRoot, product, '1.2.3', site);
  const text = (path: string): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      companions.find((file) => file.path === path)?.read(),
    );

  it('brings the licence, the texts for hosts and the settings for servers', () => {
    expect(companions.map(({ path }) => path)).toEqual([
      'LICENSE.txt',
      'README.en.txt',
      'README.ja.txt',
      'README.zh-TW.txt',
      'hosting/apache/htaccess.txt',
      'hosting/apache/vhost.conf',
      'hosting/caddy/Caddyfile',
      'hosting/caddy/Caddyfile.sub-path',
      'hosting/iis/web.config',
      'hosting/nginx/root.conf',
      'hosting/nginx/sub-path.conf',
      'hosting/service-worker/remove.js',
    ]);
  });

  it('makes the texts readable in old editors of Windows, and says which product and version', () => {
    for (const locale of LOCALE_IDS) {
      const readme = text(`README.${locale}.txt`);
      expect(readme.startsWith('\uFEFFA Product 1.2.3\r\n')).toBe(true);
      expect(readme).toContain('Unblock-File a-product-1.2.3.zip\r\n');
      expect(readme).toContain(product.tagline[locale]);
      expect(readme).toContain(`${product.notice[locale]}\r\n`);
      expect(readme).not.toMatch(/[^\r]\n/);
    }
  });

  it('says how much a browser keeps of the site', () => {
    for (const locale of LOCALE_IDS)
      expect(text(`README.${locale}.txt`)).toMatch(/[(（]2\.4 MB[)）]/);
  });

  it('names only settings that are there, and says the same in every language', () => {
    const literals = LOCALE_IDS.map((locale) =>
      [
        ...text(`README.${locale}.txt`).matchAll(/hosting\/[\w./-]+|^ {2}\S.*\$.*|npm run \w+/gm),
      ].map(([literal]) => literal.trim()),
    );
    expect(literals[1]).toEqual(literals[0]);
    expect(literals[2]).toEqual(literals[0]);
    for (const path of literals[0]?.filter((literal) => literal.startsWith('hosting/')) ?? []) {
      expect(companions.map((file) => file.path)).toContain(path);
    }
  });
});

describe('findReleaseTime', () => {
  it('takes what is given, in steps of two seconds', () => {
    expect(findReleaseTime({ SOURCE_DATE_EPOCH: '1795236299' }, ['/']).toISOString()).toBe(
      '2026-11-21T04:44:58.000Z',
    );
  });

  it('says what to do where it cannot know', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
    expect(() => findReleaseTime({}, [folder])).toThrow('set SOURCE_DATE_EPOCH');
    expect(() => findReleaseTime({ SOURCE_DATE_EPOCH: 'today' }, [folder])).toThrow('not "today"');
    rmSync(folder, { recursive: true });
  });
});

describe('isSafePath', () => {
  it.each(['a', 'ja/index.html', '.htaccess', 'a..b'])('takes %s', (path) => {
    expect(isSafePath(path)).toBe(true);
  });
  it.each(['', '/a', 'a/', '../a', 'a/../b', './a', 'a\\b', 'C:a', 'a\0'])('refuses %j', (path) => {
    expect(isSafePath(path)).toBe(false);
  });
});

describe('startProgress', () => {
  function show(isInteractive: boolean, stepMs: number): string {
    let output = '';
    let time = 0;
    const progress = startProgress('Packing', 3, {
      write: (text) => (output += text),
      isInteractive,
      now: () => time,
    });
    for (let step = 0; step < 3; step += 1) {
      time += stepMs;
      progress.step();
    }
    progress.end('2 kB');
    return output;
  }

  it('keeps to one line of a terminal', () => {
    expect(show(true, 200)).toBe(
      '\rPacking: 1 of 3\rPacking: 2 of 3\rPacking: 3 of 3\rPacking: 2 kB  \n',
    );
  });
  it('writes few lines into a log', () => {
    expect(show(false, 200)).toBe('Packing: 2 kB\n');
    expect(show(false, 3000)).toBe('Packing: 2 of 3\nPacking: 2 kB\n');
  });
});

describe('formatSize', () => {
  it.each([
    [999, '1 kB'],
    [1_234_567, '1.2 MB'],
  ])('%d -> %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });
});
