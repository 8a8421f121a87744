import MiniSearch from 'minisearch';
import type { BenchPage } from '../pages.ts';
import { listPageIds, type Peer } from './peer.ts';

/**
 * MiniSearch as VitePress sets it up: a document for each section, split at headings.
 *
 * @see https://github.com/vuejs/vitepress/blob/main/src/node/plugins/localSearchPlugin.ts
 * @see https://github.com/vuejs/vitepress/blob/main/src/client/theme-default/components/VPLocalSearchBox.vue
 */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch as in VitePress',
  packages: ['minisearch'],
  settings:
    "fields title, titles, text; sections as documents; boost 4, 1, 2; prefix; fuzzy 0.2; its own tokenizer; as VitePress's local search",
  build: (pages) => {
    const index = new MiniSearch<SectionDocument>({
      fields: ['title', 'titles', 'text'],
      storeFields: ['title', 'titles'],
      searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
    });
    index.addAll(pages.flatMap(listSections));
    return Promise.resolve({
      search: (query) =>
        Promise.resolve(listPageIds(index.search(query).map(({ id }) => String(id)))),
      serialized: JSON.stringify(index),
    });
  },
  clientCode: () => `import MiniSearch from 'minisearch'; globalThis.peer = MiniSearch.loadJSON;`,
};

interface SectionDocument {
  id: string;
  title: string;
  titles: string[];
  text: string;
}

function listSections({ id, title, names, messages, sections }: BenchPage): SectionDocument[] {
  return [
    { id, title, titles: [], text: [...names, ...messages].join('\n') },
    ...sections.map(({ anchor, heading, text }) => ({
      id: `${id}#${anchor}`,
      title: heading,
      titles: [title],
      text,
    })),
  ];
}
