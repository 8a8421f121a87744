import type { CauseEntry, ErrorEntry, Prose } from '../../../../src/content/catalogue/types.ts';
import {
  type Locale,
  LOCALE_IDS,
  type Localized,
  mapLocales,
} from '../../../../src/model/locales.ts';
import type { Product } from '../../../../src/content/schemas/product.ts';
import type { Term } from '../../../../src/content/schemas/glossary.ts';
import type { SearchableCatalog } from '../../../../src/search/build/documents.ts';

const START = { line: 1, column: 1 };

function makeProse(locale: Locale, sections: Record<string, string>): Prose {
  return {
    file: `content/x/${locale}.mdx`,
    locale,
    sections: Object.entries(sections).map(([component, text]) => ({
      ...START,
      component,
      steps: [],
      snippets: [],
      warnings: [],
      notes: [],
      older: [],
      variants: [],
      refs: [],
      labels: [],
      links: [],
      text,
    })),
    strays: [],
    source: '',
    body: '',
  };
}

const entryBase = {
  folder: 'content/x',
  file: 'content/x/x.yaml',
  locate: () => START,
  facets: {},
  titleLocale: { en: 'en', ja: 'ja', 'zh-TW': 'zh-TW' },
  textLocale: { en: 'en', ja: 'ja', 'zh-TW': 'zh-TW' },
  related: [],
  seeAlso: [],
  snippets: {},
  sources: [],
  verified: '2026-01-01',
  confirmBy: [],
  formerIds: [],
  mergedIds: [],
  status: 'active',
  proseFiles: [],
  isWritten: false,
  sourceHash: undefined,
  sourceChanges: {},
  asked: {},
} as const satisfies Partial<ErrorEntry>;

const listener: ErrorEntry = {
  ...entryBase,
  type: 'error',
  id: 'DB-00600',
  code: 'DB_00600',
  kind: 'code',
  aliases: ['ListenerStuck', '420007'],
  title: {
    en: 'The listener does not answer',
    ja: 'リスナーが応答しない',
    'zh-TW': '接聽程式沒有回應',
  },
  facets: { area: ['saw'], system: ['old'] },
  messages: {
    en: [
      {
        text: 'Could not reach the listener of {host name} within the given time',
        origin: 'product',
        machineTranslated: false,
      },
    ],
    ja: [
      {
        text: '決められた時間内にリスナーと通信できませんでした',
        origin: 'product',
        machineTranslated: false,
      },
    ],
  },
  causes: ['disk-full'],
  olderCauses: [],
  asked: { en: ['how to restart the listener'], ja: ['リスナーを再起動したい'] },
  snippets: {
    log: { kind: 'path', text: String.raw`C:\Logs\ListenerState.log` },
  },
  prose: {
    en: makeProse('en', {
      Meaning: 'The listener on the machine was asked and stayed silent.',
      Resolution: 'Restart the listener, then run the query again.',
    }),
    ja: makeProse('ja', {
      Meaning: 'マシンの上のリスナーが問い合わせに答えませんでした。',
      Resolution: 'リスナーを再起動してから、クエリーをやり直します。',
    }),
  },
  textLocale: { en: 'en', ja: 'ja', 'zh-TW': 'en' },
  proseState: { en: 'current', ja: 'current', 'zh-TW': 'fallback' },
};

const quota: ErrorEntry = {
  ...entryBase,
  type: 'error',
  id: 'import-quota-reached',
  kind: 'message',
  aliases: [],
  title: {
    en: 'No room to import',
    ja: '取り込み先の空きが足りない',
    'zh-TW': '匯入的空間不足',
  },
  facets: { area: ['press'], system: [] },
  messages: {
    'zh-TW': [{ text: '已達到資料表空間配額', origin: 'product', machineTranslated: false }],
  },
  causes: [],
  olderCauses: [],
  prose: {},
  proseState: mapLocales(['en', 'ja', 'zh-TW'], () => 'unwritten' as const),
};

