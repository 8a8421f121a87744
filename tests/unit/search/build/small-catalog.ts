import type { CauseEntry, ErrorEntry, Prose } from '../../../../src/content/catalogue/types.ts';
import { type Locale, mapLocales } from '../../../../src/model/locales.ts';
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
      steps: 0,
      snippets: [],
      refs: [],
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
  os: [],
  related: [],
  seeAlso: [],
  snippets: {},
  sources: [],
  verified: '2026-01-01',
  status: 'active',
  sourceHash: undefined,
  asked: {},
} as const satisfies Partial<ErrorEntry>;

const stuckAgent: ErrorEntry = {
  ...entryBase,
  type: 'error',
  id: 'UserErrorAgentStuck',
  kind: 'code',
  aliases: ['420007'],
  title: {
    en: 'The agent does not answer',
    ja: 'エージェントが応答しない',
    'zh-TW': '代理程式沒有回應',
  },
  service: 'azure-backup',
  workload: 'azure-vm',
  operation: 'backup',
  component: 'vm-agent',
  os: ['windows'],
  messages: {
    en: [
      {
        text: 'Could not communicate with the agent of {vm name} within the given time',
        origin: 'product',
        machineTranslated: false,
      },
    ],
    ja: [
      {
        text: '決められた時間内にエージェントと通信できませんでした',
        origin: 'product',
        machineTranslated: false,
      },
    ],
  },
  causes: ['disk-full'],
  olderCauses: [],
  snippets: {
    log: { kind: 'path', text: String.raw`C:\Logs\AgentStatus.log` },
  },
  prose: {
    en: makeProse('en', {
      Meaning: 'The agent in the machine was asked and stayed silent.',
      Resolution: 'Restart the agent, then run the backup again.',
    }),
    ja: makeProse('ja', {
      Meaning: 'マシンの中のエージェントが問い合わせに答えませんでした。',
      Resolution: 'エージェントを再起動してから、バックアップをやり直します。',
    }),
  },
  proseState: { en: 'current', ja: 'current', 'zh-TW': 'fallback' },
};

const quota: ErrorEntry = {
  ...entryBase,
  type: 'error',
  id: 'restore-quota-reached',
  kind: 'message',
  aliases: [],
  title: {
    en: 'No room to restore',
    ja: '復元先の空きが足りない',
    'zh-TW': '還原的空間不足',
  },
  service: 'azure-backup',
  workload: 'azure-vm',
  operation: 'restore',
  component: 'storage',
  messages: {
    'zh-TW': [{ text: '已達到資源群組配額', origin: 'product', machineTranslated: false }],
  },
  causes: [],
  olderCauses: [],
  prose: {},
  proseState: mapLocales(() => 'unwritten' as const),
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
    en: makeProse('en', { Meaning: 'A full disk keeps the agent from writing its state.' }),
    ja: makeProse('ja', { Meaning: 'ディスクの空きが無いと、状態を書き込めません。' }),
    'zh-TW': makeProse('zh-TW', { Meaning: '磁碟沒有可用空間，代理程式無法寫入狀態。' }),
  },
  proseState: mapLocales(() => 'current' as const),
  errors: ['UserErrorAgentStuck'],
  olderErrors: [],
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

/** A catalogue of three entries: a written error, an unwritten one, a cause. */
export function makeSmallCatalog(): SearchableCatalog {
  return {
    errors: new Map([stuckAgent, quota].map((entry) => [entry.id, entry])),
    causes: new Map([[diskFull.id, diskFull]]),
    glossary,
    synonyms: {
      concepts: [{ id: 'full', en: ['full'], ja: ['いっぱい', '不足'], 'zh-TW': ['滿'] }],
      filler: { en: ['please'] },
      elsewhere: { en: ['printer'], ja: ['プリンター'], 'zh-TW': ['印表機'] },
    },
  };
}
