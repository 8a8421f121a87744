import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('shows what has changed since a translation, and fails for what it cannot show', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const changes = (...args: string[]) => runTool('changes', args, environment);
  expect(startTool('changes', ['BrokenThing', 'ja'], environment)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /BrokenThing\/ja\.mdx renders the source as it is\.\n$/,
    ) as string,
  });
  expect(await changes('broken')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no entry "broken"; it is in the names of BrokenThing.\n',
  });
  expect(await changes('BrokenThing', 'fr')).toMatchObject({
    status: 1,
    stderr: 'No page is translated into "fr": npm run changes -- <id> [ja|zh-TW]\n',
  });
  expect(await changes('BrokenThing', 'JA')).toMatchObject({ status: 0 });
  expect(await changes('BrokenThing', 'ja', 'zh-TW')).toMatchObject({
    status: 1,
    stderr: 'Say which page: npm run changes -- <id> [ja|zh-TW]\n',
  });
});
