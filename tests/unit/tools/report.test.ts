import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edited, writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('reports the work that is left, in the terminal and as a page, and of faulty content nothing', async () => {
  const content = join(await writeContent(), 'content');
  expect(startTool('report', [], { SHIRUBE_CONTENT: content })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Known without a page +0\n[^]*To translate +3\n/) as string,
  });
  const broken = edited('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow');
  expect(
    await runTool('report', [], { SHIRUBE_CONTENT: join(await writeContent(broken), 'content') }),
  ).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The content has 1 to mend first: "npm run check" lists them.\n',
  });
});
