import { describe, expect, it } from 'vitest';
import { markRef } from '../../../../src/content/catalogue/ref-marks.ts';
import {
  buildSearchDocuments,
  type SearchDocument,
} from '../../../../src/search/build/documents.ts';
import { makeSmallCatalog } from './small-catalog.ts';

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
      'UserErrorAgentStuck',
      'restore-quota-reached',
      'disk-full',
    ]);
  });

  it('describes the entry in the language of the index', () => {
    expect(find(ja, 'UserErrorAgentStuck').entry).toEqual({
      id: 'UserErrorAgentStuck',
      type: 'error',
      kind: 'code',
      title: 'エージェントが応答しない',
      path: 'ja/errors/UserErrorAgentStuck.html',
      service: 'azure-backup',
      operation: 'backup',
      os: ['windows'],
    });
  });

  it('knows all names of an entry', () => {
    expect(find(ja, 'UserErrorAgentStuck').names).toEqual(['UserErrorAgentStuck', '420007']);
  });

  it('keeps the text of a shared cause to the document of the cause', () => {
    const text = JSON.stringify(find(ja, 'UserErrorAgentStuck').fields);
    expect(text).not.toContain('ディスク');
  });

  it('falls back to the source language where a translation is missing', () => {
    const document = find(buildSearchDocuments(catalog, 'zh-TW'), 'UserErrorAgentStuck');
    expect(document.lang).toBe('en');
    expect(listTexts(document, 'section')).toEqual([
      'Restart the agent, then run the backup again.',
    ]);
    expect(listTexts(document, 'title')).toEqual(['代理程式沒有回應']);
  });

  it('indexes an unwritten entry by its names, title and messages', () => {
    const document = find(buildSearchDocuments(catalog, 'zh-TW'), 'restore-quota-reached');
    expect(document.fields.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', 'restore-quota-reached'],
      ['title', '還原的空間不足'],
      ['translation', 'No room to restore'],
      ['message', '已達到資源群組配額'],
    ]);
  });

  it('shows the titles of linked entries, and searches without them', () => {
    const linking = makeSmallCatalog();
    const cause = linking.causes.get('disk-full');
    const [section] = cause?.prose.ja?.sections ?? [];
    if (section === undefined) throw new Error('no section');
    section.text = 'を見ます。';
    section.textWithRefs = `${markRef('UserErrorAgentStuck')}を見ます。`;
    const { fields } = find(buildSearchDocuments(linking, 'ja'), 'disk-full');
    expect(fields.find(({ shown }) => shown !== undefined)).toMatchObject({
      text: 'を見ます。',
      shown: 'エージェントが応答しないを見ます。',
    });
  });
});
