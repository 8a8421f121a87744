import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderBuildScript } from '../../../src/model/build-mark.ts';
import { textFile } from '../../../src/published/site-files.ts';
import { writeBuiltLists } from '../../support/built-lists.ts';
import { writeContent } from '../../support/content-fixture.ts';
import { writeFiles } from '../release/small-release.ts';
import { runTool, type ToolOutcome } from './run-tool.ts';

it('a site that is built already is held to the ledger too', async () => {
  const root = await writeContent();
  const content = join(root, 'content');
  const built = join(root, 'built');
  writeFiles(built, [
    textFile('index.html', '<html data-product=workshop>'),
    textFile('api/build.js', renderBuildScript('abc123')),
    textFile('e/4711.html', '<html data-product=workshop>'),
  ]);
  writeBuiltLists(built);
  const environment = { SHIRUBE_CONTENT: content, SOURCE_DATE_EPOCH: '1795236298' };
  const run = async (tool: string, ...words: string[]): Promise<ToolOutcome> =>
    runTool(tool, words, environment);
  const pack = async (): Promise<ToolOutcome> =>
    run('pack', '--directory', built, '--output', join(root, 'release'));

  expect((await pack()).stderr).toMatch(
    /ledger\.txt lacks "language en" and \d+ more: what a release publishes stays for ever, so run "npm run ledger"/,
  );
  expect(await run('ledger')).toMatchObject({ status: 0 });
  expect(await pack()).toMatchObject({ status: 0 });

  // As built before the name was taken out again.
  const ledger = join(content, 'ledger.txt');
  const facts = join(content, 'errors/BrokenThing/error.yaml');
  for (const [file, line] of [
    [ledger, /^alias 4711\n/m],
    [facts, /^aliases:.*\n/m],
  ] as const) {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(line);
    writeFileSync(file, text.replace(line, ''));
  }
  const { status, stderr } = await pack();
  expect(status).not.toBe(0);
  expect(stderr).toMatch(
    /built holds e\/4711\.html, and .*ledger\.txt does not have its name: build the site again from the content/,
  );
});
