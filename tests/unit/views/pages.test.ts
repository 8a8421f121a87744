import { describe, expect, it } from 'vitest';
import type { Catalog, CauseEntry, ErrorEntry } from '../../../src/content/catalogue/types.ts';
import { listEntryAlternates } from '../../../src/views/alternates.ts';
import { buildCausePage } from '../../../src/views/cause-page.ts';
import { describeEntry } from '../../../src/views/describe-entry.ts';
import { buildErrorPage } from '../../../src/views/error-page.ts';
import { viewMessages } from '../../../src/views/messages.ts';
import { listShortLinks } from '../../../src/views/paths.ts';
import { listSources } from '../../../src/views/sources.ts';
import { KNOWN_ONLY, loadContent, VALID_CONTENT } from '../../support/content-fixture.ts';

/** An error that is known without a page. */
const UNWRITTEN = KNOWN_ONLY.replace('kind: code', 'kind: message');

async function loadSample(): Promise<Catalog> {
  const { catalog, issues } = await loadContent({
    'errors/unwritten-thing/error.yaml': UNWRITTEN,
  });
  expect(issues).toEqual([]);
  return catalog;
}

function getError(catalog: Catalog, id = 'BrokenThing'): ErrorEntry {
  const entry = catalog.errors.get(id);
  if (entry === undefined) throw new Error(`no ${id}`);
  return entry;
}

function getCause(catalog: Catalog): CauseEntry {
  const entry = catalog.causes.get('a-cause');
  if (entry === undefined) throw new Error('no a-cause');
  return entry;
}

describe('buildErrorPage', () => {
  it('shows the causes between what to do and how to verify it', async () => {
    const catalog = await loadSample();
    const page = buildErrorPage(catalog, getError(catalog), 'ja');
    expect(page.sections).toEqual([
      'meaning',
      'resolution',
      'causes',
      'verify',
      'escalate',
      'sources',
    ]);
    expect(page.nearest).toEqual([]);
  });

  it('sums up each cause, in the language that there is', async () => {
    const catalog = await loadSample();
    const [cause] = buildErrorPage(catalog, getError(catalog), 'ja').causes;
    expect(cause).toMatchObject({
      link: { id: 'a-cause', title: '部品の摩耗', path: 'ja/causes/a-cause.html' },
      summary: 'It is worn.',
      summaryLocale: 'en',
      errorCount: 2,
    });
  });

  it('offers the nearest written pages where nothing is written', async () => {
    const catalog = await loadSample();
    const page = buildErrorPage(catalog, getError(catalog, 'unwritten-thing'), 'ja');
    expect(page.sections).toEqual(['causes', 'sources']);
    expect(page.nearest.map(({ id }) => id)).toEqual(['BrokenThing']);
    expect(page.concerns).toEqual({
      locale: 'ja',
      parts: [{ kind: 'text', text: '刃が摩耗しています。' }],
    });
    expect(page.sources[0]?.title).toBe('The manual');
  });

  it('lists what an unwritten error names once: where its nearest pages are', async () => {
    const { catalog } = await loadContent({
      'errors/known/error.yaml': `${UNWRITTEN}related: [BrokenThing, other]\n`,
      'errors/other/error.yaml': UNWRITTEN,
    });
    const page = buildErrorPage(catalog, getError(catalog, 'known'), 'en');
    expect(page.nearest.map(({ id }) => id)).toEqual(['BrokenThing']);
    expect(page.related.map(({ id }) => id)).toEqual(['other']);
  });

  it('says of a written error nothing that a source stands for', async () => {
    const catalog = await loadSample();
    expect(buildErrorPage(catalog, getError(catalog), 'en').concerns).toBeUndefined();
  });
});

