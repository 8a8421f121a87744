import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it("explains in the reader's language what a code means, and fails for one that the base lacks", async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content, LC_ALL: 'C' };
  const explain = (args: readonly string[], more: Record<string, string> = {}) =>
    runTool('explain', args, { ...environment, ...more });
  expect(startTool('explain', ['4711'], environment)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^BrokenThing: A thing is broken\n/) as string,
  });
  const japanese = await explain(['4711'], { LC_ALL: 'ja_JP.UTF-8' });
  expect(japanese.stdout).toMatch(/^BrokenThing：部品の故障\n/);
  const chinese = await explain(['4711', '--locale', 'zh-tw']);
  expect(chinese.stdout).toMatch(/^BrokenThing：零件故障\n/);
  expect(await explain(['BrokenThin'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Nothing matches “BrokenThin”.\n\nDid you mean\n- BrokenThing A thing is broken\n',
  });
  expect(await explain(['4711', '--locale', 'fr'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no language "fr": the languages are en, ja, zh-TW.\n',
  });
  expect(await explain([])).toMatchObject({ status: 1, stdout: '' });
  expect(await explain(['4711'], { SHIRUBE_CONTENT: join(content, 'nowhere') })).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /product\.yaml is not sound: "npm run check" says why\.\n$/,
    ) as string,
  });
});
