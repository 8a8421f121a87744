import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_ICONS, APPLE_ICON, fillSquare } from '../../../src/model/icons.ts';
import { buildWebManifest } from '../../../src/published/web-manifest.ts';
import { loadContent } from '../../support/content-fixture.ts';

it.each(['en', 'ja', 'zh-TW'] as const)(
  'describes the site in %s, wherever it lies',
  async (locale) => {
    const { catalog } = await loadContent();
    const manifest = buildWebManifest(locale, catalog) as Record<string, string>;
    expect(manifest['lang']).toBe(locale);
    const at = `https://host.example/kb/${locale}/site.webmanifest`;
    expect(new URL(manifest['scope'] ?? '', at).pathname).toBe('/kb/');
    expect(new URL(manifest['start_url'] ?? '', at).pathname).toBe(`/kb/${locale}/index.html`);
    expect(manifest).not.toHaveProperty('id');
  },
);

it.each([...APP_ICONS, APPLE_ICON])('$path has the size that is told', ({ path, size }) => {
  const png = readFileSync(join('public', path));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('lets the ground of the picture fill the square', () => {
  const svg = readFileSync('public/favicon.svg', 'utf8');
  expect(fillSquare(svg)).toContain('<path fill="#0a5c45" d="M0 0h32v32H0z"/>');
  expect(() => fillSquare('<svg/>')).toThrow('no shape');
});
