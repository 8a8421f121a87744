/**
 * Content that is broken at random, as a slip of the hand, an editor or a merge breaks it: every fault is
 * refused in words that help, or is harmless. FUZZ_RUNS tries more of them, FUZZ_SEED others.
 */
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LoadedCatalog, loadCatalog } from '../../../src/content/read/load.ts';
import { listEntries } from '../../../src/content/catalogue/entries.ts';
import { PROSE_COMPONENTS } from '../../../src/model/sections.ts';
import { compileProse } from '../../../src/prose/compile-prose.ts';
import {
  loadFolder,
  translate,
  VALID_CONTENT,
  writeContent,
} from '../../support/content-fixture.ts';

const load = (content: string): Promise<LoadedCatalog> => loadFolder(dirname(content), content);

const RUNS = 200;
const SEED = 16;

/** What gets into a file where it should not be. */
const STRAYS = [
  '\0',
  '\uFEFF',
  '\u202E',
  '\r',
  '\t',
  '\n',
  '  ',
  '{',
  '}',
  '{query}',
  '<',
  '>',
  '</Step>',
  '<Step>',
  '<Warning>\n',
  '<Ui id="none" />',
  '<Ref id="a-cause" />',
  '<!-- note -->',
  '&amp;',
  '&anchor ',
  '*alias ',
  '!!js/function ',
  ': ',
  '- ',
  '#',
  ' # ',
  '"',
  "'",
  '`',
  '```\n',
  '|\n',
  '---\n',
  'import x from "y"\n',
  '[a](javascript:alert(1))',
  '[a](http://a.example)',
  '![a](b.png)',
  '__proto__: { a: 1 }\n',
  'constructor: 1\n',
  '>'.repeat(300),
  '['.repeat(300),
  '機',
  'é',
  '😀',
];

interface Fault {
  path: keyof typeof VALID_CONTENT;
  text: string;
}

const faults: fc.Arbitrary<Fault> = fc
  .record({
    path: fc.constantFrom(...(Object.keys(VALID_CONTENT) as (keyof typeof VALID_CONTENT)[])),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom(
      'insert',
      'insert',
      'insert',
      'delete',
      'double',
      'cut',
      'swap',
      'indent',
    ),
    stray: fc.constantFrom(...STRAYS),
  })
  .map(({ path, at, length, kind, stray }) => {
    const text: string = VALID_CONTENT[path];
    const place = Math.floor(at * text.length);
    const [before, after] = [text.slice(0, place), text.slice(place)];
    const lines = text.split('\n');
    // A last line that is empty has none after it.
    const line = Math.min(Math.floor(at * lines.length), Math.max(0, lines.length - 2));
    switch (kind) {
      case 'delete':
        return { path, text: before + after.slice(length) };
      case 'double':
        return { path, text: before + after.slice(0, length) + after };
      case 'cut':
        return { path, text: before };
      case 'swap':
        return {
          path,
          text: lines
            .with(line, lines[line + 1] ?? '')
            .with(line + 1, lines[line] ?? '')
            .join('\n'),
        };
      case 'indent':
        return { path, text: lines.with(line, `  ${lines[line] ?? ''}`).join('\n') };
      default:
        return { path, text: before + stray + after };
    }
  });

/** Every issue says where, what, what instead and how; nothing of it is a slip of the program. */
function expectHelp({ issues }: LoadedCatalog, { path, text }: Fault): void {
  for (const { file, line, column, problem, expected, fix } of issues) {
    expect(file).toMatch(/^(?:content|interface)\//);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    if (file === `content/${path}`) expect(line).toBeLessThanOrEqual(text.split('\n').length);
    for (const words of [problem, expected, fix]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\n +at /);
    }
  }
}

const COMPONENTS = Object.fromEntries(
  [...Object.keys(PROSE_COMPONENTS), 'Steps', 'Held'].map((name) => [name, name]),
);
const jsx = (type: unknown, props: unknown): unknown => ({ type, props });

/** What the check lets pass, the build must bear. */
async function expectHarmless({ catalog }: LoadedCatalog): Promise<void> {
  for (const entry of listEntries(catalog)) {
    for (const prose of Object.values(entry.prose)) {
      const content = await compileProse(prose.file, prose.body, {
        Fragment: 'fragment',
        jsx,
        jsxs: jsx,
      });
      const page = JSON.stringify(content({ components: COMPONENTS }));
      expect(page).not.toMatch(/javascript:|"script"|"iframe"/);
    }
  }
}

it('refuses every fault with its place and its remedy, or bears it', async () => {
  const content = join(await writeContent(), 'content');
  await fc.assert(
    fc.asyncProperty(faults, async (fault) => {
      const file = join(content, fault.path);
      await writeFile(file, fault.text);
      const loaded = await load(content);
      await writeFile(file, VALID_CONTENT[fault.path]);
      expectHelp(loaded, fault);
      if (loaded.issues.length === 0) await expectHarmless(loaded);
    }),
    {
      numRuns: Number(process.env['FUZZ_RUNS'] ?? RUNS),
      seed: Number(process.env['FUZZ_SEED'] ?? SEED),
    },
  );
});

