import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { writeArchive } from '../../../src/release/archive.ts';
import { edited, writeContent } from '../../support/content-fixture.ts';
import { makeRelease } from '../release/small-release.ts';

/** Runs what an npm script runs, and says how it ended. */
function run(tool: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, `src/tools/${tool}.ts`), ...args],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, stdout, stderr };
}

it('the check ends with 0 where all is in order, and with 1 where something is to mend', async () => {
  const check = async (root: Promise<string>) =>
    run('check', [], { SHIRUBE_CONTENT: join(await root, 'content') });
  expect(await check(writeContent())).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 error, 1 causes and procedures: all in order.') as string,
  });
  const broken = writeContent(edited('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow'));
  expect(await check(broken)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('1 to mend.') as string,
  });
});

it('the difference says what is saved, or that it is hardly worth it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-difference-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bulk = Array.from({ length: 2000 }, (_, index) => String(index ** 3)).join();
  const pack = async (version: string, build: string, texts: Record<string, string>) => {
    const { files, time } = makeRelease(version, build, texts);
    const file = join(folder, `${version}.zip`);
    await writeArchive(file, { root: `base-${version}`, extension: '.zip', time, files });
    return file;
  };
  const first = await pack('1.0.0', 'aaa111', { 'bulk.txt': bulk });
  const second = await pack('1.1.0', 'bbb222', { 'bulk.txt': bulk, 'new.txt': 'new' });
  const third = await pack('2.0.0', 'ccc333', { 'bulk.txt': bulk.split('').reverse().join('') });
  const output = ['--output', join(folder, 'out')];
  expect(run('difference', [first, second, ...output]).stdout).toMatch(
    /1 added, 3 changed, 0 removed\. [\d.]+ kB instead of [\d.]+ kB\.\n/,
  );
  expect(run('difference', [second, third, ...output]).stdout).toMatch(
    /0 added, 4 changed, 1 removed\. .* nearly everything has changed, so the whole release is/,
  );
});

