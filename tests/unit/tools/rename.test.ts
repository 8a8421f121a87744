import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('ids change by commands that do it whole or not at all, and are recorded before', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const file = join(content, 'errors/BrokenThing/error.yaml');
  const before = readFileSync(file, 'utf8');
  expect(await runTool('ledger', ['now'], environment)).toMatchObject({
    status: 1,
    stderr: "Unexpected argument 'now'. Nothing was recorded: npm run ledger -- [--dry-run]\n",
  });
  const dry = await runTool('ledger', ['--dry-run'], environment);
  expect(dry.stdout).toContain('Nothing was written.');
  expect(existsSync(join(content, 'ledger.txt'))).toBe(false);
  const check = () => runTool('check', [], environment);
  expect((await check()).stdout).toContain('Before they are published: npm run ledger');
  expect(startTool('ledger', [], environment)).toMatchObject({ status: 0, stderr: '' });
  expect((await check()).stdout).not.toContain('npm run ledger');

  for (const [tool, words] of [
    ['rename', ['BrokenThing']],
    ['retire', []],
    ['merge', ['BrokenThing', 'a-cause', 'more']],
  ] as const) {
    expect(await runTool(tool, words, environment)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Nothing was changed: npm run ${tool} -- `) as string,
    });
  }
  expect(await runTool('rename', ['BrokenThing', 'a-cause', '--quick'], environment)).toMatchObject(
    {
      status: 1,
      stderr:
        "Unknown option '--quick'. Nothing was changed: npm run rename -- <old id> <new id> [--dry-run]\n",
    },
  );
  expect(readFileSync(file, 'utf8')).toBe(before);

  const words = ['BrokenThing', '--replaced-by', 'a-cause'];
  expect(startTool('retire', words, environment)).toMatchObject({ status: 0 });
  expect(startTool('rename', ['BrokenThing', 'WornThing'], environment)).toMatchObject({
    status: 0,
  });
  expect(await check()).toMatchObject({ status: 0 });
  rmSync(join(content, 'errors/WornThing'), { recursive: true });
  expect(await check()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('The error "BrokenThing" was published') as string,
  });
});
