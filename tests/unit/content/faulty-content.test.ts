/**
 * Content that is broken at random, as a slip of the hand, an editor or a merge breaks it: every fault is
 * refused in words that help, or is harmless. FUZZ_RUNS tries more of them, FUZZ_SEED others.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LoadedCatalog, loadCatalog } from '../../../src/content/read/load.ts';
import { listEntries } from '../../../src/content/catalogue/entries.ts';
import { PROSE_COMPONENTS } from '../../../src/model/sections.ts';
import { compileProse } from '../../../src/prose/compile-prose.ts';
import { VALID_CONTENT, writeContent } from '../../support/content-fixture.ts';

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
  [...Object.keys(PROSE_COMPONENTS), 'Steps'].map((name) => [name, name]),
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
      const loaded = await loadCatalog(dirname(content), content);
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