it('an entry is begun, translated and recorded by commands that never write over anything', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const facets = ['--area', 'saw', '--action', 'cut'];
  const words = ['error', 'NewThing', '--title', 'New', '--source', 'manual 2025-01-31', ...facets];
  expect(run('new', ['error'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run new -- error <id>') as string,
  });
  expect(run('new', words, environment)).toMatchObject({ status: 0, stderr: '' });
  expect(run('new', words, environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'errors/NewThing exists already. Nothing was written.',
    ) as string,
  });

  const page = join(content, 'errors/BrokenThing/zh-TW.mdx');
  expect(run('translate', ['BrokenThing', 'de'], environment)).toMatchObject({
    status: 1,
    stderr: 'No page is translated into "de": npm run translate -- <id> <ja|zh-TW>\n',
  });
  expect(run('translate', ['BrokenThing', 'zh-TW'], environment).status).toBe(0);
  const skeleton = readFileSync(page, 'utf8');
  expect(skeleton).toContain('{/* It broke. */}');
  expect(run('translate', ['BrokenThing', 'zh-TW'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is there already, and is left as it is.') as string,
  });
  expect(readFileSync(page, 'utf8')).toBe(skeleton);

  expect(run('translated', ['BrokenThing', 'NoThing', 'zh-TW'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Nothing was recorded.') as string,
  });
  expect(readFileSync(page, 'utf8')).toBe(skeleton);
  const before = readFileSync(join(content, 'errors/BrokenThing/ja.mdx'), 'utf8');
  expect(run('translated', ['BrokenThing', 'zh-TW'], environment).status).toBe(0);
  expect(readFileSync(page, 'utf8')).not.toContain("'000000000000'");
  expect(readFileSync(join(content, 'errors/BrokenThing/ja.mdx'), 'utf8')).toBe(before);
});

it('the search is asked from the terminal, and says what it cannot be asked', async () => {
  const environment = { SHIRUBE_CONTENT: join(await writeContent(), 'content') };
  expect(run('search', [], environment)).toMatchObject({
    status: 1,
    stderr: 'Say what to search for: npm run search -- "<text>" [--language <language>]\n',
  });
  expect(run('search', ['blade', '--language', 'de'], environment)).toMatchObject({
    status: 1,
    stderr: 'There is no language "de": the languages are en, ja, zh-TW.\n',
  });
  expect(run('search', ['blade', '--lang', 'ja'], environment)).toMatchObject({
    status: 1,
    stderr:
      'Unknown option \'--lang\'. Say what to search for: npm run search -- "<text>" [--language <language>]\n',
  });
  const found = run('search', ['the thing is broken', '--language', 'EN'], environment);
  expect(found.status).toBe(0);
  expect(found.stdout).toContain('By message: one of the base stands in it');
  expect(found.stdout).toContain('en/errors/BrokenThing.html');
});

it('ids change by commands that do it whole or not at all, and are recorded before', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const file = join(content, 'errors/BrokenThing/error.yaml');
  const before = readFileSync(file, 'utf8');
  expect(run('ledger', ['now'], environment)).toMatchObject({
    status: 1,
    stderr: 'Nothing was recorded: npm run ledger   (or npm run ledger -- --dry-run)\n',
  });
  expect(run('ledger', ['--dry-run'], environment).stdout).toContain('Nothing was written.');
  expect(existsSync(join(content, 'ledger.txt'))).toBe(false);
  expect(run('check', [], environment).stdout).toContain(
    'Before they are published: npm run ledger',
  );
  expect(run('ledger', [], environment)).toMatchObject({ status: 0, stderr: '' });
  expect(run('check', [], environment).stdout).not.toContain('npm run ledger');

  for (const [tool, words] of [
    ['rename', ['BrokenThing']],
    ['retire', []],
    ['merge', ['BrokenThing', 'a-cause', 'more']],
  ] as const) {
    expect(run(tool, words, environment)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Nothing was changed: npm run ${tool} -- `) as string,
    });
  }
  expect(run('rename', ['BrokenThing', 'a-cause', '--quick'], environment)).toMatchObject({
    status: 1,
    stderr:
      "Unknown option '--quick'. Nothing was changed: npm run rename -- <old id> <new id> [--dry-run]\n",
  });
  expect(readFileSync(file, 'utf8')).toBe(before);

  expect(run('retire', ['BrokenThing', '--replaced-by', 'a-cause'], environment).status).toBe(0);
  expect(run('rename', ['BrokenThing', 'WornThing'], environment).status).toBe(0);
  expect(run('check', [], environment)).toMatchObject({ status: 0 });
  rmSync(join(content, 'errors/WornThing'), { recursive: true });
  expect(run('check', [], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('The error "BrokenThing" was published') as string,
  });
});

it("explains in the reader's language what a code means, and fails for one that the base lacks", async () => {
  const content = join(await writeContent(), 'content');
  const explain = (args: readonly string[], more: Record<string, string> = {}) =>
    run('explain', args, { SHIRUBE_CONTENT: content, LC_ALL: 'C', ...more });
  expect(explain(['4711'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^BrokenThing: A thing is broken\n/) as string,
  });
  expect(explain(['4711'], { LC_ALL: 'ja_JP.UTF-8' }).stdout).toMatch(/^BrokenThing：部品の故障\n/);
  expect(explain(['4711', '--locale', 'zh-tw']).stdout).toMatch(/^BrokenThing：零件故障\n/);
  expect(explain(['BrokenThin'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Nothing matches “BrokenThin”.\n\nDid you mean\n- BrokenThing A thing is broken\n',
  });
  expect(explain(['4711', '--locale', 'fr'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no language "fr": the languages are en, ja, zh-TW.\n',
  });
  expect(explain([])).toMatchObject({ status: 1, stdout: '' });
});

it('shows what has changed since a translation, and fails for what it cannot show', async () => {
  const content = join(await writeContent(), 'content');
  const changes = (...args: string[]) => run('changes', args, { SHIRUBE_CONTENT: content });
  expect(changes('BrokenThing', 'ja')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /BrokenThing\/ja\.mdx renders the source as it is\.\n$/,
    ) as string,
  });
  expect(changes('broken')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no entry "broken"; it is in the names of BrokenThing.\n',
  });
  expect(changes('BrokenThing', 'fr')).toMatchObject({
    status: 1,
    stderr: 'Say which page: npm run changes -- <id> [ja|zh-TW]\n',
  });
});

it('reports the work that is left, in the terminal and as a page, and of faulty content nothing', async () => {
  const content = join(await writeContent(), 'content');
  expect(run('report', [], { SHIRUBE_CONTENT: content })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Known without a page +0\n[^]*To translate +3\n/) as string,
  });
  const broken = edited('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow');
  expect(
    run('report', [], { SHIRUBE_CONTENT: join(await writeContent(broken), 'content') }),
  ).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The content has 1 to mend first: "npm run check" lists them.\n',
  });
});

it('a list becomes entries whole, or not at all while a row is refused, and once', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const list = join(content, '..', 'errors.json');
  const map = join(content, '..', 'map.yaml');
  const row = (code: string, machine: string) => ({ code, machine, title: 'Jam', text: '詰まり' });
  writeFileSync(list, JSON.stringify([row('W-1', 'S'), row('W-2', 'X'), row('W-3', 'S')], null, 1));
  writeFileSync(
    map,
    `code: code
title: { en: title, ja: text, zh-TW: text }
facets: { area: { column: machine, values: { S: saw } }, action: { default: cut } }
concerns: { en: title, ja: text, zh-TW: text }
sources: [{ document: manual, date: '2025-01-31' }]
verified: '2025-02-01'
`,
  );
  const words = [list, '--map', map];
  const isThere = (id: string) => existsSync(join(content, 'errors', id, 'error.yaml'));
  const show = ({ status, stdout, stderr }: ReturnType<typeof run>) =>
    `${String(status)}\n${stdout}\n${stderr}`.replaceAll(join(content, '..'), '…');

  expect(show(run('import', words, environment))).toMatchInlineSnapshot(`
    "1
    …/errors.json: utf-8
      new            2  W-1, W-3
      unchanged      0
      kept           0
      refused        1

    Only known, by a line under "concerns": 2

    Nothing was changed: mend the rows that are refused, or leave them out with --skip-refused.

    Rows: 3

    …/errors.json:8  machine
      "X" is not a value of area.
      Expected: one of S.
      Fix: write one of these, or say under "facets.area.values" in the map what it stands for.

    "
  `);
  expect(show(run('import', [...words, '--dry-run', '--skip-refused'], environment))).toContain(
    'Nothing was changed: this is only what would be.',
  );
  expect(isThere('W-1')).toBe(false);
  const done = run('import', [...words, '--skip-refused'], environment);
  expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('Done. Run') as string });
  expect(['W-1', 'W-2', 'W-3'].map(isThere)).toEqual([true, false, true]);
  expect(run('check', [], environment).status).toBe(0);
  const again = run('import', [...words, '--skip-refused'], environment);
  expect(again.stdout).toMatch(/ {2}new +0\n {2}unchanged +2 .*\n[^]*There is nothing to change\./);

  const faults = [
    [list],
    [list, '--map', map, '--wrong'],
    [join(content, 'none.csv'), '--map', map],
    [list, '--map', join(content, 'errors')],
  ].map((given) => run('import', given, environment));
  expect(faults.map(({ status }) => status)).toEqual([1, 1, 1, 1]);
  expect(faults.map(({ stderr }) => stderr.replaceAll(join(content, '..'), '…')).join(''))
    .toMatchInlineSnapshot(`
    "Name one list and its map. Nothing was changed: npm run import -- <list.csv|.json|.yaml> --map <map.yaml> [--dry-run] [--skip-refused] [--encoding <name>]
    Unknown option '--wrong'. Nothing was changed: npm run import -- <list.csv|.json|.yaml> --map <map.yaml> [--dry-run] [--skip-refused] [--encoding <name>]
    …/content/none.csv does not exist.
    Nothing was changed.
    …/content/errors is a folder.
    Nothing was changed.
    "
  `);
});
