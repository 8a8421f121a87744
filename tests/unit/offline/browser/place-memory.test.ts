import { expect, it } from 'vitest';
import { keyAt } from '../../../../src/offline/browser/place-memory.ts';

it('names the place, so that two copies on one host keep apart', () => {
  expect(keyAt('https://host.example/kb/', 'keep-whole')).toBe('keep-whole /kb/');
  expect(keyAt('https://host.example/', 'keep-whole')).toBe('keep-whole /');
});
