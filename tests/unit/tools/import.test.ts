import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool, type ToolOutcome } from './run-tool.ts';

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
  const show = ({ status, stdout, stderr }: ToolOutcome) =>
    `${String(status)}\n${stdout}\n${stderr}`.replaceAll(join(content, '..'), '…');

  expect(show(await runTool('import', words, environment))).toMatchInlineSnapshot(`
    "1
    …/errors.json: utf-8
      new            2  W-1, W-3
      changed        0
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
  expect(
    show(await runTool('import', [...words, '--dry-run', '--skip-refused'], environment)),
  ).toContain('Nothing was changed: this is only what would be.');
  expect(isThere('W-1')).toBe(false);
  const done = startTool('import', [...words, '--skip-refused'], environment);
  expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('Done. Run') as string });
  expect(['W-1', 'W-2', 'W-3'].map(isThere)).toEqual([true, false, true]);
  expect(await runTool('check', [], environment)).toMatchObject({ status: 0 });
  const changed = row('W-1', 'S');
  writeFileSync(list, JSON.stringify([{ ...changed, title: 'Jammed' }, row('W-3', 'S')]));
  expect(show(await runTool('import', [...words, '--dry-run'], environment)))
    .toMatchInlineSnapshot(`
    "0
    …/errors.json: utf-8
      new            0
      changed        1  W-1
      unchanged      1  W-3
      kept           0
      refused        0

    Changed, as the list says something else than when it made them:
      errors/W-1: error.yaml (title.en, concerns)

    Nothing was changed: this is only what would be.

    Rows: 2
    "
  `);
  expect((await runTool('import', words, environment)).stdout).toContain('Done.');
  const facts = join(content, 'errors/W-1/error.yaml');
  expect(readFileSync(facts, 'utf8')).toContain('en: Jammed');
  // From here on it is its author's.
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('en: Jammed', 'en: It is jammed'));
  expect(show(await runTool('import', words, environment))).toMatchInlineSnapshot(`
    "0
    …/errors.json: utf-8
      new            0
      changed        0
      unchanged      1  W-3
      kept           1  W-1
      refused        0

    Kept as they are, though the list says something else:
      errors/W-1: error.yaml edited since the import. Differs: error.yaml (title.en)

    There is nothing to change.

    Rows: 2
    "
  `);
  writeFileSync(list, JSON.stringify([row('W-3', 'S')]));
  const again = await runTool('import', [...words, '--skip-refused'], environment);
  expect(again.stdout).toMatch(
    / {2}new +0\n {2}changed +0\n {2}unchanged +1 .*\n[^]*There is nothing to change\./,
  );

  const faults: ToolOutcome[] = [];
  for (const given of [
    [list],
    [list, '--map', map, '--wrong'],
    [join(content, 'none.csv'), '--map', map],
    [list, '--map', join(content, 'errors')],
  ]) {
    faults.push(await runTool('import', given, environment));
  }
  expect(faults.map(({ status }) => status)).toEqual([1, 1, 1, 1]);
  expect(faults.map(({ stderr }) => stderr.replaceAll(join(content, '..'), '…')).join(''))
    .toMatchInlineSnapshot(`
    "Name one list and its map. Nothing was changed: npm run import -- <list.csv|.json|.yaml> --map <map.yaml> [--dry-run] [--skip-refused] [--encoding <name>]
    Unknown option '--wrong'. Nothing was changed: npm run import -- <list.csv|.json|.yaml> --map <map.yaml> [--dry-run] [--skip-refused] [--encoding <name>]
    …/content/none.csv is not there: see whether its name is right.
    Nothing was changed.
    …/content/errors is a folder: name a file in it.
    Nothing was changed.
    "
  `);
});
