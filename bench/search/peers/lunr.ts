import { createRequire } from 'node:module';
import type { Locale } from '../../../src/model/locales.ts';
import { joinText } from '../pages.ts';
import { listPageIds, type Peer } from './peer.ts';

/** The part of lunr that is used here: the package brings no types. */
interface Lunr {
  (configure: (this: LunrBuilder) => void): LunrIndex;
  multiLanguage(...languages: string[]): unknown;
}

interface LunrBuilder {
  tokenizer: (text: string) => { toString(): string }[];
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string): void;
  add(document: Record<string, string>): void;
}

interface LunrIndex {
  query(build: (query: LunrQuery) => void): { ref: string }[];
}

interface LunrQuery {
  term(term: string, options: Record<string, number | boolean>): void;
}

/** `lunr.Query.wildcard.TRAILING` */
const TRAILING = 2;

/** Plug-ins of lunr-languages for each language; English is built in. */
const PLUGINS = {
  en: [],
  ja: ['lunr.stemmer.support', 'tinyseg', 'lunr.ja', 'lunr.multi'],
  'zh-TW': ['lunr.stemmer.support', 'lunr.zh', 'lunr.multi'],
} as const satisfies Record<Locale, readonly string[]>;

const LANGUAGES = { ja: 'ja', 'zh-TW': 'zh' } as const;

/**
 * lunr with lunr-languages, English beside the page's own language. Its query syntax splits at spaces
 * only, so the language's tokenizer splits the query, which is then asked as lunr's guide shows.
 *
 * @see https://lunrjs.com/guides/searching.html
 */
export const lunrPeer: Peer = {
  name: 'lunr with lunr-languages',
  packages: ['lunr', 'lunr-languages'],
  settings:
    'fields title, code, messages, text; multiLanguage(en, ja) with TinySegmenter, multiLanguage(en, zh) with Intl.Segmenter and pairs, as packaged for browsers; each term exact (boost 100), as a prefix (10) and with one typing error (1)',
  build: (pages, locale) => {
    const lunr = loadLunr(locale);
    let tokenize: LunrBuilder['tokenizer'] = () => [];
    const index = lunr(function configure() {
      if (locale !== 'en') this.use(lunr.multiLanguage('en', LANGUAGES[locale]));
      this.ref('id');
      this.field('title');
      this.field('code');
      this.field('messages');
      this.field('text');
      for (const page of pages) {
        this.add({
          id: page.id,
          title: page.title,
          code: page.names.join(' '),
          messages: page.messages.join('\n'),
          text: joinText(page),
        });
      }
      tokenize = this.tokenizer;
    });
    const ask = (query: LunrQuery, text: string): void => {
      for (const token of tokenize(text)) {
        const term = token.toString();
        query.term(term, { boost: 100, usePipeline: true });
        query.term(term, { boost: 10, usePipeline: false, wildcard: TRAILING });
        // With one error any two letters would be any other two.
        if (term.length > 2) query.term(term, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    };
    return Promise.resolve({
      search: (text) => {
        const found = index.query((query) => {
          ask(query, text);
        });
        return Promise.resolve(listPageIds(found.map(({ ref }) => ref)));
      },
      serialized: JSON.stringify(index),
    });
  },
  clientCode: (locale) =>
    [
      `import lunr from 'lunr';`,
      ...PLUGINS[locale].map(
        (name, at) => `import plugin${String(at)} from 'lunr-languages/${name}'`,
      ),
      ...PLUGINS[locale].map((_, at) => `plugin${String(at)}(lunr);`),
      `globalThis.peer = lunr;`,
    ].join('\n'),
};

/** A lunr of its own for each language: the plug-ins change it. */
function loadLunr(locale: Locale): Lunr {
  const require = createRequire(import.meta.url);
  const file = require.resolve('lunr');
  Reflect.deleteProperty(require.cache, file);
  const lunr = require(file) as Lunr;
  for (const name of PLUGINS[locale]) {
    (require(`lunr-languages/${name}`) as (lunr: Lunr) => void)(lunr);
  }
  return lunr;
}
