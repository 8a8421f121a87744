import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/self-check/browser/registry.ts';
import { describeNote } from '../../../../src/self-check/browser/results.ts';
import { CHECK_IDS } from '../../../../src/self-check/checks.ts';
import { fakeDisk, fakeEnvironment, run, texts } from './fake-environment.ts';

it('every check has its place on the page', () => {
  expect([...CHECK_IDS].sort()).toEqual(Object.keys(CHECKS).sort());
});

describe('a place in good order', () => {
  it.each(CHECK_IDS.filter((id) => !['addresses', 'serviceWorker'].includes(id)))(
    '%s works, and asks nothing of the host',
    async (id) => {
      const { state, advice } = await run(id, fakeEnvironment());
      expect([state, advice]).toEqual(['works', undefined]);
    },
  );

  it.each(CHECK_IDS)('%s can be told in every language', async (id) => {
    for (const environment of [fakeEnvironment(), fakeDisk()]) {
      const { facts, advice = [] } = await run(id, environment);
      for (const own of Object.values(texts)) {
        for (const note of [...facts, ...advice]) {
          expect(describeNote(own, id, note)).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });
});

describe('from disk', () => {
  it.each(CHECK_IDS)('%s neither fails nor asks a server', async (id) => {
    const { state } = await run(id, fakeDisk());
    expect(['works', 'absent']).toContain(state);
  });
});

it('tells a check that broke', async () => {
  const ask = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await run('headers', fakeEnvironment({ ask }))).toEqual({
    state: 'untested',
    facts: [{ literal: 'The check itself failed: Failed to fetch' }],
  });
});
