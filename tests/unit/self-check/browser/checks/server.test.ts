import { describe, expect, it } from 'vitest';
import {
  answer,
  fakeEnvironment,
  HEALTHY_HEADERS,
  outcome,
  PAGE,
  run,
} from '../fake-environment.ts';

describe('addresses', () => {
  const own = '<html><section data-not-found="en">';

  it.each([
    ['works', 'works', answer(own, {}, 404)],
    ['fails', 'wrongStatus', answer(own, {}, 200)],
    ['fails', 'otherPage', answer('<h1>404</h1>', {}, 404)],
  ] as const)('%s: %s', async (state, key, missing) => {
    const result = await outcome('addresses', { ask: () => Promise.resolve(missing) });
    expect(result.slice(0, 2)).toEqual([state, [key, 'heedsCase', 'whole']]);
  });

  it('tell a server that ignores case and the extension', async () => {
    const ask = (path: string) =>
      Promise.resolve(path.includes('missing') ? answer(own, {}, 404) : answer(PAGE));
    expect(await outcome('addresses', { ask })).toEqual([
      'works',
      ['works', 'ignoresCase', 'short'],
      [],
    ]);
  });
});

describe('what a host may leave out', () => {
  const bare = { ask: () => Promise.resolve(answer(PAGE, {})) };

  it.each([
    ['headers', 'lacks'],
    ['compression', 'none'],
    ['caching', 'forgets'],
  ] as const)('%s', async (id, key) => {
    expect(await outcome(id, bare)).toEqual(['absent', [key], ['advice']]);
  });

  it('names headers as is done in the language of the reader', async () => {
    for (const [locale, names] of [
      ['en', 'Content-Security-Policy, X-Content-Type-Options, Referrer-Policy'],
      ['ja', 'Content-Security-Policy、X-Content-Type-Options、Referrer-Policy'],
    ] as const) {
      const { facts } = await run('headers', fakeEnvironment({ ...bare, locale }));
      expect(facts).toEqual([{ key: 'lacks', values: { names } }]);
    }
  });

  it('but pages that are kept for long are a fault', async () => {
    const headers = { ...HEALTHY_HEADERS, 'cache-control': 'public, max-age=86400' };
    const ask = () => Promise.resolve(answer('', headers));
    expect(await outcome('caching', { ask })).toEqual(['fails', ['stale'], ['advice']]);
  });
});
