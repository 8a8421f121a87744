import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { markdownPath } from '../model/urls.ts';
import { renderMarkdownPage } from '../published/markdown-page.ts';
import { listEntryPages } from './entry-pages.ts';

/** Writes the pages of entries a second time, as Markdown, for programs and for whoever quotes them. */
export function markdownPages(): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = (await listEntryPages(dir)).flat();
        let bytes = 0;
        for (const { path } of pages) {
          const text = renderMarkdownPage(await readFile(new URL(path, dir), 'utf8'));
          bytes += Buffer.byteLength(text);
          await writeFile(new URL(markdownPath(path), dir), text);
        }
        logger.info(`${String(pages.length)} pages, ${String(Math.round(bytes / 1000))} kB`);
      },
    },
  };
}
