import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edited, writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('leaves nothing of one run to the next, and tells what a run alone does', async () => {
  const content = join(await writeContent(), 'content');
  const broken = join(
    await writeContent(edited('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow')),
    'content',
  );
  const sound = { SHIRUBE_CONTENT: content, LC_ALL: 'C' };
  const first = await runTool('explain', ['4711'], sound);
  expect(startTool('explain', ['4711'], sound)).toEqual(first);
  // A word, a language, a time zone, an exit code and other content.
  await runTool('explain', ['4711', '--locale', 'ja'], { ...sound, TZ: 'Asia/Tokyo' });
  expect((await runTool('check', [], { SHIRUBE_CONTENT: broken })).status).toBe(1);
  await runTool('difference', ['--wrong']);
  expect(await runTool('explain', ['4711'], sound)).toEqual(first);
});
