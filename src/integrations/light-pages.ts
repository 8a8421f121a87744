import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { listEntries } from '../content/catalogue/entries.ts';
import { findEscalation } from '../content/catalogue/escalation.ts';
import { loadCatalog } from '../content/read/load.ts';
import { entryPath } from '../model/urls.ts';
import { lightenPages, procedurePart, SUPPORT_PART } from '../published/light-pages.ts';
import { isWritten } from '../views/entry-link.ts';
import { listProceduresInPlace } from '../views/procedures.ts';

/**
 * Keeps the pages of entries light: weighs those with folded parts once they are built, with all that they
 * load, and takes parts out where one is too heavy. What support asks for goes first: who needs it has done
 * the steps. The development server shows all.
 */
export function lightPages(): AstroIntegration {
  let root = '';
  return {
    name: 'light-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { catalog } = await loadCatalog(root);
        const weights = new Map<string, Promise<number>>();
        const weigh = (file: string): Promise<number> => {
          const weight =
            weights.get(file) ??
            readFile(new URL(file, dir)).then((content) => gzipSync(content).length);
          weights.set(file, weight);
          return weight;
        };
        let [placed, left] = [0, 0];
        for (const entry of listEntries(catalog)) {
          const asks = isWritten(entry) && findEscalation(catalog, entry) !== undefined;
          const parts = [
            ...listProceduresInPlace(catalog, entry).map(procedurePart),
            ...(asks ? [SUPPORT_PART] : []),
          ];
          if (parts.length === 0) continue;
          const pages = await Promise.all(
            catalog.locales.map(async (locale) => {
              const path = entryPath(locale, entry.type, entry.id);
              const html = await readFile(new URL(path, dir), 'utf8');
              const files = await Promise.all(listAssets(html).map(weigh));
              return {
                path,
                locale,
                html,
                filesWeight: files.reduce((sum, file) => sum + file, 0),
              };
            }),
          );
          const light = lightenPages(pages, parts);
          placed += parts.length;
          left += light.left.length;
          if (light.left.length === 0) continue;
          for (const { path, html } of light.pages) await writeFile(new URL(path, dir), html);
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
