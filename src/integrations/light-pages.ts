import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type HeavyPage, lightenPages, takeOutMark } from '../published/light-pages.ts';
import { listBuiltEntries } from './entry-pages.ts';

/**
 * Keeps the pages of entries light: weighs those with folded parts once they are built, with all that they
 * load, and takes parts out where one is too heavy. A page itself tells which parts it has
 * (`src/published/light-pages.ts`). The development server shows all.
 */
export function lightPages(): AstroIntegration {
  return {
    name: 'light-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const weights = new Map<string, Promise<number>>();
        const weigh = (file: string): Promise<number> => {
          const weight =
            weights.get(file) ??
            readFile(new URL(file, dir)).then((content) => gzipSync(content).length);
          weights.set(file, weight);
          return weight;
        };
        let [placed, left] = [0, 0];
        for (const names of await listBuiltEntries(dir)) {
          const marked = await Promise.all(
            names.map(async ({ path, locale }) => {
              const html = await readFile(new URL(path, dir), 'utf8');
              return { path, locale, written: html, ...takeOutMark(html) };
            }),
          );
          const [{ parts } = { parts: [] }] = marked;
          const pages = await Promise.all(
            marked.map(async (page): Promise<HeavyPage & { written: string }> => {
              const files = await Promise.all(listAssets(page.html).map(weigh));
              return { ...page, filesWeight: files.reduce((sum, file) => sum + file, 0) };
            }),
          );
          const light = lightenPages(pages, parts);
          placed += parts.length;
          left += light.left.length;
          for (const { path, html, written } of light.pages) {
            if (html !== written) await writeFile(new URL(path, dir), html);
          }
        }
        logger.info(`${String(placed - left)} of ${String(placed)} folded parts are in place`);
      },
    },
  };
}

/** The styles and scripts that a page loads: `['assets/entry-0a1b2c3d.css', …]` */
function listAssets(html: string): string[] {
  return [
    ...html.matchAll(/<(?:link rel="stylesheet" href|script defer src)="(?:\.\.\/)*([^"]+)"/g),
  ].map(([, path = '']) => path);
}
