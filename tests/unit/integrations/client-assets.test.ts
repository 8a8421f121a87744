import { expect, it } from 'vitest';
import { assetPath } from '../../../src/integrations/client-assets.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

it('names a file by what it holds, so that no cache keeps an older one', () => {
  const path = assetPath('site.css', encode('a{}'));
  expect(path).toMatch(/^assets\/site-[0-9a-f]{8}\.css$/);
  expect(assetPath('site.css', encode('a{}'))).toBe(path);
  expect(assetPath('site.css', encode('b{}'))).not.toBe(path);
});

it('gives files of one content the same mark, whatever they are called', () => {
  const marks = ['site.css', 'check.css', 'page.js'].map(
    (file) => /-(\w+)\.\w+$/.exec(assetPath(file, encode('x')))?.[1],
  );
  expect(new Set(marks).size).toBe(1);
});
