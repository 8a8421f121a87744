import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, listEntries, namesOf, oldIdsOf } from '../../src/content/catalogue/entries.ts';
import { projectRoot } from '../../src/project-root.ts';
import { listFacets } from '../../src/model/facets.ts';
import { stepFragment } from '../../src/model/fragments.ts';
import {
  API_CATALOGUE_PATH,
  apiEntryPath,
  browsePath,
  entryPath,
  familyPath,
  homePath,
  LANGUAGE_CHOICE_PATH,
  MAX_PATH_LENGTH,
  NOT_FOUND_PATH,
  searchPath,
  SELF_CHECK_CHOICE_PATH,
  selfCheckPath,
  shortLinkPath,
  supportPath,
  unreachablePath,
} from '../../src/model/urls.ts';
import {
  builtFiles,
  builtPage,
  builtPages,
  readBuiltFile,
  resolveLink,
} from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

const { locales, sourceLocale } = catalog;
const entries = listEntries(catalog);

describe('the build has', () => {
  it('exactly the pages of the catalogue', () => {
    const expected = [
      LANGUAGE_CHOICE_PATH,
      NOT_FOUND_PATH,
      SELF_CHECK_CHOICE_PATH,
      ...locales.flatMap((locale) => [
        homePath(locale),
        browsePath(locale),
        searchPath(locale),
        selfCheckPath(locale),
        unreachablePath(locale),
        ...catalog.product.families.map(({ id }) => familyPath(locale, id)),
        ...Object.keys(catalog.escalation.blocks).map((id) => supportPath(locale, id)),
        ...entries.flatMap((entry) =>
          [entry.id, ...oldIdsOf(entry)].map((name) => entryPath(locale, entry.type, name)),
        ),
      ]),
      ...entries.flatMap((entry) => namesOf(entry).map(shortLinkPath)),
    ];
    expect([...builtPages.keys()].sort()).toEqual(expected.sort());
  });

  it('nothing that the development server shows to authors', () => {
    const withPreview = builtFiles.filter(
      (path) => path.endsWith('.html') && /@preview|@vite|data-preview/.test(readBuiltFile(path)),
    );
    expect(withPreview).toEqual([]);
    expect(builtFiles.filter((path) => /@preview|side-by-side/.test(path))).toEqual([]);
  });

  it('a machine-readable catalogue, and a file for every error', () => {
    const listed = JSON.parse(readBuiltFile(API_CATALOGUE_PATH)) as Record<
      string,
      { id: string }[]
    >;
    expect(listed['errors']?.map(({ id }) => id)).toEqual([...catalog.errors.keys()]);
    expect(listed['causes']?.map(({ id }) => id)).toEqual([...catalog.causes.keys()]);
    for (const id of catalog.errors.keys()) {
      expect(JSON.parse(readBuiltFile(apiEntryPath(id)))).toMatchObject({ id });
    }
  });

  it('only file types that every intranet server knows', () => {
    const allowed = /\.(html|js|css|json|svg|png|ico|txt|xml|webmanifest)$/;
    expect(builtFiles.filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('no path that is too long or not ASCII, and none that differ by case alone', () => {
    expect(builtFiles.filter((path) => path.length > MAX_PATH_LENGTH)).toEqual([]);
    expect(builtFiles.filter((path) => !/^[\x21-\x7e]+$/.test(path))).toEqual([]);
    const folded = builtFiles.map((path) => path.toLowerCase());
    expect(folded.filter((path, index) => folded.indexOf(path) !== index)).toEqual([]);
  });
});

describe('no text', () => {
  it('shows what HTML has in place of its signs', () => {
    const faults = builtFiles.filter((path) =>
      path.endsWith('.html')
        ? /&amp;(?:amp|lt|gt|quot|#39);/.test(readBuiltFile(path))
        : path.endsWith('.txt') && /&(?:amp|lt|gt|quot|#39);/.test(readBuiltFile(path)),
    );
    expect(faults).toEqual([]);
  });
});

describe('every page of an entry', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    const fragments = locales.map((locale) => {
      const { root, ids } = builtPage(entryPath(locale, entry.type, entry.id));
      expect(root.querySelector('html')?.getAttribute('lang')).toBe(locale);
      const main = root.querySelector('main');
      expect(main?.getAttribute('data-prose')).toBe(entry.proseState[locale]);
      expect(main?.getAttribute('data-entry-id')).toBe(entry.id);
      expect(root.querySelectorAll('h1').length).toBe(1);
      // Inside a term the words are joined by a no-break space.
      expect(main?.text.replaceAll('\u00A0', ' ')).toContain(entry.title[locale]);
      // A language's page may add nothing and lack nothing that a link could point to.
      return [...ids].sort();
    });
    for (const others of fragments) expect(others).toEqual(fragments[0]);
  });
});

describe('every page with a footer', () => {
  it('says there which release it is', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    const footers = [...builtPages.values()].flatMap(({ path, root }) => {
      const footer = root.querySelector('footer');
      return footer === null ? [] : [[path, footer.querySelector('[data-version]')] as const];
    });
    expect(footers.length).toBeGreaterThan(entries.length * locales.length);
    for (const [path, place] of footers) {
      expect(place?.getAttribute('data-version'), path).toBe(version);
      expect(place?.text, path).toContain(version);
    }
  });
});

describe('every short link', () => {
  it('offers its entry in every language, and nothing else', () => {
    for (const entry of entries) {
      for (const path of namesOf(entry).map(shortLinkPath)) {
        const links = builtPage(path).root.querySelectorAll('main a[href]');
        const targets = links.map((link) => resolveLink(path, link.getAttribute('href') ?? ''));
        expect(targets, path).toEqual(
          locales.map((locale) => ({
            kind: 'internal',
            path: entryPath(locale, entry.type, entry.id),
            fragment: '',
          })),
        );
      }
    }
  });
});

describe('a short link', () => {
  it('says of what it is, to whoever shows it', () => {
    for (const entry of entries) {
      const { root } = builtPage(shortLinkPath(entry.id));
      const read = (selector: string): string =>
        root.querySelector(selector)?.getAttribute('content') ?? '';
      const name = codeOf(entry) ?? entry.title[sourceLocale];
      expect(root.querySelector('title')?.text, entry.id).toContain(name);
      expect(read('meta[property="og:title"]'), entry.id).toContain(name);
      for (const locale of locales) {
        expect(read('meta[name=description]'), entry.id).toContain(entry.title[locale]);
        expect(read('meta[property="og:description"]')).toContain(entry.title[locale]);
      }
    }
  });
});

describe('the search page', () => {
  it.each(locales)('lists no code by itself in %s, and leads to the list', (locale) => {
    const { root } = builtPage(searchPath(locale));
    const targets = root
      .querySelectorAll('main a[href]')
      .map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => target.includes('errors/'))).toEqual([]);
    expect(targets).toContain('browse.html');
  });
});

