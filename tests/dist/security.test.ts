import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY } from '../../src/published/content-policy.ts';
import { builtFiles, builtPages, readBuiltFile } from './support/built-site.ts';

const pages = [...builtPages.values()];

describe('every page', () => {
  it('has a strict policy, before anything that it governs', () => {
    for (const { path, root } of pages) {
      const head = root.querySelector('head');
      const policies = root.querySelectorAll('meta[http-equiv=Content-Security-Policy]');
      expect(policies.length, path).toBe(1);
      const policy = policies[0]?.getAttribute('content') ?? '';
      expect(policy, path).toBe(CONTENT_POLICY);
      const first = head?.querySelectorAll('script, link, style, meta[http-equiv]')[0];
      expect(first?.getAttribute('http-equiv'), path).toBe('Content-Security-Policy');
    }
  });

  it('has no script or style of its own, and defers the scripts that it loads', () => {
    for (const { path, root } of pages) {
      expect(root.querySelectorAll('style, [style]').length, path).toBe(0);
      for (const script of root.querySelectorAll('script')) {
        expect(script.getAttribute('src'), path).toBeTruthy();
        expect(script.hasAttribute('defer'), path).toBe(true);
        expect(script.getAttribute('type'), path).toBeUndefined();
      }
      const handlers = root
        .querySelectorAll('*')
        .flatMap((element) => Object.keys(element.attributes))
        .filter((name) => /^on/i.test(name));
      expect(handlers, path).toEqual([]);
    }
  });

  it('has no base address', () => {
    for (const { path, root } of pages) expect(root.querySelector('base'), path).toBeNull();
  });
});

describe('no file', () => {
  it('loads a style, font or image from elsewhere', () => {
    for (const path of builtFiles.filter((name) => name.endsWith('.css'))) {
      expect(readBuiltFile(path), path).not.toMatch(/@import|url\(\s*['"]?(?:https?:)?\/\//);
    }
  });
});
