import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { OLDEST_BROWSERS } from '../../src/model/browsers.ts';
import { projectRoot } from '../../src/project-root.ts';
import { builtFiles, readBuiltFile } from './support/built-site.ts';

/** Code, and not only data: every file of it is made from a source of ours. */
const SCRIPTS = builtFiles.filter(
  (path) =>
    /^(?:assets\/[^/]+|sw)\.js$/.test(path) ||
    /^search\/[^/]+\/(?:tokenizer|unzip)-[^/]+\.js$/.test(path),
);

/** The language that every one of the oldest browsers knows: ES2022 without what Safari lacks. */
const NEWER_YEARS = ['es2023', 'es2024', 'es2025', 'es2026', 'esnext'] as const;
const NEWER_RULES = Object.fromEntries(
  [
    ...NEWER_YEARS.flatMap((year) =>
      Object.keys(esx.configs[`flat/no-new-in-${year}`].rules ?? {}),
    ),
    'es-x/no-regexp-lookbehind-assertions',
    'es-x/no-class-static-block',
  ]
    // By its name alone, `map` of an iterator is `map` of a list. TypeScript's library knows none of them.
    .filter((rule) => !rule.includes('iterator-prototype'))
    .map((rule) => [rule, 'error' as const]),
);

/** What code asks for before it uses it, and does without. */
const ASKED_FOR = [
  // Without it the words of the search are unzipped by code of our own (`src/search/files/bytes.ts`).
  'DecompressionStream',
  // Without it, formatted text is copied as plain text (`src/browser/pages/kit.ts`).
  'ClipboardItem',
];

const SETTINGS: Linter.Config = {
  files: ['**/*.js'],
  languageOptions: { sourceType: 'script', ecmaVersion: 'latest' },
  linterOptions: { noInlineConfig: true },
  plugins: { 'es-x': esx, compat },
  settings: {
    // Finds methods by their names: a built script has no types.
    'es-x': { aggressive: true },
    browsers: [
      ...Object.entries(OLDEST_BROWSERS).map(([name, version]) => `${name} ${version}`),
      `ios_saf ${OLDEST_BROWSERS.safari}`,
    ],
    lintAllEsApis: true,
  },
  rules: { ...NEWER_RULES, 'compat/compat': 'error' },
};

const linter = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [SETTINGS],
  cwd: projectRoot,
});

/** `'[].toSorted()'` -> `["es-x/no-array-prototype-tosorted: ES2023 'Array.prototype.toSorted' …"]` */
async function listNewer(code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: 'built.js' });
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => `${ruleId ?? 'syntax'}: ${message}`)
    .filter((text) => !ASKED_FOR.some((name) => text.startsWith(`compat/compat: ${name} `)));
}

describe('scripts for the oldest browsers', () => {
  it('are all looked at', () => {
    expect(SCRIPTS.filter((path) => path.startsWith('assets/')).length).toBeGreaterThan(5);
    expect(SCRIPTS.filter((path) => path.startsWith('search/')).length).toBeGreaterThan(2);
    expect(SCRIPTS).toContain('sw.js');
  });

  it.each(SCRIPTS)('call and spell nothing newer: %s', async (path) => {
    expect(await listNewer(readBuiltFile(path))).toEqual([]);
  });

  it.each([
    ['[3, 1].toSorted()', 'toSorted'],
    ['[3].findLast(Boolean)', 'findLast'],
    ['Object.groupBy([], String)', 'groupBy'],
    ['"a".isWellFormed()', 'isWellFormed'],
    ['/(?<=a)b/', 'ookbehind'],
    ['/a/v', 'v'],
    ['class A { static { A.b = 1; } }', 'static'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['new URLPattern("/a")', 'URLPattern'],
  ])('would not pass: %s', async (code, name) => {
    const found = await listNewer(code);
    expect(found.join('\n')).toContain(name);
  });
});

describe('the oldest browsers are named', () => {
  const said = Object.values(OLDEST_BROWSERS);

  it.each([
    'README.md',
    'hosting/README.en.txt',
    'hosting/README.ja.txt',
    'hosting/README.zh-TW.txt',
  ])('in %s', (path) => {
    const text = readFileSync(join(projectRoot, path), 'utf8');
    const line = text.split('\n').find((candidate) => /\bFirefox \d/.test(candidate)) ?? '';
    expect(line.match(/\d+(?:\.\d+)?/g) ?? []).toEqual(expect.arrayContaining([...said]));
  });

  it('where the self-check cannot run', () => {
    const page = builtFiles.find((path) => /^[\w-]+\/check\.html$/.test(path)) ?? '';
    const blocked = parse(readBuiltFile(page)).querySelector('[data-check-blocked]');
    for (const version of said) expect(blocked?.textContent).toContain(version);
  });
});
