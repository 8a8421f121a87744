import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { reportChanges } from '../../../src/authoring/changes.ts';
import { planStamps } from '../../../src/authoring/stamp.ts';
import { findEntry } from '../../../src/content/catalogue/entries.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { stampTranslation } from '../../../src/content/read/source-hash.ts';
import { edited, loadContent, VALID_CONTENT, writeContent } from '../../support/content-fixture.ts';

const FOLDER = 'content/errors/BrokenThing';
const SOURCE = VALID_CONTENT['errors/BrokenThing/en.mdx'];
const CHANGED = SOURCE.replace('It works.', 'It works again.');
/** A project in which somebody has recorded what the Japanese page renders. */
async function writeRecorded(): Promise<string> {
  const { catalog } = await loadContent();
  const plan = planStamps(catalog, { words: ['BrokenThing', 'ja'] }, '');
  if ('problems' in plan) throw new Error(plan.problems.join());
  const [stamp] = plan.stamps;
  return writeContent({
    'errors/BrokenThing/ja.mdx': stampTranslation(
      SOURCE,
      stamp?.sourceHash ?? '',
      stamp?.sourceParts,
    ),
  });
}

/** What stands in the history bears this day, whatever day it is. */
function git(root: string, ...args: string[]): void {
  const day = '2026-01-31T12:00:00Z';
  const names = { name: 'An author', email: 'author@example.com' };
  execFileSync('git', args, {
    cwd: root,
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: names.name,
      GIT_AUTHOR_EMAIL: names.email,
      GIT_COMMITTER_NAME: names.name,
      GIT_COMMITTER_EMAIL: names.email,
      GIT_AUTHOR_DATE: day,
      GIT_COMMITTER_DATE: day,
      // Neither the settings nor the repository of whoever runs this.
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_DIR: undefined,
    },
    stdio: 'ignore',
  });
}

function commit(root: string): void {
  git(root, 'init');
  git(root, 'add', '.');
  git(root, 'commit', '-m', 'A commit');
}

async function report(root: string, id = 'BrokenThing') {
  const { catalog } = await loadCatalog(root, join(root, 'content'));
  const entry = findEntry(catalog, id);
  if (entry === undefined) throw new Error(`There is no ${id}.`);
  const { text, isKnown } = await reportChanges(root, catalog, entry, 'ja');
  return { text: text.replaceAll(/\([\da-f]{8}\)/g, '(<commit>)'), isKnown };
}

it('shows the words from the commit that the translation was made from, wherever the folder was', async () => {
  const root = await writeRecorded();
  await rename(join(root, FOLDER), join(root, 'content/errors/OldName'));
  commit(root);
  await rename(join(root, 'content/errors/OldName'), join(root, FOLDER));
  commit(root);
  await writeFile(join(root, FOLDER, 'en.mdx'), CHANGED);
  expect((await report(root)).text).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/ja.mdx renders the source of 2026-01-31 (<commit>). Since then:
      Verify
        It works{+ again+}."
  `);
  commit(root);
  expect((await report(root)).text).toContain('It works{+ again+}.');
});

it('names the parts alone without a history', async () => {
  const root = await writeRecorded();
  expect((await report(root)).text).toBe(`${FOLDER}/ja.mdx renders the source as it is.`);
  await writeFile(join(root, FOLDER, 'en.mdx'), CHANGED);
  const answer = await report(root);
  expect(answer.text).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/ja.mdx: changed in the source since it was translated:
      Verify
    The words of before cannot be shown: there is no Git history here."
  `);
  expect(answer.isKnown).toBe(true);
});

it('names the parts, and how to get the rest, in a copy without the whole history', async () => {
  const root = await writeRecorded();
  commit(root);
  await writeFile(join(root, FOLDER, 'en.mdx'), CHANGED);
  commit(root);
  const copy = await mkdtemp(join(tmpdir(), 'shirube-shallow-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  git(copy, 'clone', '--depth', '1', `file://${root}`, '.');
  expect((await report(copy)).text).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/ja.mdx: changed in the source since it was translated:
      Verify
    The words of before cannot be shown: this copy of the repository has not the whole history ("git fetch --unshallow" brings it)."
  `);
});

it('says that it cannot tell where the translation names no parts and there is no history', async () => {
  const root = await writeContent(edited('errors/BrokenThing/en.mdx', 'It works.', 'It runs.'));
  const answer = await report(root);
  expect(answer.text).toMatchInlineSnapshot(
    `"content/errors/BrokenThing/ja.mdx: what has changed cannot be told: the file names no parts, and there is no Git history here."`,
  );
  expect(answer.isKnown).toBe(false);
});

it('says that there is no translation, or that nobody has recorded one', async () => {
  const root = await writeContent({
    'errors/BrokenThing/ja.mdx': stampTranslation(SOURCE, '000000000000'),
  });
  expect((await report(root)).text).toMatchInlineSnapshot(
    `"content/errors/BrokenThing/ja.mdx: nobody has recorded yet what it renders."`,
  );
  expect((await report(root, 'a-cause')).text).toMatchInlineSnapshot(
    `"ja: there is no translation; "npm run translate -- a-cause ja" begins one."`,
  );
});
