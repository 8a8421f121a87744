// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { contentFolder } from './src/content/read/content-folder.ts';
import { clientAssets } from './src/integrations/client-assets.ts';
import { lightPages } from './src/integrations/light-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { serviceWorker } from './src/offline/build/integration.ts';
import { annotateProse } from './src/prose/annotate-prose.ts';
import { markFirstLabels } from './src/prose/mark-first-labels.ts';
import { markQuotedRefs } from './src/prose/mark-quoted-refs.ts';
import { projectRoot } from './src/project-root.ts';

// What Astro keeps remembers where each prose file lay: each content folder has a store of its own.
const store = createHash('sha256').update(contentFolder(projectRoot)).digest('hex').slice(0, 12);

export default defineConfig({
  output: 'static',
  cacheDir: `./.cache/astro/${store}`,
  // `ja/index.html` and `ja/browse.html`, as the files in src/pages are named: "file" would make
  // the home page `ja.html`.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 4 },
  // Line breaks in templates make no spaces, as in JSX: Japanese and Chinese have none between words.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  markdown: {
    // Literals are exact: no smart punctuation. Snippets are short: no syntax highlighter.
    processor: satteri({
      mdastPlugins: [markQuotedRefs, markFirstLabels, annotateProse],
      features: { smartPunctuation: false },
    }),
    syntaxHighlight: false,
  },
  vite: {
    build: {
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks each prose file with "use astro:head-inject", and the bundler warns of it once
          // for every file. Can go when https://github.com/withastro/astro/issues/18087 is released.
          if (log.code === 'MODULE_LEVEL_DIRECTIVE') return;
          handle(level, log);
        },
      },
    },
  },
  integrations: [mdx(), clientAssets(), lightPages(), searchIndex(), serviceWorker()],
});
