import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadedCatalog, loadCatalog } from '../../src/catalog/load.ts';
import { formatIssues } from '../../src/checks/report.ts';
import { projectRoot } from '../../src/project-root.ts';

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

/**
 * Loads {@link VALID_CONTENT} with some files changed, from a folder that is removed after the test.
 *
 * `loadContent({ 'errors/BrokenThing/error.yaml': 'kind: code' })`
 */
export async function loadContent(changes: ContentFiles = {}): Promise<LoadedCatalog> {
  const root = await mkdtemp(join(tmpdir(), 'shirube-content-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const files: ContentFiles = { ...VALID_CONTENT, ...changes };
  await cp(join(projectRoot, 'content/ui'), join(root, 'content/ui'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    const file = join(root, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return loadCatalog(root);
}

/** What the author of such content is told. */
export async function reportContent(changes: ContentFiles): Promise<string> {
  const { issues } = await loadContent(changes);
  return formatIssues(issues);
}

/** A file of {@link VALID_CONTENT} with one passage replaced; it must be there. */
export function edited(path: keyof typeof VALID_CONTENT, from: string, to: string): ContentFiles {
  const text: string = VALID_CONTENT[path];
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}`);
  return { [path]: text.replace(from, to) };
}
