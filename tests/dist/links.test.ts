import { describe, expect, it } from 'vitest';
import { listEntries, oldIdsOf } from '../../src/content/catalogue/entries.ts';
import { isLocale, type Locale, LOCALES } from '../../src/model/locales.ts';
import { entryPath, NOT_FOUND_PATH, unreachablePath } from '../../src/model/urls.ts';
import { builtFiles, type BuiltPage, builtPages, resolveLink } from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

const files = new Set(builtFiles);
const pages = [...builtPages.values()];

/** Every address on a page that a browser loads or follows. */
function addressesOf(page: BuiltPage): readonly string[] {
  const known = knownAddresses.get(page) ?? findAddresses(page);
  knownAddresses.set(page, known);
  return known;
}
const knownAddresses = new Map<BuiltPage, readonly string[]>();

function findAddresses({ path, root }: BuiltPage): string[] {
  const addresses = root
    .querySelectorAll('*')
    .flatMap(({ attributes: { href, src, action } }) => [href, src, action])
    .filter((address) => address !== undefined);
  // A server shows this page at any address, so it asks for everything from every depth.
  return path === NOT_FOUND_PATH
    ? addresses.map((address) => address.replace(/^(?:\.\.\/)+/, ''))
    : addresses;
}

describe('every link', () => {
  it('inside the site leads to a file and a fragment that exist', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const address of addressesOf(page)) {
        const target = resolveLink(page.path, address);
        if (target.kind === 'bad') broken.push(`${page.path}: ${address}`);
        if (target.kind !== 'internal') continue;
        const isThere = files.has(target.path);
        const ids = builtPages.get(target.path)?.ids;
        const isQuery = target.path.endsWith('/search.html') && target.fragment.startsWith('q=');
        const hasFragment = target.fragment === '' || isQuery || ids?.has(target.fragment) === true;
        if (!isThere || !hasFragment) broken.push(`${page.path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('taken one after the other, leads a reader from the first page to every other', () => {
    const reached = new Set<string>();
    let next = ['index.html'];
    while (next.length > 0) {
      for (const path of next) reached.add(path);
      next = next
        .flatMap((path) => builtPages.get(path) ?? [])
        .flatMap((page) => addressesOf(page).map((address) => resolveLink(page.path, address)))
        .flatMap((target) => (target.kind === 'internal' ? [target.path] : []))
        .filter((path) => !reached.has(path));
      next = [...new Set(next)];
    }
    // What is followed from outside, and what is shown in place of another page.
    const shortLinks = /^(?:e|api)\//;
    const comesByItself = new Set([NOT_FOUND_PATH, ...catalog.locales.map(unreachablePath)]);
    const oldAddresses = new Set(
      listEntries(catalog).flatMap((entry) =>
        catalog.locales.flatMap((locale) =>
          oldIdsOf(entry).map((id) => entryPath(locale, entry.type, id)),
        ),
      ),
    );
    const unreached = [...builtPages.keys()].filter(
      (path) => !shortLinks.test(path) && !oldAddresses.has(path) && !reached.has(path),
    );
    expect(unreached.filter((path) => !comesByItself.has(path))).toEqual([]);
  });

  it('inside the site names its file, so that it works from disk', () => {
    const vague = pages.flatMap((page) =>
      addressesOf(page)
        .filter((address) => resolveLink(page.path, address).kind === 'internal')
        .filter((address) => !/^#|^[^?#]*\.[a-z]+(?:[?#]|$)/.test(address))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(vague).toEqual([]);
  });

  it('out of the site is an ordinary link, and tells the other site nothing', () => {
    for (const { path, root } of pages) {
      const policy = root.querySelector('meta[name=referrer]')?.getAttribute('content');
      expect(policy, path).toBe('no-referrer');
      for (const element of root.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (resolveLink(path, address).kind !== 'external') continue;
        expect(element.rawTagName, `${path}: ${address}`).toBe('a');
        expect(element.getAttribute('target'), `${path}: ${address}`).toBeUndefined();
        const rel = element.getAttribute('rel')?.split(' ');
        expect(rel, `${path}: ${address}`).toEqual(['external', 'noopener', 'noreferrer']);
      }
    }
  });
});

describe('a link out of the site', () => {
  it('says so in the language of the page, for whoever does not see its arrow', () => {
    const marked = new Set<Locale>();
    for (const { path, root } of pages) {
      for (const link of root.querySelectorAll('a[href^="https:"]')) {
        const [locale = ''] = path.split('/', 1);
        if (!isLocale(locale)) throw new Error(`${path} has no language to say it in.`);
        const mark = link.querySelector('.outbound .visually-hidden');
        expect(mark?.text, path).toBe(`\u00A0${catalog.ui[locale].nav.outbound}`);
        marked.add(locale);
      }
    }
    const isLinked = listEntries(catalog).some(({ sources }) =>
      sources.some(({ document }) => catalog.documents[document]?.url !== undefined),
    );
    expect([...marked].sort()).toEqual(isLinked ? [...catalog.locales].sort() : []);
  });
});

describe('links between translations', () => {
  const alternates = new Map(
    pages.map(({ path, root }) => [
      path,
      root
        .querySelectorAll('link[rel=alternate][hreflang]')
        .map((link) => ({
          lang: link.getAttribute('hreflang') ?? '',
          target: resolveLink(path, link.getAttribute('href') ?? ''),
        }))
        .filter(({ lang }) => lang !== 'x-default'),
    ]),
  );

  it('exist', () => {
    expect([...alternates.values()].filter((links) => links.length > 1).length).toBeGreaterThan(9);
  });

  it('are mutual, include the page itself, and lead to pages in that language', () => {
    // A page without a language of its own offers translations, but is none of them.
    const hasLanguage = (path: string): boolean => isLocale(path.split('/')[0] ?? '');
    const known = new Set<string>(Object.keys(LOCALES));
    for (const [path, links] of alternates) {
      if (links.length === 0 || !hasLanguage(path)) continue;
      const targets = links.map(({ target }) => (target.kind === 'internal' ? target.path : ''));
      expect(targets, path).toContain(path);
      for (const [index, { lang }] of links.entries()) {
        expect(known, path).toContain(lang);
        const target = targets[index] ?? '';
        const page = builtPages.get(target);
        expect(page?.root.querySelector('html')?.getAttribute('lang'), `${path} -> ${target}`).toBe(
          lang,
        );
        const back = alternates
          .get(target)
          ?.map((link) => (link.target.kind === 'internal' ? link.target.path : ''));
        expect(back, `${target} -> ${path}`).toContain(path);
      }
    }
  });

  it('never offer a text that is not in that language', () => {
    for (const { path, root } of pages) {
      const state = root.querySelector('main')?.getAttribute('data-prose');
      if (state !== 'fallback') continue;
      expect(alternates.get(path), path).toEqual([]);
    }
  });
});
