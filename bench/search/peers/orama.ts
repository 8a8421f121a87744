import { create, insertMultiple, save, search } from '@orama/orama';
import { createTokenizer as createJapanese } from '@orama/tokenizers/japanese';
import { createTokenizer as createMandarin } from '@orama/tokenizers/mandarin';
import { joinText } from '../pages.ts';
import { listPageIds, RESULT_LIMIT, type Peer } from './peer.ts';

const SCHEMA = {
  id: 'string',
  title: 'string',
  code: 'string',
  messages: 'string',
  text: 'string',
} as const;

/** Orama with its own tokenizers. */
export const oramaPeer: Peer = {
  name: 'Orama',
  packages: ['@orama/orama', '@orama/tokenizers'],
  settings:
    'fields title, code, messages, text; @orama/tokenizers japanese and mandarin, English with its stemmer; its default threshold',
  build: async (pages, locale) => {
    const tokenizer =
      locale === 'ja' ? createJapanese() : locale === 'zh-TW' ? createMandarin() : undefined;
    const index = create({
      schema: SCHEMA,
      components: { tokenizer: tokenizer ?? { language: 'english', stemming: true } },
    });
    await insertMultiple(
      index,
      pages.map((page) => ({
        id: page.id,
        title: page.title,
        code: page.names.join(' '),
        messages: page.messages.join('\n'),
        text: joinText(page),
      })),
    );
    return {
      search: async (term) => {
        const found = await search(index, {
          term,
          properties: ['title', 'code', 'messages', 'text'],
          limit: RESULT_LIMIT,
        });
        return listPageIds(found.hits.map(({ document }) => document.id));
      },
      serialized: JSON.stringify(save(index)),
    };
  },
  clientCode: (locale) => {
    const tokenizer = { en: '', ja: 'japanese', 'zh-TW': 'mandarin' }[locale];
    return [
      `import { create, load, search } from '@orama/orama';`,
      tokenizer === '' ? '' : `import { createTokenizer } from '@orama/tokenizers/${tokenizer}';`,
      `globalThis.peer = [create, load, search${tokenizer === '' ? '' : ', createTokenizer'}];`,
    ].join('\n');
  },
};
