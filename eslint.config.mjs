import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';
import { findMapFaults, ROOMS } from './rooms.mjs';

const TYPESCRIPT = ['src/**/*.ts'];
const ASTRO = ['**/*.astro'];
const JAVASCRIPT = ['**/*.{js,mjs,cjs}'];

const NO_NODE = {
  group: ['node:*'],
  message: 'This room runs in browsers as well, where Node is not: see rooms.mjs.',
};

const faults = findMapFaults(ROOMS);
if (faults.length > 0) throw new Error(`rooms.mjs: ${faults.join(' ')}`);

/** The files of a room, those of the rooms inside it left out. */
function filesOf(folder, extension = 'ts') {
  const inner = ROOMS.filter((room) => room.folder.startsWith(`${folder}/`));
  return {
    files: [`src/${folder}/**/*.${extension}`],
    ignores: inner.map((room) => `src/${room.folder}/**`),
  };
}

/** The rule that refuses imports from all rooms but some: few policies, as each import is held to each. */
function allowImports(rooms) {
  const others = ROOMS.map(({ folder }) => folder).filter((folder) => !rooms.includes(folder));
  const policies = [{ disallow: { to: { element: { types: { anyOf: others } } } } }];
  return { 'boundaries/dependencies': ['error', { default: 'allow', policies }] };
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'release/',
    '.astro/',
    '.cache/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    // Test data, some of it broken on purpose.
    'tests/fixtures/',
    // Written by Astro.
    'src/env.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPESCRIPT,
    languageOptions: { parser: tseslint.parser },
  },
  {
    files: [...ASTRO, ...JAVASCRIPT],
    extends: [eslint.configs.recommended],
    rules: { eqeqeq: 'error' },
  },
  {
    // Astro's compiler makes no type information that this parser could use; `astro check` has it.
    files: ASTRO,
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `astro check` knows the globals of a component (`Astro`), this rule does not.
      'no-undef': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    // The rules of the plugin name no files, and each reads JSX, which only components have.
    files: ASTRO,
    extends: [astro.configs['flat/jsx-a11y-strict']],
  },

  ...ROOMS.filter(({ runs }) => runs === 'anywhere' || runs === 'browser').map(({ folder }) => ({
    ...filesOf(folder),
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_NODE] }] },
  })),
  ...ROOMS.filter(({ runs }) => runs === 'anywhere').map(({ folder }) => ({
    ...filesOf(folder),
    rules: {
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'localStorage',
        'navigator',
        'process',
      ],
    },
  })),
  {
    // Imports go one way: rooms.mjs says which room may use which. That none goes round in a circle is
    // for knip to say.
    files: ['src/**/*.ts', 'src/**/*.astro'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [...ROOMS]
        .sort((a, b) => b.folder.length - a.folder.length)
        .map(({ folder }) => ({ type: folder, pattern: `src/${folder}`, partialMatch: false })),
      'import/resolver': { node: { extensions: ['.ts', '.astro', '.d.ts'] } },
    },
  },
  // What is not in a room stands above all.
  ...ROOMS.flatMap(({ folder, uses, astroUses = [] }) => [
    { ...filesOf(folder), rules: allowImports([folder, ...uses]) },
    { ...filesOf(folder, 'astro'), rules: allowImports([folder, ...uses, ...astroUses]) },
  ]),
  {
    // What one module offers to the others says what it does; the functions of an endpoint have names
    // and meanings that Astro gives.
    files: ['src/**/*.ts'],
    ignores: ['src/pages/**'],
    plugins: { jsdoc },
    settings: {
      jsdoc: {
        tagNamePreference: {
          // One dialect: CONTRIBUTING, "The rooms of src/".
          example: { message: 'Give an example in the text: `name(input)` -> `output`.' },
        },
      },
    },
    rules: {
      'jsdoc/check-tag-names': ['error', { typed: true }],
      'jsdoc/require-hyphen-before-param-description': ['error', 'never'],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { FunctionDeclaration: true, ClassDeclaration: true, FunctionExpression: true },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          ],
          enableFixer: false,
        },
      ],
      // An empty comment is none.
      'jsdoc/require-description': ['error', { contexts: ['FunctionDeclaration'] }],
    },
  },

  {
    // Runs in browsers as it is.
    files: ['hosting/service-worker/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { self: 'readonly', caches: 'readonly' },
    },
  },
  {
    // Runs before anything is installed, on any old Node: CommonJS, and old syntax throughout.
    files: ['scripts/**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      ecmaVersion: 5,
      globals: {
        __dirname: 'readonly',
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
      },
    },
  },
  {
    // Begins whatever was installed, by the one way that loads every kind of file.
    files: ['scripts/run.cjs'],
    languageOptions: { ecmaVersion: 2020 },
  },
);
