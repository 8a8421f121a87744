import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('the search is asked from the terminal, and says what it cannot be asked', async () => {
  const environment = { SHIRUBE_CONTENT: join(await writeContent(), 'content') };
  expect(await runTool('search', [], environment)).toMatchObject({
    status: 1,
    stderr: 'Say what to search for: npm run search -- "<text>" [--language <language>]\n',
  });
  expect(await runTool('search', ['blade', '--language', 'de'], environment)).toMatchObject({
    status: 1,
    stderr: 'There is no language "de": the languages are en, ja, zh-TW.\n',
  });
  expect(await runTool('search', ['blade', '--lang', 'ja'], environment)).toMatchObject({
    status: 1,
    stderr:
      'Unknown option \'--lang\'. Say what to search for: npm run search -- "<text>" [--language <language>]\n',
  });
  const found = startTool('search', ['the thing is broken', '--language', 'EN'], environment);
  expect(found.status).toBe(0);
  expect(found.stdout).toContain('By message: one of the base stands in it');
  expect(found.stdout).toContain('en/errors/BrokenThing.html');
});
