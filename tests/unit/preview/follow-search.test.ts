import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  createSearchFollower,
  type SearchPreviewMessage,
} from '../../../src/preview/follow-search.ts';
import { VALID_CONTENT, writeContent } from '../../support/content-fixture.ts';

/** Follows a small content folder, whose files may be changed. */
async function follow() {
  const root = await writeContent();
  const content = join(root, 'content');
  const told: SearchPreviewMessage[] = [];
  const cache = { folder: join(root, 'cache'), code: 'of today' };
  const ask = createSearchFollower(
    { root, content, engine: 'assets/search-engine-01234567.js', cache },
    (message) => {
      told.push(message);
    },
  );
  const save = async (from: string, to: string): Promise<string> => {
    const file = join(content, 'errors/BrokenThing/error.yaml');
    const text: string = VALID_CONTENT['errors/BrokenThing/error.yaml'];
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    return file;
  };
  /** What was told since the last time: the language, the state, and the titles in the file of entries. */
  const listTold = () =>
    told.splice(0).map((message) => {
      const files = 'files' in message ? message.files : [];
      const { text = '' } = files.find(({ path }) => path.includes('/entries-')) ?? {};
      const [, title] = /"title":"([^"]*)"/.exec(text) ?? [];
      return [message.locale, message.state, title];
    });
  return { ask, save, listTold };
}

it('tells of a language when it is wanted, and again with each change', async () => {
  const { ask, save, listTold } = await follow();
  await ask({ shown: 'en', state: 0 });
  expect(listTold()).toEqual([['en', 0, 'A thing is broken']]);
  await ask({ shown: 'en', state: 0 });
  expect(listTold()).toEqual([]);
  await ask({ changed: await save('A thing is broken', 'A thing is bent'), state: 1 });
  expect(listTold()).toEqual([['en', 1, 'A thing is bent']]);
});

it('follows with the language of the page that is shown, and tells of no state twice', async () => {
  const { ask, save, listTold } = await follow();
  // The page of one language looks into the index of another.
  await Promise.all([ask({ shown: 'en', state: 0 }), ask({ wanted: 'zh-TW', state: 0 })]);
  expect(listTold().map(([locale]) => locale)).toEqual(['en', 'zh-TW']);
  const file = await save('A thing is broken', 'A thing is bent');
  // The second one comes while it is at work for the first.
  await Promise.all([ask({ changed: file, state: 1 }), ask({ changed: file, state: 2 })]);
  expect(listTold().map(([locale, state]) => [locale, state])).toEqual([
    ['en', 1],
    ['en', 2],
  ]);
  await ask({ wanted: 'zh-TW', state: 2 });
  expect(listTold().map(([locale, state]) => [locale, state])).toEqual([['zh-TW', 2]]);
});

it('goes on with what was last where a file cannot be read', async () => {
  const { ask, save, listTold } = await follow();
  await ask({ shown: 'en', state: 0 });
  await ask({ changed: await save('kind: code', 'kind: [code'), state: 1 });
  await ask({ changed: await save('A thing is broken', 'A thing is bent'), state: 2 });
  expect(listTold()).toEqual([
    ['en', 0, 'A thing is broken'],
    ['en', 1, 'A thing is broken'],
    ['en', 2, 'A thing is bent'],
  ]);
});
