import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edited, writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('the check ends with 0 where all is in order, and with 1 where something is to mend', async () => {
  const environment = async (root: Promise<string>) => ({
    SHIRUBE_CONTENT: join(await root, 'content'),
  });
  expect(startTool('check', [], await environment(writeContent()))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 error, 1 causes and procedures: all in order.') as string,
  });
  const broken = writeContent(edited('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow'));
  expect(await runTool('check', [], await environment(broken))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('1 to mend.') as string,
  });
});
