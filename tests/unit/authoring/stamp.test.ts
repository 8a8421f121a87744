import { describe, expect, it } from 'vitest';
import { planStamps, type StampPlan, type StampRequest } from '../../../src/authoring/stamp.ts';
import { writeSkeleton } from '../../../src/authoring/translation-skeleton.ts';
import { NEVER_RECORDED, stampTranslation } from '../../../src/content/read/source-hash.ts';
import { KNOWN_ONLY, loadContent, VALID_CONTENT } from '../../support/content-fixture.ts';

const USAGE = 'npm run translated -- <id> … <language>';
const ERROR = VALID_CONTENT['errors/BrokenThing/ja.mdx'];
const stale = (text: string): string => text.replace(/'[\da-f]{12}'/, "'ffffffffffff'");

/** Two translated entries in two languages, and an error of which no page is written. */
async function plan(request: StampRequest): Promise<StampPlan> {
  const { catalog } = await loadContent({
    'errors/BrokenThing/ja.mdx': stale(ERROR),
    'errors/BrokenThing/zh-TW.mdx': stale(ERROR),
    'errors/KnownThing/error.yaml': KNOWN_ONLY,
    'causes/a-cause/ja.mdx': `---\nsourceHash: '000000000000'\n---\n${VALID_CONTENT['causes/a-cause/en.mdx']}`,
  });
  return planStamps(catalog, request, USAGE);
}

async function filesOf(request: StampRequest): Promise<string[]> {
  const planned = await plan(request);
  if ('problems' in planned) throw new Error(planned.problems.join('\n'));
  return planned.stamps.map(({ file }) => file);
}

async function problemsOf(request: StampRequest): Promise<string> {
  const planned = await plan(request);
  return 'problems' in planned ? planned.problems.join('\n') : 'none';
}

describe('planStamps', () => {
  it('records the named entries in the named language, and nothing else', async () => {
    expect(await filesOf({ words: ['BrokenThing', 'ja'] })).toEqual([
      'content/errors/BrokenThing/ja.mdx',
    ]);
    expect(await filesOf({ words: ['zh-TW', 'BrokenThing'] })).toEqual([
      'content/errors/BrokenThing/zh-TW.mdx',
    ]);
    expect(await filesOf({ words: ['BrokenThing', 'a-cause', 'ja'] })).toEqual([
      'content/errors/BrokenThing/ja.mdx',
      'content/causes/a-cause/ja.mdx',
    ]);
  });

  it('takes all of a language that was never recorded', async () => {
    expect(await filesOf({ words: [], newIn: 'ja' })).toEqual(['content/causes/a-cause/ja.mdx']);
    expect(await filesOf({ words: [], newIn: 'zh-TW' })).toEqual([]);
  });

  it('records nothing for a wrong word among right ones', async () => {
    expect(await problemsOf({ words: ['BrokenThing', 'Brokenthng', 'ja'] })).toMatchInlineSnapshot(
      `"There is no entry "Brokenthng": is "BrokenThing" meant?"`,
    );
    expect(await problemsOf({ words: ['KnownThing', 'ja'] })).toMatchInlineSnapshot(
      `"KnownThing has no source prose that a translation could render: write it first."`,
    );
    expect(await problemsOf({ words: ['a-cause', 'zh-TW'] })).toMatchInlineSnapshot(
      `"content/causes/a-cause/zh-TW.mdx does not exist: write the translation first."`,
    );
  });

  it('records no page that is still comments', async () => {
    const source = VALID_CONTENT['errors/BrokenThing/en.mdx'];
    const begun = stampTranslation(writeSkeleton(source), NEVER_RECORDED);
    const { catalog } = await loadContent({ 'errors/BrokenThing/ja.mdx': begun });
    expect(planStamps(catalog, { words: ['BrokenThing', 'ja'] }, USAGE)).toMatchInlineSnapshot(`
      {
        "problems": [
          "content/errors/BrokenThing/ja.mdx has no text yet in <Meaning>, <Resolution>, <Verify>, <Escalate>: write it first.",
        ],
      }
    `);
    expect(planStamps(catalog, { words: [], newIn: 'ja' }, USAGE)).toEqual({ stamps: [] });
  });

  it('offers what a word is a part of, and no neighbour', async () => {
    expect(await problemsOf({ words: ['broken', 'ja'] })).toMatchInlineSnapshot(
      `"There is no entry "broken"; it is in the names of BrokenThing."`,
    );
    expect(await problemsOf({ words: ['471', 'ja'] })).toMatchInlineSnapshot(
      `"There is no entry "471"; it is in the names of BrokenThing."`,
    );
    // As a shell completes it.
    expect(
      await problemsOf({ words: ['content/errors/BrokenThing/', 'ja'] }),
    ).toMatchInlineSnapshot(
      `"There is no entry "content/errors/BrokenThing/": write its id alone, "BrokenThing"."`,
    );
  });

  it('knows a language in any case', async () => {
    const { catalog } = await loadContent();
    const planned = planStamps(catalog, { words: ['BrokenThing', 'JA'] }, USAGE);
    expect(planned).toEqual(planStamps(catalog, { words: ['BrokenThing', 'ja'] }, USAGE));
    expect(planned).toHaveProperty('stamps');
  });

  it('adds fingerprints to what is current, and only where they are missing', async () => {
    const { catalog } = await loadContent({ 'errors/BrokenThing/zh-TW.mdx': stale(ERROR) });
    const planned = planStamps(catalog, { words: [], isCompletion: true }, USAGE);
    expect(planned).toEqual({
      stamps: [
        {
          file: 'content/errors/BrokenThing/ja.mdx',
          sourceHash: catalog.errors.get('BrokenThing')?.sourceHash,
          sourceParts: expect.objectContaining({ Meaning: '9667ce', Verify: 'b22550' }) as object,
        },
      ],
    });
  });

  it.each([
    { words: [] },
    { words: ['BrokenThing'] },
    { words: ['ja'] },
    { words: ['BrokenThing', 'en'] },
    { words: ['BrokenThing', 'ja', 'zh-TW'] },
    { words: [], newIn: 'BrokenThing' },
    { words: ['BrokenThing', 'ja'], newIn: 'ja' },
    { words: ['ja'], isCompletion: true },
  ])('says what it wants instead of %j', async (request) => {
    expect(await problemsOf(request)).toBe(
      `Name the entries and one language: ${USAGE}; the languages are ja, zh-TW.`,
    );
  });
});
