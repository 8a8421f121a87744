import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { markdownPath } from '../model/urls.ts';
import { findSuccessor, renderMarkdownPage } from '../published/markdown-page.ts';
import { listBuiltEntries } from './entry-pages.ts';

/** Writes the pages of entries a second time, as Markdown, for programs and for whoever quotes them. */
export function markdownPages(): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = (await listBuiltEntries(dir)).flat();
        const read = (path: string) => readFile(new URL(path, dir), 'utf8');
        let bytes = 0;
        for (const { path } of pages) {
          const html = await read(path);
          const successor = findSuccessor(path, html);
          const text = renderMarkdownPage(successor === undefined ? html : await read(successor));
          bytes += Buffer.byteLength(text);
          await writeFile(new URL(markdownPath(path), dir), text);
        }
        logger.info(`${String(pages.length)} pages, ${String(Math.round(bytes / 1000))} kB`);
      },
    },
  };
}
