import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool } from './run-tool.ts';

it('shows what has changed since a translation, and fails for what it cannot show', async () => {
  const content = join(await writeContent(), 'content');
  const changes = (...args: string[]) => runTool('changes', args, { SHIRUBE_CONTENT: content });
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
