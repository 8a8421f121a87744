import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findKeptFolder, PAGE_FOLDERS } from '../kept/kept-folder.ts';
import { openKeptFiles } from '../kept/kept-files.ts';
import { markdownPath } from '../model/urls.ts';
import { loadCodeId } from '../published/build-id.ts';
import { findSuccessor, renderMarkdownPage } from '../published/markdown-page.ts';
import { listBuiltEntries } from './entry-pages.ts';

/** Writes the pages of entries a second time, as Markdown, for programs and for whoever quotes them. */
export function markdownPages(): AstroIntegration {
  const kept = openKeptFiles(findKeptFolder(process.env));
  let root = '';
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const code = await loadCodeId(root);
        /** What stands in the page of an entry as Markdown: kept for the same page of the next build. */
        const render = (path: string, html: string): string | Buffer => {
          const name = `${PAGE_FOLDERS.markdown}/${path}`;
          const key = `${code} ${hash('sha256', html)}`;
          const known = kept.read(name, key);
          if (known !== undefined) return known;
          const text = renderMarkdownPage(html);
          kept.write(name, key, text);
          return text;
        };
        const pages = (await listBuiltEntries(dir)).flat();
        const read = (path: string): string => readFileSync(new URL(path, dir), 'utf8');
        let bytes = 0;
        for (const { path } of pages) {
          const html = read(path);
          const successor = findSuccessor(path, html);
          const text = render(path, successor === undefined ? html : read(successor));
          bytes += Buffer.byteLength(text);
          writeFileSync(new URL(markdownPath(path), dir), text);
        }
        logger.info(`${String(pages.length)} pages, ${String(Math.round(bytes / 1000))} kB`);
      },
    },
  };
}
