import { Charset, Document } from 'flexsearch';
import { joinText } from '../pages.ts';
import { listPageIds, RESULT_LIMIT, type Peer } from './peer.ts';

/** FlexSearch with its encoder for Chinese, Japanese and Korean, where it applies. */
export const flexSearchCjkPeer: Peer = createFlexSearchPeer({
  name: 'FlexSearch, Charset.CJK',
  settings:
    'Document index of title, code, messages, text; ja and zh-TW with Charset.CJK, en as below; suggest and merge on',
  isCjk: true,
});

/** FlexSearch as it is without, every part of a word indexed. */
export const flexSearchFullPeer: Peer = createFlexSearchPeer({
  name: 'FlexSearch, tokenize "full"',
  settings: 'the same, its default encoder and tokenize "full" in every language',
  isCjk: false,
});

interface FlexSearchSetup extends Pick<Peer, 'name' | 'settings'> {
  isCjk: boolean;
}

function createFlexSearchPeer({ name, settings, isCjk }: FlexSearchSetup): Peer {
  return {
    name,
    packages: ['flexsearch'],
    settings,
    build: (pages, locale) => {
      const index = new Document<FlexPage>({
        document: { id: 'id', index: ['title', 'code', 'messages', 'text'] },
        ...(isCjk && locale !== 'en'
          ? { encoder: Charset.CJK, tokenize: 'strict' as const }
          : { tokenize: 'full' as const }),
      });
      for (const page of pages) {
        index.add(page.id, {
          id: page.id,
          title: page.title,
          code: page.names.join(' '),
          messages: page.messages.join('\n'),
          text: joinText(page),
        });
      }
      const parts: string[] = [];
      index.export((key, data) => {
        parts.push(JSON.stringify([key, data]));
      });
      return Promise.resolve({
        search: (query) => {
          const found = index.search(query, { limit: RESULT_LIMIT, suggest: true, merge: true });
          return Promise.resolve(listPageIds(found.map(({ id }) => String(id))));
        },
        serialized: parts.join('\n'),
      });
    },
    clientCode: () =>
      `import { Charset, Document } from 'flexsearch'; globalThis.peer = [Charset, Document];`,
  };
}

// FlexSearch wants documents with an index signature, which only a type alias has implicitly.
// oxlint-disable-next-line typescript/consistent-type-definitions
type FlexPage = { id: string; title: string; code: string; messages: string; text: string };
