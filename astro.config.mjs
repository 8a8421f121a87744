// @ts-check
import { defineConfig } from 'astro/config';
import { buildMark } from './src/integrations/build-mark.ts';
import { clientAssets } from './src/integrations/client-assets.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { lightPages } from './src/integrations/light-pages.ts';
import { markdownPages } from './src/integrations/markdown-pages.ts';
import { preview } from './src/integrations/preview.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteSign } from './src/integrations/site-sign.ts';
import { serviceWorker } from './src/offline/build/integration.ts';

const assets = clientAssets();

export default defineConfig({
  output: 'static',
  cacheDir: './.cache/astro',
  // `ja/index.html` and `ja/browse.html`, as the files in src/pages are named: "file" would make
  // the home page `ja.html`.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 4 },
  // Line breaks in templates make no spaces, as in JSX: Japanese and Chinese have none between words.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  integrations: [
    assets,
    keptPages(() => assets.listPaths()),
    siteSign(),
    lightPages(),
    markdownPages(),
    searchIndex(() => assets.findScript('search-engine')),
    buildMark(),
    serviceWorker(),
    preview(),
  ],
});
