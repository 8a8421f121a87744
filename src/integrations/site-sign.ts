import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadLook, type Look } from '../content/read/theme.ts';
import { choosePalette } from '../model/colors.ts';
import { drawIcons } from '../published/icons.ts';
import { CONTENT_TYPES } from '../model/content-types.ts';

const PICTURE = 'favicon.svg';

/** Puts the picture of the product, where it has one (`sign.svg`), in the place of the usual one. */
export function siteSign(): AstroIntegration {
  let look: Look = { colors: {}, sign: undefined };
  return {
    name: 'site-sign',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        look = await loadLook(contentFolder(fileURLToPath(config.root)));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (look.sign === undefined || request.url !== `/${PICTURE}`) {
            next();
            return;
          }
          response.setHeader('Content-Type', CONTENT_TYPES['.svg']);
          response.end(look.sign);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { sign, colors } = look;
        if (sign === undefined) return;
        await writeFile(new URL(PICTURE, dir), sign);
        for (const { path, png } of await drawIcons(sign, choosePalette(colors).light.sign)) {
          const file = new URL(path, dir);
          await mkdir(new URL('./', file), { recursive: true });
          await writeFile(file, png);
        }
      },
    },
  };
}