const diskFull: CauseEntry = {
  ...entryBase,
  type: 'cause',
  id: 'disk-full',
  kind: 'cause',
  title: {
    en: 'The system disk is full',
    ja: 'システム ディスクがいっぱい',
    'zh-TW': '系統磁碟已滿',
  },
  prose: {
    en: makeProse('en', { Meaning: 'A full disk keeps the listener from writing its state.' }),
    ja: makeProse('ja', { Meaning: 'ディスクの空きが無いと、状態を書き込めません。' }),
    'zh-TW': makeProse('zh-TW', { Meaning: '磁碟沒有可用空間，接聽程式無法寫入狀態。' }),
  },
  proseState: mapLocales(['en', 'ja', 'zh-TW'], () => 'current' as const),
  errors: ['DB-00600'],
  olderErrors: [],
  indirectErrors: [],
  referringCauses: [],
};

const glossary: Term[] = [
  {
    id: 'disk',
    kind: 'domain',
    en: 'disk',
    ja: 'ディスク',
    'zh-TW': '磁碟',
    variants: { en: ['drive'], ja: ['ドライブ'] },
    avoid: {},
    basis: {},
  },
];

const facet = { causes: false, many: false, weight: 1, places: ['search'] } as const;

const product: Product = {
  id: 'workshop',
  name: 'Workshop',
  tagline: name('Errors'),
  description: name('What they mean.'),
  languages: ['en', 'ja', 'zh-TW'],
  arriving: [],
  languageRules: [],
  required: { fields: [], error: [], cause: [] },
  facets: [
    {
      ...facet,
      id: 'area',
      label: name('Area'),
      values: { saw: name('Saw'), press: name('Press') },
    },
    {
      ...facet,
      id: 'system',
      many: true,
      label: name('System'),
      values: { old: name('Old'), new: name('New') },
    },
  ],
  families: [],
  shells: {},
};

function name(text: string): Localized<string> {
  return { en: text, ja: text, 'zh-TW': text };
}

/**
 * {@link makeSmallCatalog} in which the unwritten error is known without a page: one line says what it
 * concerns.
 */
export function makeKnownOnlyCatalog(): SearchableCatalog {
  const concerns = {
    en: 'An import would pass the quota of the storehouse.',
    ja: '取り込みが倉庫の上限を超えます。',
    'zh-TW': '匯入會超過倉庫的上限。',
  };
  const catalog = makeSmallCatalog();
  const known: ErrorEntry = { ...quota, kind: 'code', aliases: ['ImportLimitExceeded'], concerns };
  return {
    ...catalog,
    errors: new Map([[known.id, known], ...catalog.errors]).set(known.id, known),
  };
}

/** Other errors of the same product: codes only, with nothing written. */
function makeUnwritten(id: string): ErrorEntry {
  const title = name('Reserved');
  return { ...quota, id, kind: 'code', title, messages: {} };
}

/**
 * A catalogue of a made-up database with three entries: a written error, an unwritten one, a cause.
 *
 * @param codes ids of more errors, of which nothing is known but their codes
 */
export function makeSmallCatalog(codes: readonly string[] = []): SearchableCatalog {
  const errors = [listener, quota, ...codes.map(makeUnwritten)];
  return {
    product,
    locales: LOCALE_IDS,
    sourceLocale: 'en',
    errors: new Map(errors.map((entry) => [entry.id, entry])),
    causes: new Map([[diskFull.id, diskFull]]),
    glossary,
    synonyms: {
      concepts: [{ id: 'full', en: ['full'], ja: ['いっぱい', '不足'], 'zh-TW': ['滿'] }],
      filler: { en: ['please'] },
      elsewhere: { en: ['printer'], ja: ['プリンター'], 'zh-TW': ['印表機'] },
      tasks: { en: ['how to'], ja: ['方法'] },
      scopes: { facet: 'area', usual: 'saw', words: { mill: { en: ['mill'], ja: ['製材'] } } },
      codeWords: { en: ['error code'], ja: ['エラー コード'] },
      components: ['Acme.Store.Engine'],
      unsplit: ['MySQL'],
    },
  };
}
