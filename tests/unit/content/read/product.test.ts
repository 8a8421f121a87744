import { describe, expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../support/content-fixture.ts';

const PRODUCT = 'product.yaml';

/** What is told of `product.yaml` with one passage replaced. */
function reportProduct(from: string, to: string): Promise<string> {
  return reportContent(edited(PRODUCT, from, to));
}

describe('content/product.yaml', () => {
  it('says what the base is about', async () => {
    const { catalog } = await loadContent();
    expect(catalog.product.name).toBe('Workshop');
    expect(catalog.locales).toEqual(['en', 'ja', 'zh-TW']);
    expect(catalog.sourceLocale).toBe('en');
    expect(catalog.errors.get('BrokenThing')?.facets).toEqual({
      area: ['saw'],
      action: ['cut'],
      system: ['old'],
    });
    expect(catalog.causes.get('a-cause')?.facets).toEqual({ system: [] });
  });

  it('is told alone while something is wrong with it, and nothing is half built', async () => {
    const { catalog, issues } = await loadContent({
      ...edited(PRODUCT, 'id: workshop', 'ident: workshop'),
      'errors/BrokenThing/error.yaml': 'kind: nonsense',
    });
    expect(issues.map(({ file }) => file)).toEqual([
      'content/product.yaml',
      'content/product.yaml',
    ]);
    expect([catalog.errors.size, catalog.causes.size]).toEqual([0, 0]);
  });
});

describe('an author is told about', () => {
  it('a missing file', async () => {
    expect(await reportContent({ [PRODUCT]: undefined })).toMatchInlineSnapshot(`
      "content/product.yaml:1:1  missing-file
        The file does not exist.
        Expected: a file of that name.
        Fix: begin a base there with "npm run new -- base <folder>", or mend SHIRUBE_CONTENT, which may stand in .env."
    `);
  });

  it('an unknown key', async () => {
    expect(await reportProduct('tagline:', 'tagLine:')).toMatchInlineSnapshot(`
      "content/product.yaml:1:1  missing-field
        tagline is missing.
        Expected: a mapping of fields.
        Fix: add "tagline".

      content/product.yaml:3:1  unknown-key
        "tagLine" is not a field of this file.
        Expected: one of id, name, version, tagline, description, notice, address, languages, arriving, languageRules, required, facets, route, families, shells.
        Fix: rename it to "tagline", or remove it."
    `);
  });

  it('an unknown key of a facet', async () => {
    expect(await reportProduct('weight: 2', 'wieght: 2')).toMatchInlineSnapshot(`
      "content/product.yaml:14:5  unknown-key
        "wieght" is not a field of facets[0].
        Expected: one of id, label, heading, any, causes, many, weight, places, values.
        Fix: rename it to "weight", or remove it."
    `);
  });

  it('a language that nobody knows', async () => {
    expect(await reportProduct('languages: [en, ja, zh-TW]', 'languages: [en, jp]'))
      .toMatchInlineSnapshot(`
      "content/product.yaml:5:17  invalid-value
        languages[1] is "jp".
        Expected: one of en, ja, zh-TW.
        Fix: write "ja"."
    `);
  });

  it('a language that stands there twice', async () => {
    expect(
      await reportProduct(
        'languages: [en, ja, zh-TW]',
        'languages: [en, ja, zh-TW]\narriving: [ja]',
      ),
    ).toMatchInlineSnapshot(`
      "content/product.yaml:6:12  duplicate-language
        The language "ja" stands here a second time.
        Expected: each language once, under "languages" or under "arriving".
        Fix: remove it."
    `);
  });

  it('a name that lacks a language', async () => {
    expect(
      await reportProduct(
        'saw: { en: Saw, ja: のこぎり, zh-TW: 鋸子 }',
        'saw: { en: Saw, ja: のこぎり }',
      ),
    ).toMatchInlineSnapshot(`
      "content/product.yaml:17:7  missing-field
        facets[0].values.saw.zh-TW is missing.
        Expected: a text.
        Fix: add "zh-TW"."
    `);
  });

  it('two facets of one id', async () => {
    expect(await reportProduct('- id: action', '- id: area')).toMatchInlineSnapshot(`
      "content/product.yaml:19:5  duplicate-facet
        "area" is the id of two facets.
        Expected: an id that no other facet has.
        Fix: join the two, or give one of them another id."
    `);
  });

  it('two facets of one name', async () => {
    expect(await reportProduct('label: { en: Action, ja: 作業', 'label: { en: Area, ja: 作業'))
      .toMatchInlineSnapshot(`
      "content/product.yaml:20:5  duplicate-facet
        The facets "area" and "action" have the same label.
        Expected: a label by which readers can tell them apart, in every language.
        Fix: name one of them otherwise."
    `);
  });

  it('a facet that is called as something else', async () => {
    expect(await reportProduct('- id: action', '- id: title')).toMatchInlineSnapshot(`
      "content/product.yaml:19:5  reserved-facet
        "title" cannot be the id of a facet: entries, addresses or the API have a field of that name.
        Expected: none of kind, title, asked, code, aliases, messages, concerns, causes, related, snippets, sources, verified, status, sign, id, type, pages, prose, details, errors, version, names, q, text, lang, nocode, procedures.
        Fix: give it another id, here and in the entries."
    `);
  });

  it('a facet without values', async () => {
    expect(
      await reportProduct(
        '    values:\n      saw: { en: Saw, ja: のこぎり, zh-TW: 鋸子 }\n      press: { en: Press, ja: プレス, zh-TW: 沖床 }',
        '    values: {}',
      ),
    ).toMatchInlineSnapshot(`
      "content/product.yaml:16:5  invalid-value
        facets[0].values is a mapping.
        Expected: at least one value.
        Fix: write a value of that form."
    `);
  });

  it('a value in use that was removed', async () => {
    expect(await reportProduct('      saw: { en: Saw, ja: のこぎり, zh-TW: 鋸子 }\n', ''))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:7:1  invalid-value
        area is "saw".
        Expected: "press".
        Fix: write one of these, or add the value to the facet "area" in product.yaml."
    `);
  });

  it('a shell that says nothing of the rights that a command needs', async () => {
    expect(await reportContent(edited('errors/BrokenThing/error.yaml', 'shell: cmd', 'shell: sql')))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:18:5  invalid-value
        snippets.mend.elevated is true.
        Expected: false, or a text under "elevated" of that shell in content/product.yaml.
        Fix: write a value of that form."
    `);
  });

  it('a section that no entry can have', async () => {
    expect(
      await reportProduct('cause: [Meaning, Resolution, Verify]', 'cause: [Meaning, Escalate]'),
    ).toMatchInlineSnapshot(`
      "content/product.yaml:10:20  invalid-value
        required.cause[1] is "Escalate".
        Expected: one of Meaning, Check, Resolution, Verify.
        Fix: write a value of that form."
    `);
  });
});

