import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { findKeptFolder, PAGE_FOLDERS } from '../kept/kept-folder.ts';
import { type KeptFiles, openKeptFiles } from '../kept/kept-files.ts';
import { loadCodeId } from '../published/build-id.ts';
import {
  chooseParts,
  type FoldedPart,
  type HeavyPage,
  takeOutMark,
  takeOutParts,
} from '../published/light-pages.ts';
import { listBuiltEntries } from './entry-pages.ts';

/**
 * Keeps the pages of entries light: weighs those with folded parts once they are built, with all that they
 * load, and takes parts out where one is too heavy. A page itself tells which parts it has
 * (`src/published/light-pages.ts`). The development server shows all.
 *
 * Which parts go is kept for the next build, for pages that are the same then.
 */
export function lightPages(): AstroIntegration {
  const kept = openKeptFiles(findKeptFolder(process.env));
  let root = '';
  return {
    name: 'light-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const choose = createKeptChooser(kept, await loadCodeId(root));
        const weigh = createWeigher(dir);
        let [placed, left] = [0, 0];
        for (const names of await listBuiltEntries(dir)) {
          // One after the other: handing thousands of small files to other threads takes longer than reading them.
          const marked = names.map(({ path, locale }) => {
            const html = readFileSync(new URL(path, dir), 'utf8');
            return { path, locale, written: html, ...takeOutMark(html) };
          });
          const [{ parts } = { parts: [] }] = marked;
          const pages = marked.map((page): HeavyPage & { written: string } => {
            const files = listAssets(page.html).map(weigh);
            return { ...page, filesWeight: files.reduce((sum, file) => sum + file, 0) };
          });
          const chosen = choose(pages, parts);
          placed += parts.length;
          left += chosen?.length ?? 0;
          for (const page of pages) {
            const { html } = chosen === undefined ? page : takeOutParts(page, chosen);
            if (html !== page.written) writeFileSync(new URL(page.path, dir), html);
          }
        }
        logger.info(`${String(placed - left)} of ${String(placed)} folded parts are in place`);
      },
    },
  };
}

/** Makes the function that gives the weight of a file of the site, zipped, in bytes. It weighs each once. */
function createWeigher(dir: URL): (file: string) => number {
  const weights = new Map<string, number>();
  return (file) => {
    const weight = weights.get(file) ?? gzipSync(readFileSync(new URL(file, dir))).length;
    weights.set(file, weight);
    return weight;
  };
}

/** Makes a function that does what {@link chooseParts} does, and keeps what came of it for the same pages. */
function createKeptChooser(
  kept: KeptFiles,
  code: string,
): (pages: readonly HeavyPage[], parts: readonly FoldedPart[]) => FoldedPart[] | undefined {
  return (pages, parts) => {
    const [{ path } = { path: '' }] = pages;
    const name = `${PAGE_FOLDERS.parts}/${path}`;
    const key = hashPages(code, pages);
    const known = kept.read(name, key);
    if (known !== undefined) {
      const places = JSON.parse(known.toString()) as number[] | null;
      return places?.flatMap((place) => parts[place] ?? []);
    }
    const chosen = chooseParts(pages, parts);
    const places = chosen?.map((part) => parts.indexOf(part)) ?? null;
    kept.write(name, key, JSON.stringify(places));
    return chosen;
  };
}

/** Hashes all that decides which parts go. */
function hashPages(code: string, pages: readonly HeavyPage[]): string {
  const hash = createHash('sha256').update(code);
  for (const { path, html, filesWeight } of pages) {
    hash.update(`\0${path}\0${String(filesWeight)}\0${String(html.length)}\0`).update(html);
  }
  return hash.digest('hex');
}

/** The styles and scripts that a page loads: `['assets/entry-0a1b2c3d.css', …]` */
function listAssets(html: string): string[] {
  return [
    ...html.matchAll(/<(?:link rel="stylesheet" href|script defer src)="(?:\.\.\/)*([^"]+)"/g),
  ].map(([, path = '']) => path);
}
