import { hashSource, stampTranslation } from '../../src/content/read/source-hash.ts';

/** Files by their path below `content/`; `undefined` leaves out one that {@link VALID_CONTENT} has. */
export type ContentFiles = Record<string, string | undefined>;

const ERROR_PROSE = `<Meaning>
It broke.
</Meaning>

<Resolution>
<Step>
Mend it: see <Ref id="a-cause" />.

<Snippet id="mend" />
</Step>
</Resolution>

<Verify>
It works.
</Verify>

<Escalate>
Collect the log.
</Escalate>
`;

const CAUSE_PROSE = `<Meaning>
It is worn.
</Meaning>

<Check>
Look at [the manual](https://example.com/manual).
</Check>

<Resolution>
<Step>
Replace it.
</Step>
</Resolution>

<Verify>
It is new.
</Verify>
`;

/** A small catalogue in which everything is in order: one error, one cause, two languages of prose. */
export const VALID_CONTENT = {
  'product.yaml': `id: workshop
name: Workshop
tagline: { en: Errors of the machines, ja: 機械のエラー, zh-TW: 機器的錯誤 }
description: { en: What they mean., ja: その意味です。, zh-TW: 錯誤的意思。 }
languages: [en, ja, zh-TW]
languageRules: [term-base, japanese-style, chinese-style, no-english, up-to-date]
required:
  fields: [sources, verified]
  error: [Meaning, Resolution, Verify, Escalate]
  cause: [Meaning, Resolution, Verify]
facets:
  - id: area
    label: { en: Area, ja: 領域, zh-TW: 領域 }
    weight: 2
    places: [scope, facts, home, browse, row, search]
    values:
      saw: { en: Saw, ja: のこぎり, zh-TW: 鋸子 }
      press: { en: Press, ja: プレス, zh-TW: 沖床 }
  - id: action
    label: { en: Action, ja: 作業, zh-TW: 作業 }
    weight: 8
    places: [scope, facts, home, browse, search]
    values:
      cut: { en: Cut, ja: 切断, zh-TW: 切割 }
      bend: { en: Bend, ja: 曲げ, zh-TW: 彎折 }
  - id: system
    label: { en: System, ja: システム, zh-TW: 系統 }
    any: { en: Any, ja: 問わない, zh-TW: 不限 }
    causes: true
    many: true
    places: [facts, browse, search]
    values:
      old: { en: Old, ja: 旧式, zh-TW: 舊式 }
      new: { en: New, ja: 新式, zh-TW: 新式 }
shells:
  cmd:
    name: { en: Command Prompt, ja: コマンド プロンプト, zh-TW: 命令提示字元 }
    elevated: { en: As administrator, ja: 管理者として実行, zh-TW: 以系統管理員身分執行 }
  sql:
    name: { en: SQL, ja: SQL, zh-TW: SQL }
`,
  'errors/BrokenThing/error.yaml': `kind: code
title:
  en: A thing is broken
  ja: 部品の故障
  zh-TW: 零件故障
aliases: ['4711']
area: saw
action: cut
system: [old]
messages:
  en:
    - text: The {thing} is broken.
causes: [a-cause]
snippets:
  mend:
    kind: command
    shell: cmd
    elevated: true
    text: mend.exe
sources:
  - document: manual
    date: '2025-01-31'
verified: '2026-11-21'
`,
  'errors/BrokenThing/en.mdx': ERROR_PROSE,
  'errors/BrokenThing/ja.mdx': translate('A thing is broken', ERROR_PROSE),
  'causes/a-cause/cause.yaml': `kind: cause
title:
  en: The thing is worn
  ja: 部品の摩耗
  zh-TW: 零件磨損
system: []
sources:
  - document: manual
    date: '2025-01-31'
verified: '2026-11-21'
`,
  'causes/a-cause/en.mdx': CAUSE_PROSE,
  'sources.yaml': `manual:
  title:
    en: The manual
  publisher: A publisher
`,
  'glossary.yaml': '[]\n',
} as const satisfies ContentFiles;

/** `error.yaml` of an error that is known without a page: it may stand beside {@link VALID_CONTENT}. */
export const KNOWN_ONLY = VALID_CONTENT['errors/BrokenThing/error.yaml']
  .replace("aliases: ['4711']\n", '')
  .replace(/snippets:[\s\S]*?(?=sources:)/, '')
  .replace(
    /^(?=\w+: saw)/m,
    'concerns: { en: The `saw` is worn., ja: 刃が摩耗しています。, zh-TW: 鋸片已經磨損。 }\n',
  );

/**
 * A translation that says that it renders a source as it is.
 *
 * @param source the body of the source's prose
 * @param text that of the translation
 */
export function translate(title: string, source: string, text = source): string {
  return stampTranslation(text, hashSource(title, source));
}
