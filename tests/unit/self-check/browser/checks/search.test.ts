import { createCachedSource } from '../../../../../src/search/files/cached-source.ts';
import { emptyResponse } from '../../../../../src/search/types.ts';
import { describe, expect, it } from 'vitest';
import type { CheckEnvironment } from '../../../../../src/self-check/browser/environment.ts';
import { fakeEnvironment, outcome, run } from '../fake-environment.ts';

describe('what the search needs of the browser', () => {
  it('may be missing in an old one', async () => {
    const old = { lacking: ['Array.prototype.at'] };
    expect(await outcome('searchNeeds', old)).toEqual(['fails', ['lacks'], ['advice']]);
  });
});

describe('search', () => {
  it('names the language whose files are missing', async () => {
    const { openSource } = fakeEnvironment();
    const broken: CheckEnvironment['openSource'] = (locale, list) =>
      locale === 'ja'
        ? createCachedSource(() => Promise.reject(new Error('404')))
        : openSource(locale, list);
    const { state, facts } = await run('searchFiles', fakeEnvironment({ openSource: broken }));
    expect(state).toBe('fails');
    expect(facts).toContainEqual({
      key: 'missing',
      values: { language: '日本語', count: 7, missing: 6 },
    });
    expect(facts).toContainEqual({ literal: 'search/ja/text-3c.js' });
  });

  it('names a list that is missing', async () => {
    const { loadList } = fakeEnvironment();
    const broken: CheckEnvironment['loadList'] = (locale) =>
      locale === 'ja' ? Promise.reject(new Error('404')) : loadList(locale);
    const { facts } = await run('searchFiles', fakeEnvironment({ loadList: broken }));
    expect(facts).toContainEqual({ literal: 'ja/search-list.js' });
  });

  it('tells a page that is not found', async () => {
    const nothing = emptyResponse('');
    const answer = () => Promise.resolve(nothing);
    const openEngine = () => ({ search: answer });
    expect(await outcome('search', { openEngine })).toEqual([
      'fails',
      ['notFound', 'notFound', 'notFound'],
      ['advice'],
    ]);
  });
});
