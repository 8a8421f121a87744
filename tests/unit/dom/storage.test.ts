import { afterEach, expect, it, vi } from 'vitest';
import { recallLanguage, rememberLanguage } from '../../../src/browser/pages/language-links.ts';
import { recall, remember } from '../../../src/dom/storage.ts';
import { stubStorage } from './stub-storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps a value under the name of the product, and forgets it', () => {
  const values = stubStorage();
  remember('device', 'ticks', ['a']);
  expect([...values]).toEqual([['a-product-ticks', '["a"]']]);
  expect(recall('device', 'ticks')).toEqual(['a']);
  remember('device', 'ticks', undefined);
  expect(values.size).toBe(0);
  expect(recall('device', 'ticks')).toBeNull();
});

it('fails nowhere where storage is off', () => {
  stubStorage({ 'a-product-ticks': '["a"]' }, 'off');
  remember('device', 'ticks', ['b']);
  expect(recall('device', 'ticks')).toBeUndefined();
});

it('knows the language that was chosen, and one that an older version kept', () => {
  stubStorage({ 'a-product-language': 'zh-TW' });
  expect(recallLanguage()).toBe('zh-TW');
  rememberLanguage('ja');
  expect(recallLanguage()).toBe('ja');
  stubStorage();
  expect(recallLanguage()).toBeNull();
});