describe('a product may do without', () => {
  it('sources and a day of verification', async () => {
    const { catalog, issues } = await loadContent({
      ...edited(PRODUCT, 'fields: [sources, verified]', 'fields: []'),
      'sources.yaml': undefined,
      ...strip('errors/BrokenThing/error.yaml'),
      ...strip('causes/a-cause/cause.yaml'),
    });
    expect(issues).toEqual([]);
    expect(catalog.errors.get('BrokenThing')?.sources).toEqual([]);
    expect(catalog.errors.get('BrokenThing')?.verified).toBeUndefined();
  });

  it('a section', async () => {
    const { issues } = await loadContent({
      ...edited(PRODUCT, 'error: [Meaning, Resolution, Verify, Escalate]', 'error: [Meaning]'),
      ...edited('errors/BrokenThing/en.mdx', '<Escalate>\nCollect the log.\n</Escalate>\n', ''),
      'errors/BrokenThing/ja.mdx': undefined,
    });
    expect(issues).toEqual([]);
  });

  it('rules of language', async () => {
    const { issues } = await loadContent({
      ...edited(
        PRODUCT,
        'languageRules: [term-base, japanese-style, chinese-style, no-english, up-to-date]',
        'languageRules: []',
      ),
      ...edited('errors/BrokenThing/ja.mdx', 'It broke.', '部品が VM の中で壊れました.'),
      'glossary.yaml': undefined,
    });
    expect(issues).toEqual([]);
  });

  /** An entry without `sources` and `verified`. */
  function strip(file: 'errors/BrokenThing/error.yaml' | 'causes/a-cause/cause.yaml') {
    return edited(
      file,
      "sources:\n  - document: manual\n    date: '2025-01-31'\nverified: '2026-11-21'\n",
      '',
    );
  }
});

describe('a language that is still arriving', () => {
  it('falls back to the source language, marked', async () => {
    const { catalog, issues } = await loadContent({
      ...edited(PRODUCT, 'languages: [en, ja, zh-TW]', 'languages: [en, ja]\narriving: [zh-TW]'),
      ...edited('errors/BrokenThing/error.yaml', '  zh-TW: 零件故障\n', ''),
    });
    expect(issues).toEqual([]);
    expect(catalog.locales).toEqual(['en', 'ja', 'zh-TW']);
    const entry = catalog.errors.get('BrokenThing');
    expect(entry?.title['zh-TW']).toBe('A thing is broken');
    expect(entry?.titleLocale).toEqual({ en: 'en', ja: 'ja', 'zh-TW': 'en' });
    expect(entry?.proseState['zh-TW']).toBe('fallback');
  });
});