describe('buildCausePage', () => {
  it('lists every error that has the cause', async () => {
    const catalog = await loadSample();
    const page = buildCausePage(catalog, getCause(catalog), 'zh-TW');
    expect(page.errors.map(({ code, title }) => [code, title])).toEqual([
      ['BrokenThing', '零件故障'],
      [undefined, '零件故障'],
    ]);
    expect(page.sections).toEqual([
      'meaning',
      'check',
      'resolution',
      'verify',
      'related',
      'sources',
    ]);
  });
});

describe('what a page says of an entry', () => {
  it('is in the source language where there is no translation', async () => {
    const entry = getError(await loadSample());
    expect(entry.textLocale).toEqual({ en: 'en', ja: 'ja', 'zh-TW': 'en' });
  });

  it('links real translations only, and the same ones from each', async () => {
    const catalog = await loadSample();
    const entry = getError(catalog);
    const expected = [
      { hreflang: 'en', path: 'en/errors/BrokenThing.html' },
      { hreflang: 'ja', path: 'ja/errors/BrokenThing.html' },
      { hreflang: 'x-default', path: 'en/errors/BrokenThing.html' },
    ];
    expect(listEntryAlternates(catalog, entry, 'en')).toEqual(expected);
    expect(listEntryAlternates(catalog, entry, 'ja')).toEqual(expected);
    expect(listEntryAlternates(catalog, entry, 'zh-TW')).toEqual([]);
  });

  it('describes and translates a page that has one line only by that line', async () => {
    const catalog = await loadSample();
    const entry = getError(catalog, 'unwritten-thing');
    expect(describeEntry(catalog, entry, 'en')).toBe('The saw is worn.');
    expect(listEntryAlternates(catalog, entry, 'zh-TW').map(({ hreflang }) => hreflang)).toEqual([
      'en',
      'ja',
      'zh-TW',
      'x-default',
    ]);
  });

  it('describes the page by its meaning, else by its title', async () => {
    const catalog = await loadSample();
    const entry = getError(catalog);
    expect(describeEntry(catalog, entry, 'en')).toBe('It broke.');
    expect(describeEntry(catalog, entry, 'zh-TW')).toBe('零件故障');
  });
});

describe('viewMessages', () => {
  it('prefers what the product prints in the language of the page', async () => {
    const messages = `messages:
  ja:
    - text: 記事の見出し
      origin: article
    - text: 部品が壊れています
  zh-TW:
    - text: 零件壞了
      machineTranslated: true
  en:`;
    const { catalog } = await loadContent({
      'errors/BrokenThing/error.yaml': VALID_CONTENT['errors/BrokenThing/error.yaml'].replace(
        'messages:\n  en:',
        messages,
      ),
    });
    const view = viewMessages(getError(catalog), 'ja');
    expect(view.main).toEqual({ text: '部品が壊れています', locale: 'ja', origin: 'product' });
    expect(view.others.map(({ text }) => text)).toEqual(['記事の見出し', 'The {thing} is broken.']);
    expect(viewMessages(getError(catalog), 'zh-TW').main?.locale).toBe('en');
  });
});

describe('listSources', () => {
  it('lists a document once, with the dates of all versions used', async () => {
    const older = "sources:\n  - document: manual\n    date: '2019-07-05'\n";
    const { catalog } = await loadContent({
      'errors/BrokenThing/error.yaml': VALID_CONTENT['errors/BrokenThing/error.yaml'].replace(
        'sources:\n',
        older,
      ),
    });
    expect(listSources(catalog, getError(catalog), 'ja')).toEqual([
      {
        title: 'The manual',
        titleLocale: 'en',
        publisher: 'A publisher',
        url: undefined,
        dates: ['2025-01-31', '2019-07-05'],
      },
    ]);
  });
});

describe('listShortLinks', () => {
  it('has one for every id and alias', async () => {
    const links = listShortLinks(await loadSample());
    expect(links.map(({ params, props }) => [params.name, props.id])).toEqual([
      ['BrokenThing', 'BrokenThing'],
      ['4711', 'BrokenThing'],
      ['unwritten-thing', 'unwritten-thing'],
      ['a-cause', 'a-cause'],
    ]);
  });
});