/** Files beside the entries that {@link VALID_CONTENT} can do without. */
const FURTHER = {
  'glossary.yaml': `- id: saw-blade
  kind: domain
  en: saw blade
  ja: 鋸 Blade 刃
  zh-TW: 鋸片
  variants: {}
  avoid: {}
  basis: {}
`,
  'placeholders.yaml': `vm:
  label: { en: VM, ja: VM, zh-TW: VM }
  hint: { en: Its name., ja: その名前。, zh-TW: 其名稱。 }
  example: vm-1
  pattern: '[a-z0-9-]+'
`,
  'labels.yaml': `locks:
  place: screen
  text: { en: Locks }
  status: { ja: unverified, zh-TW: unverified }
`,
  'escalation.yaml': `all:
  for: {}
  ask:
    - text: { en: The time., ja: 時刻。, zh-TW: 時間。 }
`,
  'synonyms.yaml': 'concepts: []\nfiller: {}\nelsewhere: {}\n',
  'ledger.txt': 'error BrokenThing\nalias 4711\nsupport all\n',
} as const;

/** Content in which each of its files is needed by others. */
function writeDependentContent(): Promise<string> {
  const facts = VALID_CONTENT['errors/BrokenThing/error.yaml']
    .replace('text: mend.exe', 'text: mend.exe <vm>')
    .replace('ja: 部品の故障', 'ja: 鋸 Blade 刃の故障');
  const source = VALID_CONTENT['errors/BrokenThing/en.mdx']
    .replace('It broke.', 'It broke: <Ui id="locks" />.')
    .replace(/<Escalate>[\s\S]*/, '');
  return writeContent({
    ...FURTHER,
    'errors/BrokenThing/error.yaml': facts,
    'errors/BrokenThing/en.mdx': source,
    'errors/BrokenThing/ja.mdx': translate('A thing is broken', source),
  });
}

/** What may be wrong with the whole of a file. */
const RUINS = {
  'an unknown key': (text: string) =>
    text.startsWith('- ') ? text.replace('- ', '- zzz: 1\n  ') : `zzz: 1\n${text}`,
  'no YAML': (text: string) => `"\n${text}`,
  'another encoding': (text: string) => `\uFFFD${text}`,
  'cut in half': (text: string) => `${text.slice(0, text.length / 2)}"`,
};

it.each(Object.keys(RUINS) as (keyof typeof RUINS)[])(
  'blames no other file for one with %s, and says what was not checked',
  async (ruin) => {
    const content = join(await writeDependentContent(), 'content');
    expect((await load(content)).issues).toEqual([]);
    const names = [
      ...Object.keys(FURTHER),
      'product.yaml',
      'sources.yaml',
      'errors/BrokenThing/error.yaml',
      'errors/BrokenThing/en.mdx',
      'causes/a-cause/cause.yaml',
    ];
    for (const name of names) {
      const file = join(content, name);
      const text = await readFile(file, 'utf8');
      await writeFile(file, RUINS[ruin](text));
      const { issues, catalog } = await load(content);
      await writeFile(file, text);
      expect([name, ...new Set(issues.map((issue) => issue.file))]).toEqual([
        name,
        `content/${name}`,
      ]);
      const isRead = name.endsWith('.yaml');
      if (isRead) expect([...catalog.unread]).toEqual([`content/${name}`]);
    }
  },
);

it('tells of links, of folders in the place of files, and of files that nothing reads', async () => {
  const root = await writeContent({
    'glosary.yaml': '[]',
    'error/X/error.yaml': 'kind: code',
    'drafts/X/error.yaml': 'kind: code',
    'errors/notes.txt': '',
    'errors/BrokenThing/zh-TW.mdx/x.txt': '',
    'labels.yaml/x.txt': '',
    '.DS_Store': '',
    'README.md': '',
  });
  const content = join(root, 'content');
  await symlink(join(content, 'errors'), join(content, 'causes/loop'));
  await symlink(join(content, 'causes/a-cause'), join(content, 'causes/b-cause'));
  await symlink('nowhere.yaml', join(content, 'synonyms.yaml'));
  const { issues } = await loadCatalog(root, content);
  expect(issues.map(({ file, problem }) => `${file}: ${problem}`)).toMatchInlineSnapshot(`
    [
      "content/causes/b-cause: "b-cause" is a link, and links are not followed.",
      "content/causes/loop: "loop" is a link, and links are not followed.",
      "content/drafts/X/error.yaml: Nothing reads "error.yaml" here.",
      "content/error: Nothing reads "error" here.",
      "content/errors/BrokenThing/zh-TW.mdx: "zh-TW.mdx" is not a file of an entry.",
      "content/errors/notes.txt: Nothing reads "notes.txt" here.",
      "content/glosary.yaml: Nothing reads "glosary.yaml" here.",
      "content/labels.yaml: "labels.yaml" is a folder.",
      "content/labels.yaml/x.txt: Nothing reads "x.txt" here.",
      "content/synonyms.yaml: "synonyms.yaml" is a link, and links are not followed.",
    ]
  `);
});
