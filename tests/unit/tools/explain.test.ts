import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool } from './run-tool.ts';

it("explains in the reader's language what a code means, and fails for one that the base lacks", async () => {
  const content = join(await writeContent(), 'content');
  const explain = (args: readonly string[], more: Record<string, string> = {}) =>
    runTool('explain', args, { SHIRUBE_CONTENT: content, LC_ALL: 'C', ...more });
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
