import { describe, expect, it } from 'vitest';
import { markRef } from '../../../../src/content/catalogue/ref-marks.ts';
import type { Term } from '../../../../src/content/schemas/glossary.ts';
import {
  buildSearchDocuments,
  listTextDocuments,
  type SearchDocument,
} from '../../../../src/search/build/documents.ts';
import { makeKnownOnlyCatalog, makeSmallCatalog } from './small-catalog.ts';

function find(documents: readonly SearchDocument[], id: string): SearchDocument {
  const document = documents.find(({ entry }) => entry.id === id);
  if (document === undefined) throw new Error(`no document ${id}`);
  return document;
}

function listTexts({ fields }: SearchDocument, kind: string): string[] {
  return fields.filter((field) => field.kind === kind).map(({ text }) => text);
}

describe('buildSearchDocuments', () => {
  const catalog = makeSmallCatalog();
  const ja = buildSearchDocuments(catalog, 'ja');

  it('makes a document for each error and each cause', () => {
    expect(ja.map(({ entry }) => entry.id)).toEqual([
      'DB-00600',
      'import-quota-reached',
      'disk-full',
    ]);
  });

  it('describes the entry in the language of the index', () => {
    expect(find(ja, 'DB-00600').entry).toEqual({
      id: 'DB-00600',
      code: 'DB_00600',
      type: 'error',
      kind: 'code',
      title: 'リスナーが応答しない',
      path: 'ja/errors/DB-00600.html',
      facets: { area: ['saw'], system: ['old'] },
    });
  });

  it('shows a title as pages do, in which no term breaks, and searches its own words', () => {
    const [error] = catalog.errors.values();
    if (error === undefined) throw new Error('no error');
    const title = { ...error.title, ja: 'DB ディスクが一杯でSQL Serverが停止' };
    const term = { ...catalog.glossary[0], id: 'db-disk', ja: 'DB ディスク' } as Term;
    const named = {
      ...catalog,
      errors: new Map([[error.id, { ...error, title }]]),
      glossary: [term],
    };
    const document = find(buildSearchDocuments(named, 'ja'), error.id);
    expect(document.entry.title).toBe('DB\u00A0ディスクが一杯でSQL\u00A0Serverが停止');
    expect(listTexts(document, 'title')).toEqual([title.ja]);
  });

  it('gives an entry its scopes, and a cause those of its errors', () => {
    expect(find(ja, 'DB-00600').scopes).toEqual([0]);
    expect(find(ja, 'disk-full').scopes).toEqual([0]);
    expect(find(ja, 'import-quota-reached').scopes).toEqual([]);
  });

  it('knows all names of an entry', () => {
    expect(find(ja, 'DB-00600').names).toEqual(['DB-00600', 'ListenerStuck', '420007', 'DB_00600']);
  });

  it('keeps the text of a shared cause to the document of the cause', () => {
    const text = JSON.stringify(find(ja, 'DB-00600').fields);
    expect(text).not.toContain('ディスク');
  });

  it('falls back to the source language where a translation is missing', () => {
    const document = find(buildSearchDocuments(catalog, 'zh-TW'), 'DB-00600');
    expect(document.lang).toBe('en');
    expect(listTexts(document, 'section')).toEqual([
      'Restart the listener, then run the query again.',
    ]);
    expect(listTexts(document, 'title')).toEqual(['接聽程式沒有回應']);
  });

  it('indexes an unwritten entry by its names, title and messages', () => {
    const document = find(buildSearchDocuments(catalog, 'zh-TW'), 'import-quota-reached');
    expect(document.fields.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', 'import-quota-reached'],
      ['title', '匯入的空間不足'],
      ['message', '已達到資料表空間配額'],
      ['translation', 'No room to import'],
    ]);
  });

  it('puts what is known without a page last, and its words into no text index', () => {
    const documents = buildSearchDocuments(makeKnownOnlyCatalog(), 'ja');
    expect(documents.map(({ entry }) => [entry.id, entry.isKnownOnly])).toEqual([
      ['DB-00600', undefined],
      ['disk-full', undefined],
      ['import-quota-reached', true],
    ]);
    expect(listTexts(find(documents, 'import-quota-reached'), 'meaning')).toEqual([
      '取り込みが倉庫の上限を超えます。',
    ]);
    expect(listTextDocuments(documents).map(({ entry }) => entry.id)).toEqual([
      'DB-00600',
      'disk-full',
    ]);
  });

  it('shows the codes and titles of linked entries, and searches without them', () => {
    const linking = makeSmallCatalog();
    const cause = linking.causes.get('disk-full');
    const [section] = cause?.prose.ja?.sections ?? [];
    if (section === undefined) throw new Error('no section');
    section.text = 'を見ます。';
    section.textWithRefs = `${markRef('DB-00600')}か${markRef('disk-full')}か「${markRef('disk-full')}」を見ます。`;
    const { fields } = find(buildSearchDocuments(linking, 'ja'), 'disk-full');
    expect(fields.find(({ shown }) => shown !== undefined)).toMatchObject({
      text: 'を見ます。',
      shown: `DB_00600か「${cause?.title.ja ?? ''}」か「${cause?.title.ja ?? ''}」を見ます。`,
    });
  });
});
