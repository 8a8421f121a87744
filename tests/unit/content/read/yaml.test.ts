import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFolder } from '../../../../src/content/read/content-folder.ts';
import { listFolder } from '../../../../src/content/read/read-files.ts';
import { parseYaml } from '../../../../src/content/read/yaml.ts';
import { projectRoot } from '../../../../src/project-root.ts';

const Anything = z.any();
const Texts = z.strictObject({ a: z.string(), b: z.string().optional() });

describe('parseYaml', () => {
  it(
    'reads every file of the content as the parser does that knows its places',
    { timeout: 60_000 },
    async () => {
      const items = await listFolder(contentFolder(projectRoot));
      const files = items
        .filter(({ name }) => name.endsWith('.yaml'))
        .map(({ parentPath, name }) => join(parentPath, name));
      expect(files).not.toEqual([]);
      for (const file of files) {
        const text = await readFile(file, 'utf8');
        expect(parseYaml(file, text, Anything).value, file).toEqual(parse(text));
      }
    },
  );

  it.each([
    'a: 2025-01-31',
    'a: 1_000',
    'a: yes',
    'a: 12:30',
    'a: "\\u3042"',
    "a: 'it''s'",
    'a: |\n  x\n   y\n\n  z\n',
    'a: >-\n  x\n  y\n\n  z\n',
    'a: x\n  y\n# z',
    'a: [x, y] # z',
    'a: &x y\nb: *x',
    'a: 1\r\nb: 2\r\n',
    '',
    '# nothing',
  ])('reads %j in the same way', (text) => {
    expect(parseYaml('x.yaml', text, Anything).value ?? null).toEqual(parse(text));
  });

  it('takes what only one of the two parsers reads as a text', () => {
    expect(parseYaml('x.yaml', 'a: 0b11', Texts).value).toEqual({ a: '0b11' });
  });

  it('tells of an alias of what is not there', () => {
    expect(parseYaml('x.yaml', 'a: *nothing', Texts).issues).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "expected": "a file in YAML syntax.",
          "file": "x.yaml",
          "fix": "mend the line; a text with ": ", "#", quotes or a leading "{", "[", "*", "&" or "@" needs quotes.",
          "line": 1,
          "problem": "Unresolved alias (the anchor must be set before the alias): nothing.",
          "rule": "yaml-syntax",
        },
      ]
    `);
  });

  it.each([
    ['a: b\nc: "Broken\nd: e\nf: g\n', { line: 2, column: 4 }],
    ["a: 'Broken\n", { line: 1, column: 4 }],
    ['a:\n  - "x\n  - y\nb: "z"\n', { line: 2, column: 5 }],
    ['a: "b"\nc: "it\nd: "that"\n', { line: 2, column: 4 }],
  ])('tells where a quotation mark opens that nothing closes: %j', (text, place) => {
    expect(parseYaml('x.yaml', text, Texts).issues[0]).toMatchObject({
      ...place,
      problem: 'A quotation mark opens here and is never closed.',
    });
  });

  it('finds a place when it is asked for', () => {
    const { locate, issues } = parseYaml('x.yaml', '# x\na: y\nb: z\n', Texts);
    expect(issues).toEqual([]);
    expect(locate(['b'])).toEqual({ line: 3, column: 1 });
    expect(locate(['c'])).toEqual({ line: 2, column: 1 });
  });
});
