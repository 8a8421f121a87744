import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findKeptFolder, listFilesOf } from '../kept/kept-folder.ts';
import { nameSetting } from '../kept/keep-page.ts';
import { openKeptFiles } from '../kept/kept-files.ts';
import { loadBuildId, loadCodeId } from '../published/build-id.ts';
import { hashSurroundings } from '../published/finished-build.ts';

const MODULE = 'virtual:kept-pages';

/**
 * Makes only those pages that would show something else than in the build before, where that has left its pages
 * (`src/kept/`). Whatever is done to pages afterwards is done to all of them.
 *
 * @param listAssets gives the paths of scripts and styles, once they are bundled
 */
export function keptPages(listAssets: () => readonly string[]): AstroIntegration {
  const folder = findKeptFolder(process.env);
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': async ({ command, config, addMiddleware, updateConfig }) => {
        if (command !== 'build' || folder === undefined) return;
        const root = fileURLToPath(config.root);
        const key = nameSetting([
          await loadCodeId(root),
          await hashSurroundings(root, process.env),
          ...listAssets(),
        ]);
        const given = { folder, key, buildId: await loadBuildId(root) };
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'kept-pages',
                resolveId: (id: string) => (id === MODULE ? `\0${id}` : undefined),
                load: (id: string) =>
                  id === `\0${MODULE}`
                    ? `export const setting = ${JSON.stringify(given)};`
                    : undefined,
              },
            ],
          },
        });
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('kept-pages-middleware.ts', import.meta.url),
        });
      },
      'astro:build:done': ({ dir }) => {
        openKeptFiles(folder).prune((name) => {
          const files = listFilesOf(name);
          return files?.some((file) => existsSync(new URL(file, dir))) ?? true;
        });
      },
    },
  };
}
