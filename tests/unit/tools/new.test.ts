import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../../support/content-fixture.ts';
import { runTool, startTool } from './run-tool.ts';

it('an entry is begun, translated and recorded by commands that never write over anything', async () => {
  const content = join(await writeContent(), 'content');
  const environment = { SHIRUBE_CONTENT: content };
  const facets = ['--area', 'saw', '--action', 'cut'];
  const words = ['error', 'NewThing', '--title', 'New', '--source', 'manual 2025-01-31', ...facets];
  expect(await runTool('new', ['error'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run new -- error <id>') as string,
  });
  expect(await runTool('new', ['eror', 'NewThing'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Nothing begins as "eror". Nothing was written. ') as string,
  });
  // The day is a word of its own where the quotes are missing.
  const unquoted = [...words.slice(0, 4), '--source', 'manual', '2025-01-31', ...facets];
  expect(await runTool('new', unquoted, environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('needs quotes around it: "2025-01-31" stands alone.') as string,
  });
  expect(startTool('new', words, environment)).toMatchObject({ status: 0, stderr: '' });
  expect(await runTool('new', words, environment)).toMatchObject({
    status: 1,
    stderr: '"NewThing" is there already.\nNothing was written.\n',
  });

  const page = join(content, 'errors/BrokenThing/zh-TW.mdx');
  expect(await runTool('translate', ['BrokenThing', 'de'], environment)).toMatchObject({
    status: 1,
    stderr: 'No page is translated into "de": npm run translate -- <id> <ja|zh-TW>\n',
  });
  expect(await runTool('translate', ['BrokenThing', 'zh-TW'], environment)).toMatchObject({
    status: 0,
  });
  const skeleton = readFileSync(page, 'utf8');
  expect(skeleton).toContain('{/* It broke. */}');
  expect(await runTool('translate', ['BrokenThing', 'zh-TW'], environment)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is there already, and is left as it is.') as string,
  });
  expect(readFileSync(page, 'utf8')).toBe(skeleton);

  expect(
    await runTool('translated', ['BrokenThing', 'NoThing', 'zh-TW'], environment),
  ).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Nothing was recorded.') as string,
  });
  expect(readFileSync(page, 'utf8')).toBe(skeleton);
  const before = readFileSync(join(content, 'errors/BrokenThing/ja.mdx'), 'utf8');
  const begun = await runTool('translated', ['BrokenThing', 'zh-TW'], environment);
  expect(begun).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('has no text yet') as string,
  });
  expect(readFileSync(page, 'utf8')).toBe(skeleton);
  // Somebody writes a text in the place of each comment.
  writeFileSync(page, skeleton.replaceAll(/\{\/\*[^]*?\*\/\}/g, '它壞了。'));
  expect(await runTool('translated', ['BrokenThing', 'zh-TW'], environment)).toMatchObject({
    status: 0,
  });
  expect(readFileSync(page, 'utf8')).not.toContain("'000000000000'");
  expect(readFileSync(join(content, 'errors/BrokenThing/ja.mdx'), 'utf8')).toBe(before);
});
