import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool } from './run-tool.ts';

it('ids change by commands that do it whole or not at all, and are recorded before', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const file = join(content, 'errors/BrokenThing/error.yaml');
  const before = readFileSync(file, 'utf8');
  expect(runTool('ledger', ['now'], environment)).toMatchObject({
    status: 1,
    stderr: 'Nothing was recorded: npm run ledger -- [--dry-run]\n',
  });
  expect(runTool('ledger', ['--dry-run'], environment).stdout).toContain('Nothing was written.');
  expect(existsSync(join(content, 'ledger.txt'))).toBe(false);
  expect(runTool('check', [], environment).stdout).toContain(
    'Before they are published: npm run ledger',
  );
  expect(runTool('ledger', [], environment)).toMatchObject({ status: 0, stderr: '' });
  expect(runTool('check', [], environment).stdout).not.toContain('npm run ledger');

  for (const [tool, words] of [
    ['rename', ['BrokenThing']],
    ['retire', []],
    ['merge', ['BrokenThing', 'a-cause', 'more']],
  ] as const) {
    expect(runTool(tool, words, environment)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Nothing was changed: npm run ${tool} -- `) as string,
    });
  }
  expect(runTool('rename', ['BrokenThing', 'a-cause', '--quick'], environment)).toMatchObject({
    status: 1,
    stderr:
      "Unknown option '--quick'. Nothing was changed: npm run rename -- <old id> <new id> [--dry-run]\n",
  });
  expect(readFileSync(file, 'utf8')).toBe(before);

  expect(runTool('retire', ['BrokenThing', '--replaced-by', 'a-cause'], environment).status).toBe(
    0,
  );
  expect(runTool('rename', ['BrokenThing', 'WornThing'], environment).status).toBe(0);
  expect(runTool('check', [], environment)).toMatchObject({ status: 0 });
  rmSync(join(content, 'errors/WornThing'), { recursive: true });
  expect(runTool('check', [], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('The error "BrokenThing" was published') as string,
  });
});