describe('the home page', () => {
  it.each(locales)('says in %s which products the base covers, and gives examples', (locale) => {
    const { root } = builtPage(homePath(locale));
    // No name of several words breaks at a line's end.
    const scope = (root.querySelector('.home-search .lead')?.text ?? '').replaceAll('\u00a0', ' ');
    const [first] = listFacets(catalog.product.facets, 'scope');
    for (const name of Object.values(first?.values ?? {})) expect(scope).toContain(name[locale]);
    expect(root.querySelectorAll('.examples a').length).toBeGreaterThan(0);
    // The keys that lead to the field.
    expect(root.querySelector('.search-key')?.text).toBe('/');
    expect(root.querySelector('input[name=q]')?.getAttribute('aria-keyshortcuts')).toContain(
      'Control+K',
    );
  });
});

describe('a written entry', () => {
  const written = entries.filter(({ proseState }) => proseState[sourceLocale] !== 'unwritten');

  it('exists', () => {
    expect(written.length).toBeGreaterThan(0);
  });

  it.each(written.map((entry) => [entry.id, entry] as const))('%s has its sections', (_, entry) => {
    const sections = entry.prose[sourceLocale]?.sections ?? [];
    const steps = sections.find(({ component }) => component === 'Resolution')?.steps ?? [];
    for (const locale of locales) {
      const { ids } = builtPage(entryPath(locale, entry.type, entry.id));
      for (const { component } of sections) expect(ids).toContain(component.toLowerCase());
      const fragments = steps.flatMap(({ id, was }) => [id, ...was]).map((id) => stepFragment(id));
      expect([...ids].filter((id) => id.startsWith('resolution-')).sort()).toEqual(
        fragments.sort(),
      );
      expect(ids.has('sources')).toBe(entry.sources.length > 0);
      if (entry.type === 'error') {
        for (const cause of entry.causes) expect(ids).toContain(`cause-${cause}`);
      }
    }
  });
});
