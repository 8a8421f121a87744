import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDistSource } from '../../../bench/search/dist-source.ts';
import type { Locale } from '../../../src/model/locales.ts';
import { projectRoot } from '../../../src/project-root.ts';
import type * as engineModule from '../../../src/search/engine/engine.ts';
import type { SearchEngine } from '../../../src/search/types.ts';

/*
 * A language more, in a copy of the project: one entry in the registry, one file of the interface, the
 * READMEs for hosts, and "arriving" in the product. Nothing else is touched.
 */
const COPY = join(projectRoot, '.cache/korean');
const KOREAN = 'ko' as Locale;
const PARTS = [
  ...['src', 'interface', 'examples', 'hosting', 'public', 'scripts'],
  ...['package.json', 'astro.config.mjs', 'tsconfig.json', 'LICENSE'],
];

/** The entry in the registry: its sentences have spaces, its titles need quotes, its fonts 한글. */
const ENTRY = `  ko: {
    label: '한국어',
    openGraph: 'ko_KR',
    serves: ['ko'],
    dateStyle: 'long',
    titleQuotes: ['‘', '’'],
    labelBrackets: ['[', ']'],
    asideBrackets: ['(', ')'],
    colon: ': ',
    comma: ', ',
    glyphs: ['한', '글'],
  },
} as const satisfies Record<string, LocaleDefinition>;`;

function edit(path: string, change: (text: string) => string): void {
  const file = join(COPY, path);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing changed in ${path}.`);
  writeFileSync(file, changed);
}

/** Runs a command of the copy, as its npm scripts do. What it printed, and whether it ended well. */
function run(...command: string[]): { isGood: boolean; output: string } {
  const environment = { ...process.env, SHIRUBE_CONTENT: 'examples/database', NO_COLOR: '1' };
  try {
    const options = { cwd: COPY, env: environment, encoding: 'utf8', stdio: 'pipe' } as const;
    return {
      isGood: true,
      output: execFileSync(process.execPath, ['scripts/run.cjs', ...command], options),
    };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { isGood: false, output: stdout + stderr };
  }
}

const readPage = (path: string): string => readFileSync(join(COPY, 'dist', path), 'utf8');

beforeAll(() => {
  // What was built there before stays: it is not built again where it would be the same.
  mkdirSync(COPY, { recursive: true });
  for (const part of [...PARTS, 'node_modules']) {
    rmSync(join(COPY, part), { recursive: true, force: true });
  }
  for (const part of PARTS) cpSync(join(projectRoot, part), join(COPY, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  edit('src/model/locales.ts', (text) =>
    text.replace('} as const satisfies Record<string, LocaleDefinition>;', ENTRY),
  );
  edit('examples/database/product.yaml', (text) =>
    text.replace('languages: [en, ja]', 'languages: [en, ja]\narriving: [ko]'),
  );
});

describe('a language more', () => {
  it('is asked for its interface', () => {
    const { isGood, output } = run('src/tools/check.ts');
    expect(isGood).toBe(false);
    expect(output).toMatchInlineSnapshot(`
      "Content: examples/database
      interface/ko.yaml:1:1  missing-file
        The file does not exist.
        Expected: a file of that name.
        Fix: write it; FIELDS.md in the folder of the schemas lists its fields, CONTRIBUTING.md says how to write prose.

      1 to mend.
      Not understood: interface/ko.yaml. What needs it was not checked.
      "
    `);
  });

  it('may arrive with one title and one page', () => {
    edit('examples/database/errors/E_LOCK_TIMEOUT/error.yaml', (text) =>
      text.replace('  ja: ロック待ち', '  ko: 잠금 대기 시간이 초과되었습니다\n  ja: ロック待ち'),
    );
    cpSync(
      join(import.meta.dirname, 'ko.mdx'),
      join(COPY, 'examples/database/errors/E_LOCK_TIMEOUT/ko.mdx'),
    );
    cpSync(join(COPY, 'interface/en.yaml'), join(COPY, 'interface/ko.yaml'));
    edit('interface/ko.yaml', (text) =>
      text.replace('title: Look up an error', 'title: 오류 찾기'),
    );
    const translated = run('src/tools/translated.ts', 'E_LOCK_TIMEOUT', 'ko');
    expect(translated.output).toContain('E_LOCK_TIMEOUT/ko.mdx: recorded');
    const { isGood, output } = run('src/tools/check.ts');
    expect(output.split('\n').slice(0, 11).join('\n')).toMatchInlineSnapshot(`
      "Content: examples/database
      12 errors, 5 causes and procedures: all in order.
      Known without a page: 1.
        en    17 current
        ja    16 current, 1 fallback
        ko    16 fallback, 1 current

      To write or translate:
      ja     examples/database/errors/DB-04031/ja.mdx: to translate; the source stands in
      ko     examples/database/errors/DB-00018/error.yaml: has no title in this language
      ko     examples/database/errors/DB-00018/ko.mdx: to translate; the source stands in"
    `);
    expect(isGood).toBe(true);
  });

  it('has every page, and says what is not yet translated', () => {
    const { isGood, output } = run('src/tools/build.ts');
    expect(isGood, output).toBe(true);
    expect(readPage('ko/index.html')).toContain('오류 찾기');
    expect(readPage('ko/errors/E_LOCK_TIMEOUT.html')).toContain('이미 끝났습니다');
    const fallback = readPage('ko/errors/DB-00600.html');
    expect(fallback).toContain('<html lang="ko"');
    expect(fallback).toMatch(/<main[^>]*>[\s\S]*lang="en"/);
    expect(readPage('en/index.html')).toContain('한국어');
  });

  describe('is searched', () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      const dist = join(COPY, 'dist');
      // That of the copy, which knows the language.
      const { createSearchEngine } = (await import(
        join(COPY, 'src/search/engine/engine.ts')
      )) as typeof engineModule;
      engine = createSearchEngine({
        source: createDistSource(dist, KOREAN),
        sourceOf: (locale) => createDistSource(dist, locale),
      });
    });

    it.each([
      ['by a code with a particle', 'E_LOCK_TIMEOUT가', 'E_LOCK_TIMEOUT'],
      ['by its words', '잠금을 놓지 않는 세션', 'E_LOCK_TIMEOUT'],
      ['by its title', '잠금 대기 시간 초과', 'E_LOCK_TIMEOUT'],
      ['by words of a page that is not yet translated', 'DB-00600', 'DB-00600'],
    ])('%s', async (_, query, id) => {
      const { results } = await engine.search(query);
      expect(results[0]?.id).toBe(id);
    });
  });

  it('is asked for its README when a release is packed', () => {
    expect(run('src/tools/ledger.ts').output).toContain('language ko');
    const { isGood, output } = run(
      'src/tools/pack.ts',
      '--directory',
      'dist',
      '--output',
      'release',
    );
    expect(isGood).toBe(false);
    expect(output).toMatchInlineSnapshot(`
      "hosting/README.ko.txt is missing, but the site has pages in 한국어: write it like hosting/README.en.txt, for those who host the site.
      "
    `);
  });
});
