import { describe, expect, it } from 'vitest';
import { codeOf, findEntry, listEntries } from '../../src/content/catalogue/entries.ts';
import { LOCALES } from '../../src/model/locales.ts';
import { browsePath, entryPath, markdownPath, shortLinkPath } from '../../src/model/urls.ts';
import { viewMessages } from '../../src/views/messages.ts';
import { builtPage, readBuiltFile, resolveLink } from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

const pages = catalog.locales.flatMap((locale) =>
  listEntries(catalog).map((entry) => ({
    entry,
    locale,
    ui: catalog.ui[locale],
    page: builtPage(entryPath(locale, entry.type, entry.id)),
  })),
);

describe('the page of an entry', () => {
  it('is one link away from the list of its language', () => {
    for (const locale of catalog.locales) {
      const { path, root } = builtPage(browsePath(locale));
      const listed = new Set(
        root.querySelectorAll('main a').map((link) => {
          const target = resolveLink(path, link.getAttribute('href') ?? '');
          return target.kind === 'internal' ? target.path : undefined;
        }),
      );
      const missing = listEntries(catalog)
        .map((entry) => entryPath(locale, entry.type, entry.id))
        .filter((page) => !listed.has(page));
      expect(missing, path).toEqual([]);
    }
  });

  it('stands beside itself as Markdown, and says so', () => {
    for (const {
      page: { path, root },
      entry,
    } of pages) {
      const link = root
        .querySelector('link[rel=alternate][type="text/plain"]')
        ?.getAttribute('href');
      expect(link, path).toBe(`${entry.id}.txt`);
      const text = readBuiltFile(markdownPath(path));
      const code = codeOf(entry);
      const title = root.querySelector('h1')?.text.replaceAll('\u00A0', ' ').trim() ?? '';
      expect(text.split('\n', 1)[0], path).toBe(
        `# ${code === undefined ? '' : `${code}: `}${title}`,
      );
      expect(text, path).toContain(`e/${shortLinkPath(entry.id).slice(2)}`);
      const shown = root.querySelector('main')?.text ?? '';
      for (const { text: command } of Object.values(entry.snippets)) {
        if (shown.includes(command)) expect(text, path).toContain(command);
      }
    }
  });

  it('ends no line of a table inside, which would move its columns', () => {
    let tables = 0;
    for (const {
      page: { path },
    } of pages) {
      for (const [table] of readBuiltFile(path).matchAll(/<pre tabindex="0">.*?<\/pre>/gs)) {
        expect(table, path).not.toContain('<wbr>');
        tables += 1;
      }
    }
    expect(tables).toBeGreaterThan(0);
  });

  it('lists its sections in the order in which they stand', () => {
    for (const {
      page: { path, root },
    } of pages) {
      const sections = root.querySelectorAll('main section').map(({ id }) => `#${id}`);
      const listed = root.querySelectorAll('.contents a').map((link) => link.getAttribute('href'));
      if (sections.length > 2) expect(listed, path).toEqual(sections);
      else expect(listed, path).toEqual([]);
    }
  });

  it('says over a message where it comes from', () => {
    for (const {
      page: { path, root },
      entry,
      locale,
      ui,
    } of pages) {
      if (entry.type !== 'error') continue;
      const { main } = viewMessages(entry, locale);
      const caption = root.querySelector('.message figcaption')?.text.trim().split(' · ')[0];
      if (main === undefined) expect(caption, path).toBeUndefined();
      else if (main.origin === 'product') expect(caption, path).toBe(ui.entry.message);
      else expect(caption, path).toBe(ui.origin[main.origin]);
    }
  });

  it('says of a link in a list that it leads to a procedure, or to a page that is not written', () => {
    const seen = new Set<string>();
    for (const {
      page: { path, root },
      locale,
      ui,
    } of pages) {
      for (const row of root.querySelectorAll('.rows .row')) {
        const target = resolveLink(path, row.querySelector('a')?.getAttribute('href') ?? '');
        const id = target.kind === 'internal' ? target.path.replace(/^.*\/|\.html$/g, '') : '';
        const linked = findEntry(catalog, id);
        if (linked === undefined) throw new Error(`${path} links to ${id}.`);
        const expected = [
          ...(linked.kind === 'procedure' ? [ui.entry.procedure] : []),
          ...(linked.proseState[locale] === 'unwritten' ? [ui.entry.unwritten] : []),
        ];
        const tags = row.querySelectorAll('.row-meta > span').map(({ text }) => text.trim());
        expect(tags, `${path}: ${id}`).toEqual(expected);
        seen.add(expected.join());
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('names under its causes no procedure, which its steps lead to', () => {
    const seen = new Set<string>();
    for (const {
      page: { path, root },
    } of pages) {
      for (const row of root.querySelectorAll('#causes [id^=cause-]')) {
        const cause = catalog.causes.get(row.id.replace('cause-', ''));
        expect(cause?.kind, `${path}: ${row.id}`).toBe('cause');
        seen.add(row.id);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('draws the way of the work, with a name that says where it breaks', () => {
    const drawn = pages.filter(({ page: { root } }) => root.querySelector('.route') !== null);
    expect(drawn.length > 0).toBe(catalog.product.route !== undefined);
    for (const {
      page: { path, root },
      locale,
      ui,
    } of drawn) {
      const way = catalog.product.route?.stations.map(({ label }) => label[locale]);
      const texts = root.querySelectorAll('.route text').map(({ text }) => text.trim());
      expect(texts, path).toEqual(way);
      const { colon, comma } = LOCALES[locale];
      const here = root.querySelectorAll('.route .here').map(({ text }) => text.trim());
      expect(here.length, path).toBeGreaterThan(0);
      expect(root.querySelector('.route > svg')?.getAttribute('aria-label'), path).toBe(
        `${ui.entry.route}${colon}${here.join(comma)} (${way?.join(' → ') ?? ''})`,
      );
    }
  });

  it('asks for values where a command has any, and only there', () => {
    for (const {
      page: { path, root },
    } of pages) {
      const asks = root.querySelector('.values') !== null;
      // The parser takes what stands in a <pre> for text.
      if (asks) expect(root.innerHTML, path).toContain('data-slot=');
    }
    expect(pages.some(({ page: { root } }) => root.querySelector('.values') !== null)).toBe(
      Object.keys(catalog.placeholders).length > 0,
    );
  });

  it('calls no two links alike that lead to two places', () => {
    const alike = pages.flatMap(({ page: { path, html } }) => {
      const places = new Map<string, Set<string>>();
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      for (const [, attributes = '', inner = ''] of main.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)) {
        const [, label] = /aria-label="([^"]*)"/.exec(attributes) ?? [];
        const name = label ?? inner.replaceAll(/<[^>]*>/g, '').trim();
        const [, href = ''] = /href="([^"]*)"/.exec(attributes) ?? [];
        // The steps in place are those of the page, and pages beside this one have no folder.
        const place = href.replace(/^#procedure-([^~]+)$/, '$1.html').replace('../causes/', '');
        places.set(name, (places.get(name) ?? new Set()).add(place));
      }
      return [...places]
        .filter(([, { size }]) => size > 1)
        .map(([name, found]) => `${path}: ${name}: ${[...found].join(' ')}`);
    });
    expect(alike).toEqual([]);
  });

  it('breaks no name, option or quoted value that stands in a sentence', () => {
    let held = 0;
    for (const {
      page: { path, html },
    } of pages) {
      const sentences = html.replaceAll(/<pre.*?<\/pre>/gs, '');
      for (const [code, kind = ''] of sentences.matchAll(
        /<code( class="(?:w|whole)")?[^>]*>.*?<\/code>/gs,
      )) {
        if (code.includes('class="code"')) continue;
        if (kind !== '' || code.includes('class="w"')) held += 1;
        const breakable = code.replaceAll(/<span class="(?:w|whole)">.*?<\/span>|<[^>]*>/gs, '');
        if (kind === '') expect(breakable, path).not.toMatch(/\S-\S|&quot;.* .*&quot;/);
        // What is written in code stands there as it is.
        expect(code, path).not.toMatch(/&amp;(?:quot|#39|lt|gt);/);
      }
    }
    expect(held).toBeGreaterThan(0);
  });

  it('leaves no sign alone at the side of a code that moves to the next line', () => {
    let held = 0;
    for (const {
      page: { path, html },
    } of pages) {
      const sentences = html.replaceAll(
        /<pre.*?<\/pre>|<span class="whole">.*?<\/span>/gs,
        (part) => {
          if (part.startsWith('<span') && part.includes('<code')) held += 1;
          return '';
        },
      );
      expect(sentences, path).not.toMatch(
        /[（「(]<code class="w"|<code class="w"[^>]*>[^<]*<\/code>[、。）」.,)]|<code class="code"[^>]*>(?:[^<]|<wbr>)*<\/code><\/a>[、。）」.,)]/,
      );
    }
    expect(held).toBeGreaterThan(0);
  });

  it('leaves the quotes of a title in its link, behind which paper has the address', () => {
    for (const {
      page: { path, html },
    } of pages) {
      expect(html, path).not.toMatch(/「<a href="[^"]*\.html"(?! title)/);
    }
  });

  it('asks for no two values under one label', () => {
    let asked = 0;
    for (const {
      page: { path, html },
      locale,
    } of pages) {
      const names = [...html.matchAll(/data-slot="([^"]+)"/g)].map(([, name = '']) => name);
      const labels = [...new Set(names)].map(
        // Of a thing and its name, nobody could tell which is asked for.
        (name) => catalog.placeholders[name]?.label[locale].replace(/名$|名稱$| name$/, ''),
      );
      expect(labels.sort(), path).toEqual([...new Set(labels)].sort());
      asked += labels.length;
    }
    expect(asked > 0).toBe(Object.keys(catalog.placeholders).length > 0);
  });
});
