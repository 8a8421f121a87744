import { expect, it } from 'vitest';
import { createApiSchemas, renderApiSchema } from '../../../src/published/api-schema.ts';
import { buildApiCatalog, buildApiError } from '../../../src/published/api.ts';
import { KNOWN_ONLY, loadContent } from '../../support/content-fixture.ts';

it('describes every error in short', async () => {
  const { catalog } = await loadContent();
  const site = { version: '0.1.0', build: '3f9c0a71d2e4' };
  const { version, site: describedSite, errors, causes } = buildApiCatalog(catalog, site);
  expect(version).toBe(1);
  expect(describedSite).toEqual(site);
  expect(errors).toMatchInlineSnapshot(`
    [
      {
        "action": "cut",
        "aliases": [
          "4711",
        ],
        "area": "saw",
        "code": "BrokenThing",
        "details": "api/errors/BrokenThing.json",
        "formerIds": [],
        "id": "BrokenThing",
        "kind": "code",
        "markdown": {
          "en": "en/errors/BrokenThing.txt",
          "ja": "ja/errors/BrokenThing.txt",
          "zh-TW": "zh-TW/errors/BrokenThing.txt",
        },
        "pages": {
          "en": "en/errors/BrokenThing.html",
          "ja": "ja/errors/BrokenThing.html",
          "zh-TW": "zh-TW/errors/BrokenThing.html",
        },
        "prose": {
          "en": "current",
          "ja": "current",
          "zh-TW": "fallback",
        },
        "replacedBy": null,
        "shortLinks": [
          "e/BrokenThing.html",
          "e/4711.html",
        ],
        "status": "active",
        "system": [
          "old",
        ],
        "title": {
          "en": "A thing is broken",
          "ja": "部品の故障",
          "zh-TW": "零件故障",
        },
        "verified": "2026-11-21",
      },
    ]
  `);
  expect(causes.map(({ id, errors: ids }) => [id, ids])).toEqual([['a-cause', ['BrokenThing']]]);
});

it('tells all facts of one error', async () => {
  const { catalog } = await loadContent();
  const entry = catalog.errors.get('BrokenThing');
  if (entry === undefined) throw new Error('no BrokenThing');
  const { messages, snippets, sources, causes } = buildApiError(catalog, entry);
  expect(messages.en?.[0]?.text).toBe('The {thing} is broken.');
  expect(snippets['mend']?.text).toBe('mend.exe');
  expect(sources).toEqual([
    { title: { en: 'The manual' }, publisher: 'A publisher', url: null, date: '2025-01-31' },
  ]);
  expect(causes.map(({ pages }) => pages['zh-TW'])).toEqual(['zh-TW/causes/a-cause.html']);
});

it('tells what the source of an error without a page says', async () => {
  const { catalog } = await loadContent({ 'errors/KnownThing/error.yaml': KNOWN_ONLY });
  const [written, known] = ['BrokenThing', 'KnownThing'].map((id) => {
    const entry = catalog.errors.get(id);
    if (entry === undefined) throw new Error(`no ${id}`);
    return buildApiError(catalog, entry);
  });
  expect(written?.concerns).toBeNull();
  expect(known?.concerns?.en).toBe('The `saw` is worn.');
  expect(known?.prose.en).toBe('unwritten');
});

it('is what its schemas say, and nothing else', async () => {
  const { catalog } = await loadContent({ 'errors/KnownThing/error.yaml': KNOWN_ONLY });
  const schemas = createApiSchemas(catalog.product);
  const site = { version: '0.1.0', build: '3f9c0a71d2e4' };
  const whole: unknown = JSON.parse(JSON.stringify(buildApiCatalog(catalog, site)));
  // What has no field in the schema would be left out.
  expect(schemas.catalogue.parse(whole)).toEqual(whole);
  for (const entry of catalog.errors.values()) {
    const one: unknown = JSON.parse(JSON.stringify(buildApiError(catalog, entry)));
    expect(schemas.error.parse(one)).toEqual(one);
  }
});

it('has JSON Schemas that name the fields of the product and let later releases add some', async () => {
  const { catalog } = await loadContent();
  const schema = JSON.parse(renderApiSchema(catalog.product, 'error')) as {
    $schema: string;
    required: string[];
    properties: Record<string, unknown>;
  };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema).not.toHaveProperty('additionalProperties');
  expect(Object.keys(schema.properties)).toMatchInlineSnapshot(`
    [
      "$schema",
      "version",
      "area",
      "action",
      "system",
      "id",
      "title",
      "status",
      "replacedBy",
      "formerIds",
      "verified",
      "prose",
      "pages",
      "markdown",
      "kind",
      "code",
      "aliases",
      "shortLinks",
      "messages",
      "concerns",
      "causes",
      "olderCauses",
      "related",
      "seeAlso",
      "snippets",
      "sources",
    ]
  `);
  expect(schema.properties['system']).toMatchInlineSnapshot(`
    {
      "description": "System",
      "items": {
        "enum": [
          "old",
          "new",
        ],
        "type": "string",
      },
      "type": "array",
    }
  `);
});
