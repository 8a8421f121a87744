import { describe, expect, it } from 'vitest';
import { outcome } from '../fake-environment.ts';

describe('what a browser may block', () => {
  it('storage, styles, images, copying', async () => {
    const getStorage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await outcome('storage', { getStorage })).toEqual(['absent', ['blocked'], []]);
    const hidden = { hasStyles: () => false, showImage: () => Promise.resolve(false) };
    expect(await outcome('policy', hidden)).toEqual(['fails', ['noStyle', 'noImage'], ['advice']]);
    expect(await outcome('clipboard', { hasClipboard: false })).toEqual(['works', ['older'], []]);
    expect(await outcome('clipboard', { hasClipboard: false, hasCopyCommand: false })).toEqual([
      'absent',
      ['blocked'],
      [],
    ]);
  });
});

describe('the copy for offline use', () => {
  it('is found by its registration', async () => {
    const serviceWorker = {
      getRegistration: () => Promise.resolve({ active: {} } as ServiceWorkerRegistration),
    };
    expect(await outcome('serviceWorker', { serviceWorker, isSecure: true })).toEqual([
      'works',
      ['works'],
      [],
    ]);
    const none = { getRegistration: () => Promise.resolve(undefined) };
    expect(await outcome('serviceWorker', { serviceWorker: none, isSecure: true })).toEqual([
      'absent',
      ['none'],
      [],
    ]);
  });
});
