import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY } from '../../src/published/content-policy.ts';
import { builtFiles, builtPages, readBuiltFile } from './support/built-site.ts';

/** Each page with its elements, which are looked for once. */
const pages = [...builtPages.values()].map(({ path, root }) => ({
  path,
  elements: root.querySelectorAll('*'),
}));

describe('every page', () => {
  it('has a strict policy, before anything that it governs', () => {
    for (const { path, elements } of pages) {
      const policies = elements.filter(
        (element) => element.getAttribute('http-equiv') === 'Content-Security-Policy',
      );
      expect(
        policies.map(({ tagName }) => tagName),
        path,
      ).toEqual(['META']);
      expect(policies[0]?.getAttribute('content'), path).toBe(CONTENT_POLICY);
      const first = elements.find(
        (element) =>
          ['SCRIPT', 'LINK', 'STYLE'].includes(element.tagName) ||
          (element.tagName === 'META' && element.hasAttribute('http-equiv')),
      );
      expect(first, path).toBe(policies[0]);
      expect(first?.closest('head'), path).not.toBeNull();
    }
  });

  it('has no script or style of its own, and defers the scripts that it loads', () => {
    for (const { path, elements } of pages) {
      expect(
        elements.filter(({ tagName }) => tagName === 'STYLE'),
        path,
      ).toEqual([]);
      for (const script of elements.filter(({ tagName }) => tagName === 'SCRIPT')) {
        expect(script.getAttribute('src'), path).toBeTruthy();
        expect(script.hasAttribute('defer'), path).toBe(true);
        expect(script.getAttribute('type'), path).toBeUndefined();
      }
      const unwanted = elements
        .flatMap((element) => Object.keys(element.attributes))
        .filter((name) => /^(?:on|style$)/i.test(name));
      expect(unwanted, path).toEqual([]);
    }
  });

  it('has no base address', () => {
    for (const { path, elements } of pages) {
      expect(
        elements.filter(({ tagName }) => tagName === 'BASE'),
        path,
      ).toEqual([]);
    }
  });
});

describe('no file', () => {
  it('loads a style, font or image from elsewhere', () => {
    for (const path of builtFiles.filter((name) => name.endsWith('.css'))) {
      expect(readBuiltFile(path), path).not.toMatch(/@import|url\(\s*['"]?(?:https?:)?\/\//);
    }
  });
});
