import { describe, expect, it } from 'vitest';
import { renderWorkerFiles } from '../../../../../src/model/file-list.ts';
import { answer, fakeEnvironment, outcome, PAGE, run } from '../fake-environment.ts';

describe('build', () => {
  it('compares files with what their build made of them', async () => {
    const { facts } = await run('build', fakeEnvironment());
    expect(facts).toContainEqual({ key: 'same', values: { count: 3 } });
  });

  it('tells which page is of another build', async () => {
    const ask = (path: string) =>
      Promise.resolve(answer(path === 'index.html' ? `${PAGE}older` : PAGE));
    const { state, facts } = await run('build', fakeEnvironment({ ask }));
    expect(state).toBe('fails');
    expect(facts).toContainEqual({ key: 'changed', values: { path: 'index.html' } });
    expect(facts).toHaveLength(2);
  });

  it('tells which page is missing, or does not answer', async () => {
    const ask = (path: string) =>
      path === 'index.html'
        ? Promise.resolve(answer('Not found', {}, 404))
        : Promise.reject(new TypeError('Failed to fetch'));
    const { facts } = await run('build', fakeEnvironment({ ask }));
    expect(facts.slice(1)).toEqual([
      { key: 'unknown', values: { path: 'index.html', status: '404' } },
      { key: 'unknown', values: { path: 'ja/search.html', status: '-' } },
    ]);
  });

  it('takes a page for what it is, whatever its status', async () => {
    const ask = () => Promise.resolve(answer(PAGE, {}, 404));
    expect(await outcome('build', { ask })).toEqual(['works', ['version', 'same'], []]);
  });

  it('tells when the files are those of another release', async () => {
    expect(await outcome('build', { loadData: () => Promise.resolve('b2') })).toEqual([
      'fails',
      ['version', 'other'],
      ['adviceOther'],
    ]);
    const loadData = () => Promise.reject(new Error('404'));
    expect(await outcome('build', { loadData })).toEqual([
      'fails',
      ['version', 'unknown'],
      ['adviceUnknown'],
    ]);
  });

  it('advises on each kind of fault once', async () => {
    const ask = (path: string) =>
      Promise.resolve(
        path === 'index.html' ? answer('', {}, 502) : answer(`${PAGE}<!-- proxy -->`),
      );
    expect(await outcome('build', { ask })).toEqual([
      'fails',
      ['version', 'unknown', 'changed'],
      ['adviceUnknown', 'adviceChanged'],
    ]);
  });

  it('tells a server that leads to shorter addresses, but for that of a folder', async () => {
    const ask = (path: string) =>
      Promise.resolve({ ...answer(PAGE), path: path === 'index.html' ? '/kb/' : '/kb/ja/search' });
    const { facts, advice } = await run('build', fakeEnvironment({ ask }));
    expect(facts.slice(1)).toEqual([
      { key: 'moved', values: { path: '/kb/ja/search.html', other: '/kb/ja/search' } },
    ]);
    expect(advice).toEqual([{ key: 'adviceMoved' }]);
  });

  it('tells a service worker of another build, which readers with a copy would keep', async () => {
    const ask = (path: string) =>
      Promise.resolve(
        path === 'sw.js'
          ? answer(renderWorkerFiles({ files: { 'api/build.js': 'old' } }))
          : answer(path === 'api/build.js' ? 'new' : PAGE),
      );
    const hash = (text: string) => Promise.resolve(text);
    const { facts } = await run('build', fakeEnvironment({ ask, hash }));
    expect(facts.slice(1)).toEqual([{ key: 'changed', values: { path: 'sw.js' } }]);
    const isFound = { hash: () => Promise.resolve('old'), ask };
    expect((await outcome('build', isFound))[0]).toBe('works');
    // A host may have taken it away, or put the one in its place that removes copies.
    const withoutList = () => Promise.resolve(answer(PAGE));
    expect((await outcome('build', { hash, ask: withoutList }))[0]).toBe('works');
  });
});

describe('files', () => {
  const site = { ...fakeEnvironment().site, files: ['api/errors.json', 'assets/page-1.js'] };
  const withType = (type: string) => ({
    site,
    ask: (path: string) =>
      Promise.resolve(
        answer('', { 'content-type': path.endsWith('.js') ? type : 'application/json' }),
      ),
  });

  it.each([
    'text/javascript',
    'application/javascript; charset=UTF-8',
    'Text/JavaScript;charset="utf-8"',
  ])('take %s for a script', async (type) =>
    expect((await outcome('files', withType(type)))[0]).toBe('works'),
  );

  it('tell a page that stands in for a script', async () => {
    expect(await outcome('files', withType('text/html'))).toEqual([
      'fails',
      ['wrongType'],
      ['adviceType'],
    ]);
  });

  it('tell a charset that garbles the texts', async () => {
    expect(await outcome('files', withType('text/javascript; charset=Shift_JIS'))).toEqual([
      'fails',
      ['wrongCharset'],
      ['adviceCharset'],
    ]);
  });

  it('tell a type that is refused', async () => {
    const ask = (path: string) =>
      path.endsWith('.json')
        ? Promise.resolve(answer('', {}, 404))
        : Promise.reject(new TypeError('Failed to fetch'));
    expect(await outcome('files', { site, ask })).toEqual([
      'fails',
      ['missing', 'missing'],
      ['adviceMissing'],
    ]);
  });
});
