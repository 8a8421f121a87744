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
  'errors/BrokenThing/error.yaml': `kind: code
title:
  en: A thing is broken
  ja: 部品の故障
  zh-TW: 零件故障
aliases: ['4711']
service: azure-backup
workload: azure-vm
operation: backup
component: vss
os: [windows]
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
  'errors/BrokenThing/ja.mdx': `---
sourceHash: 'ffffffffffff'
---

${ERROR_PROSE}`,
  'causes/a-cause/cause.yaml': `kind: cause
title:
  en: The thing is worn
  ja: 部品の摩耗
  zh-TW: 零件磨損
os: []
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
