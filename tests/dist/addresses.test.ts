import { expect, it } from 'vitest';
import type { LedgerItem } from '../../src/content/catalogue/ledger.ts';
import { builtFiles } from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

const built = new Set(builtFiles);
const languages = catalog.ledger.items
  .filter(({ kind }) => kind === 'language')
  .map(({ name }) => name);

/** The addresses of a name, written out: how they are made must never change either. */
function listAddresses({ kind, name }: LedgerItem): string[] {
  const inAll = (rest: string): string[] => languages.map((locale) => `${locale}/${rest}`);
  const shortLink = `e/${name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/-$/, '')}.html`;
  switch (kind) {
    case 'error':
      return [...inAll(`errors/${name}.html`), `api/errors/${name}.json`, shortLink];
    case 'cause':
      return [...inAll(`causes/${name}.html`), shortLink];
    case 'alias':
      return [shortLink];
    case 'family':
      return inAll(`families/${name}.html`);
    case 'support':
      return inAll(`support/${name}.html`);
    case 'language':
      return ['index', 'browse', 'search', 'check'].map((page) => `${name}/${page}.html`);
  }
}

it('keeps every address that was ever published of the product', () => {
  const published = catalog.ledger.items.flatMap(listAddresses);
  expect(published.filter((path) => !built.has(path))).toEqual([]);
});

it('keeps every address that is the same for all products', () => {
  const published = [
    '404.html',
    'api/build.js',
    'api/errors.json',
    'api/names.js',
    'check.html',
    'index.html',
    'sw.js',
    ...languages.flatMap((locale) => [
      `${locale}/site.webmanifest`,
      `${locale}/titles.js`,
      `${locale}/values.js`,
    ]),
  ];
  expect(published.filter((path) => !built.has(path))).toEqual([]);
});
