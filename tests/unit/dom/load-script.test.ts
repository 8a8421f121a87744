import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadData, loadScript } from '../../../src/dom/load-script.ts';
import { type Answer, type FakeScripts, fakeScripts } from './fake-scripts.ts';

let scripts: FakeScripts;

beforeEach(() => {
  scripts = fakeScripts('build', '3f2a');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('loadScript', () => {
  it('waits for the script, and leaves nothing in the page', async () => {
    await loadScript('../a.js');
    expect(scripts.requests).toEqual(['../a.js']);
    expect(scripts.countLeft()).toBe(0);
  });

  it.each<Answer>(['error', 'silence'])('tells %s', async (answer) => {
    scripts.answers = [answer];
    await expect(loadScript('../a.js', 5)).rejects.toThrow('../a.js could not be loaded.');
    expect(scripts.countLeft()).toBe(0);
  });
});

describe('loadData', () => {
  it('gives what the script hands over, as often as it is loaded', async () => {
    expect(await loadData('api/build.js', 'build')).toBe('3f2a');
    expect(await loadData('api/build.js', 'build')).toBe('3f2a');
    expect(scripts.requests).toEqual(['api/build.js', 'api/build.js']);
  });

  it('waits once for what does not arrive, and tries again when asked again', async () => {
    scripts.answers = ['silence'];
    await expect(loadData('api/build.js', 'build', 5)).rejects.toThrow('could not be loaded');
    expect(scripts.requests).toEqual(['api/build.js']);
    expect(await loadData('api/build.js', 'build', 5)).toBe('3f2a');
    // The browser would go on to wait for the first.
    expect(scripts.requests[1]).toMatch(/^api\/build\.js\?retry=\d+$/);
  });

  it.each<Answer>(['error', 'nothing'])(
    'tries once more after %s, at an address that no cache knows',
    async (answer) => {
      scripts.answers = [answer, answer];
      await expect(loadData('api/build.js?check=1', 'build', 5)).rejects.toThrow('api/build.js');
      expect(scripts.requests[1]).toMatch(/^api\/build\.js\?check=1\?retry=\d+$/);
      scripts.answers = [answer];
      expect(await loadData('api/build.js', 'build', 5)).toBe('3f2a');
      expect(scripts.requests[3]).toMatch(/^api\/build\.js\?retry=\d+$/);
    },
  );

  it('takes nothing that was handed over under another key', async () => {
    await expect(loadData('api/build.js', 'names')).rejects.toThrow(
      'api/build.js could not be loaded.',
    );
  });
});
