import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { describeUsage, findCommand, USAGES } from '../../../src/tools/usages.ts';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

/** All files of a content folder, with what is in them. */
function readAll(content: string): Record<string, string> {
  const items = readdirSync(content, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    items
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

// Those of the other commands stand in the tests of these.
it.each([
  ['translate', ['Nothing', 'ja'], 'There is no entry "Nothing"'],
  ['translate', ['BrokenThing', 'ko'], 'No page is translated into "ko"'],
  ['translate', ['BrokenThing', 'ja'], 'ja.mdx is there already, and is left as it is.'],
  ['translated', ['BrokenThing', 'ko'], 'Name the entries and one language'],
  ['translated', ['--wrong'], "Unknown option '--wrong'. Nothing was recorded: npm run translated"],
  ['retire', ['BrokenThing', '--replaced-by', 'Nothing'], 'There is no entry "Nothing"'],
  ['merge', ['BrokenThing', 'BrokenThing'], 'cannot be merged into itself'],
  ['ledger', ['--wrong'], 'Nothing was recorded: npm run ledger'],
  ['schemas', ['--wrong'], "Unknown option '--wrong'. npm run schemas"],
  ['check', ['--wrong'], "Unknown option '--wrong'. npm run check"],
  ['pack', ['--wrong'], "Unknown option '--wrong'. npm run pack"],
  ['build', ['--wrong'], "Unknown option '--wrong'. npm run build"],
  [
    'serve',
    ['--port', '99999'],
    '--port takes a number from 0 to 65535, not "99999". npm run serve',
  ],
  ['start', ['--wrong'], "Unknown option '--wrong'. npm start"],
  ['icons', ['--wrong'], "Unknown option '--wrong'. npm run icons"],
])('%s %j ends with a sentence, and changes nothing', async (tool, words, sentence) => {
  const content = join(await writeContent(), 'content');
  const before = readAll(content);
  // As npm does, where no other test does so.
  const run = tool === 'merge' || tool === 'pack' ? startTool : runTool;
  const { status, stderr } = await run(tool, words, { SHIRUBE_CONTENT: content });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(status).not.toBe(0);
  expect(readAll(content)).toEqual(before);
});

describe('a run that was ended', () => {
  it.each([
    ['translated', ['BrokenThing', 'ja']],
    ['translate', ['a-cause', 'ja']],
    ['schemas', []],
  ])('is taken back by %s first', async (tool, words) => {
    const content = join(await writeContent(), 'content');
    const half = join(content, 'errors/Half/error.yaml');
    mkdirSync(join(content, 'errors/Half'));
    writeFileSync(half, 'kind: code');
    mkdirSync(join(content, '.unfinished'));
    const journal = { writes: [{ path: half, wasThere: false }], moves: [], removals: [] };
    writeFileSync(
      join(content, '.unfinished/journal.json'),
      JSON.stringify({ ...journal, folders: [join(content, 'errors/Half')] }),
    );
    const { stdout } = startTool(tool, words, { SHIRUBE_CONTENT: content });
    expect(stdout).toContain('A run that was ended was taken back first.');
    expect(readdirSync(join(content, 'errors'))).toEqual(['BrokenThing']);
    expect(readdirSync(content)).not.toContain('.unfinished');
  });
});

describe('the help', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const own = Object.entries(scripts).flatMap(([name, command]) => {
    // All of it: what stands behind "&&" would get the words, and what stands before it none.
    const [, file] = /^node scripts\/run\.cjs (\S+\.ts)[^&]*$/.exec(command) ?? [];
    return file === undefined ? [] : [{ name, file }];
  });

  it('knows each command of ours, and no other', () => {
    expect(Object.keys(USAGES).sort()).toEqual(own.map(({ name }) => name).sort());
  });

  it.each(own)('of npm run $name is its own', ({ name, file }) => {
    expect(findCommand(scripts, file, name)).toBe(name);
  });

  it('is that of the file where npm has started something else, or nothing', () => {
    expect(findCommand(scripts, 'src/tools/run-tests.ts', undefined)).toBe('test');
    expect(findCommand(scripts, 'src/tools/build.ts', 'start')).toBe('build');
    expect(findCommand(scripts, 'src/tools/none.ts', 'build')).toBeUndefined();
  });

  it('says how a command is called, and does nothing', () => {
    const words = ['scripts/run.cjs', 'src/tools/schemas.ts', '--help'];
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${describeUsage('schemas')}\n` });
  });
});
