import { describe, expect, it } from 'vitest';
import { listEntries } from '../../../../src/content/catalogue/entries.ts';
import { readSection } from '../../../../src/content/catalogue/ref-marks.ts';
import { stampTranslation } from '../../../../src/content/read/source-hash.ts';
import {
  edited,
  loadContent,
  reportContent,
  VALID_CONTENT,
} from '../../../support/content-fixture.ts';

const ERROR = 'errors/BrokenThing/error.yaml';

describe('loadCatalog', () => {
  it('joins facts, prose and causes', async () => {
    const { catalog, issues } = await loadContent();
    expect(issues).toEqual([]);
    expect(listEntries(catalog).map(({ id }) => id)).toEqual(['BrokenThing', 'a-cause']);
    expect(catalog.causes.get('a-cause')?.errors).toEqual(['BrokenThing']);
    const meaning = catalog.errors.get('BrokenThing')?.prose.en?.sections[0];
    expect(meaning).toMatchObject({ component: 'Meaning', text: 'It broke.', line: 1 });
    const resolution = catalog.errors.get('BrokenThing')?.prose.ja?.sections[1];
    expect(resolution).toMatchObject({
      steps: [{ id: '1', isNamed: false }],
      snippets: [{ target: 'mend', line: 13 }],
    });
  });

  it('reads a link by its code, its title or a text of its own', async () => {
    const { catalog } = await loadContent({
      'errors/BrokenThing/en.mdx': VALID_CONTENT['errors/BrokenThing/en.mdx'].replace(
        'It broke.',
        'Not <Ref id="BrokenThing" />, see <Ref id="a-cause" /> in <Ref id="a-cause">the shed</Ref>.',
      ),
    });
    const [meaning] = catalog.errors.get('BrokenThing')?.prose.en?.sections ?? [];
    const title = catalog.causes.get('a-cause')?.title.en ?? '';
    expect(meaning && readSection(meaning, 'en', catalog)).toBe(
      `Not BrokenThing, see ${title} in the shed.`,
    );
  });

  it('computes what the reader of each language has', async () => {
    const { catalog } = await loadContent(
      edited('errors/BrokenThing/en.mdx', 'It broke.', 'It broke again.'),
    );
    expect(catalog.errors.get('BrokenThing')?.proseState).toEqual({
      en: 'current',
      ja: 'stale',
      'zh-TW': 'fallback',
    });
    const { catalog: unwritten } = await loadContent({ 'causes/a-cause/en.mdx': undefined });
    expect(unwritten.causes.get('a-cause')?.proseState.ja).toBe('unwritten');
  });

  it('takes a translation as current once its source version is recorded', async () => {
    const { catalog } = await loadContent();
    const hash = catalog.errors.get('BrokenThing')?.sourceHash ?? '';
    const { catalog: stamped } = await loadContent({
      'errors/BrokenThing/ja.mdx': stampTranslation(
        VALID_CONTENT['errors/BrokenThing/ja.mdx'],
        hash,
      ),
    });
    expect(stamped.errors.get('BrokenThing')?.proseState.ja).toBe('current');
  });

  it('does not depend on line ends', async () => {
    const windows = Object.fromEntries(
      Object.entries(VALID_CONTENT).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const [{ catalog }, { catalog: other, issues }] = await Promise.all([
      loadContent(),
      loadContent(windows),
    ]);
    expect(issues).toEqual([]);
    expect(other.errors.get('BrokenThing')?.sourceHash).toBe(
      catalog.errors.get('BrokenThing')?.sourceHash,
    );
  });

  it('tells everything that is wrong at once', async () => {
    const { issues } = await loadContent({
      ...edited(ERROR, 'action: cut', 'action: cutting'),
      ...edited('causes/a-cause/cause.yaml', 'system: []', 'system: [newest]'),
      ...edited('causes/a-cause/en.mdx', '</Verify>', ''),
    });
    expect(issues.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`))
      .toMatchInlineSnapshot(`
        [
          "content/causes/a-cause/cause.yaml:6 invalid-value",
          "content/causes/a-cause/en.mdx:15 mdx-syntax",
          "content/errors/BrokenThing/error.yaml:8 invalid-value",
        ]
      `);
  });
});

describe('what an author is told about', () => {
  it('an unknown key', async () => {
    expect(await reportContent(edited(ERROR, 'action: cut', 'acton: cut'))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:1:1  missing-field
        action is missing.
        Expected: one of cut, bend.
        Fix: add "action".

      content/errors/BrokenThing/error.yaml:8:1  unknown-key
        "acton" is not a field of this file.
        Expected: one of area, action, system, kind, title, asked, code, aliases, messages, concerns, causes, olderCauses, related, seeAlso, snippets, sources, verified, confirmBy, formerIds, mergedIds, status, replacedBy.
        Fix: rename it to "action", or remove it."
    `);
  });

  it('an unknown key in a nested field', async () => {
    expect(await reportContent(edited(ERROR, 'shell: cmd', 'shel: cmd'))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:15:3  missing-field
        snippets.mend.shell is missing.
        Expected: one of cmd, sql.
        Fix: add "shell".

      content/errors/BrokenThing/error.yaml:17:5  unknown-key
        "shel" is not a field of snippets.mend.
        Expected: one of kind, shell, elevated, undo, text.
        Fix: rename it to "shell", or remove it."
    `);
  });

  it('a value that is not in the list', async () => {
    expect(await reportContent(edited(ERROR, 'area: saw', 'area: saws'))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:7:1  invalid-value
        area is "saws".
        Expected: one of saw, press.
        Fix: write "saw"."
    `);
  });

  it('a value of the wrong type', async () => {
    expect(await reportContent(edited(ERROR, 'system: [old]', 'system: old')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:9:1  invalid-value
          system is "old".
          Expected: a list.
          Fix: write [old]."
      `);
  });

  it('a missing translation of the title', async () => {
    expect(await reportContent(edited(ERROR, '  ja: 部品の故障\n', ''))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:2:1  missing-field
        title.ja is missing.
        Expected: a text.
        Fix: add "ja"."
    `);
  });

  it('a date without quotes that is no date', async () => {
    expect(await reportContent(edited(ERROR, "verified: '2026-11-21'", 'verified: 2026-11-31')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:23:1  invalid-value
          verified is "2026-11-31".
          Expected: a day in the form YYYY-MM-DD, in quotes, such as "2025-12-18".
          Fix: write a value of that form."
      `);
  });

  it('a snippet of an unknown kind', async () => {
    expect(await reportContent(edited(ERROR, 'kind: command', 'kind: comand')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:16:5  invalid-value
          snippets.mend.kind is "comand".
          Expected: one of command, path, registry, config, log, output, value.
          Fix: write "command"."
      `);
  });

  it('a message in a language that the site does not have', async () => {
    expect(await reportContent(edited(ERROR, '  en:\n    - text', '  fr:\n    - text')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:11:3  unknown-key
          "fr" is not a field of messages.
          Expected: one of en, ja, zh-TW.
          Fix: remove it."
      `);
  });

  it('YAML that cannot be parsed', async () => {
    expect(await reportContent(edited(ERROR, 'action: cut', 'action: [cut')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:9:1  yaml-syntax
          Flow sequence in block collection must be sufficiently indented and end with a ].
          Expected: a file in YAML syntax.
          Fix: mend the line; a text with ": ", "#", quotes or a leading "{", "[", "*", "&" or "@" needs quotes."
      `);
  });

  it('the same key twice', async () => {
    expect(await reportContent(edited(ERROR, 'action: cut', 'action: cut\naction: cut')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/error.yaml:9:1  yaml-syntax
          "action" stands here a second time; the other is in line 8.
          Expected: each field once.
          Fix: remove one of the two, or write what both say under one."
      `);
  });

  it('an empty file', async () => {
    expect(await reportContent({ [ERROR]: '' })).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:1:1  invalid-value
        The file is empty.
        Expected: a mapping of fields.
        Fix: write its fields."
    `);
  });

  it('a text in place of one for each language', async () => {
    const change = edited(ERROR, 'title:', 'title: Broken\nasked:');
    expect(await reportContent(change)).toContain(
      'Expected: a text for each of en, ja, zh-TW.\n  Fix: write each on a line of its own below it, such as "en: …".',
    );
  });

  it('a missing facts file', async () => {
    expect(await reportContent({ [ERROR]: undefined })).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:1:1  missing-file
        The file does not exist.
        Expected: a file of that name.
        Fix: write it; FIELDS.md in the folder of the schemas lists its fields, CONTRIBUTING.md says how to write prose."
    `);
  });

  it('no base, and not all that stands there', async () => {
    expect(await reportContent({ 'product.yaml': undefined, 'notes.txt': 'x' }))
      .toMatchInlineSnapshot(`
      "content/product.yaml:1:1  missing-file
        The file does not exist.
        Expected: a file of that name.
        Fix: begin a base there with "npm run new -- base <folder>", or mend SHIRUBE_CONTENT, which may stand in .env."
    `);
  });

  it('the folder of an entry of the other type', async () => {
    expect(
      await reportContent({
        'errors/misplaced/cause.yaml': VALID_CONTENT['causes/a-cause/cause.yaml'],
        'errors/misplaced/en.mdx': VALID_CONTENT['causes/a-cause/en.mdx'],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/misplaced/cause.yaml:1:1  unknown-file
        "cause.yaml" is not a file of an entry.
        Expected: only error.yaml, en.mdx, ja.mdx, zh-TW.mdx.
        Fix: move the whole folder to "causes", if it is about a cause.

      content/errors/misplaced/error.yaml:1:1  missing-file
        The file does not exist.
        Expected: a file of that name.
        Fix: write it; FIELDS.md in the folder of the schemas lists its fields, CONTRIBUTING.md says how to write prose."
    `);
  });

  it('a folder of entries under a wrong name, once for all that is in it', async () => {
    const files = { 'error.yaml': 'kind: code', 'en.mdx': 'x' };
    expect(
      await reportContent(
        Object.fromEntries(
          Object.entries(files).flatMap(([name, text]) => [
            [`error/Other/${name}`, text],
            [`Causes/other/${name}`, text],
          ]),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/Causes:1:1  unknown-file
        Nothing reads "Causes" here.
        Expected: the name "causes".
        Fix: move what it holds to "causes", or all of it elsewhere.

      content/error:1:1  unknown-file
        Nothing reads "error" here.
        Expected: the name "errors".
        Fix: move what it holds to "errors", or all of it elsewhere."
    `);
  });

  it('a tab at the beginning of a line', async () => {
    expect(await reportContent(edited(ERROR, '\n  en: ', '\n\ten: '))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/error.yaml:3:1  yaml-syntax
        A tab stands at the beginning of this line.
        Expected: spaces, as many as the lines beside it have.
        Fix: write spaces in its place."
    `);
  });

  it('a folder that cannot be an id', async () => {
    expect(
      await reportContent({
        'causes/a cause/cause.yaml': VALID_CONTENT['causes/a-cause/cause.yaml'],
      }),
    ).toMatchInlineSnapshot(`
      "content/causes/a cause:1:1  invalid-id
        "a cause" cannot be an id.
        Expected: letters and digits, joined by single hyphens, dots or underscores, such as "E_LOCK_TIMEOUT" or "disk-is-full".
        Fix: rename the folder.

      content/causes/a-cause/cause.yaml:1:1  name-collision
        The id "a-cause" is also a name of "a cause", as "a cause".
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: rename the folder of the newer one of the two."
    `);
  });

  it('a file that does not belong to an entry', async () => {
    expect(await reportContent({ 'causes/a-cause/zh.mdx': '' })).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh.mdx:1:1  unknown-file
        "zh.mdx" is not a file of an entry.
        Expected: only cause.yaml, en.mdx, ja.mdx, zh-TW.mdx.
        Fix: rename it, or move it elsewhere; a language must stand in product.yaml."
    `);
  });

  it.each([
    ['zh_tw.mdx', 'zh-TW.mdx'],
    ['JA.mdx', 'ja.mdx'],
    ['en.md', 'en.mdx'],
    ['Cause.yml', 'cause.yaml'],
  ])('%s, which is to be %s', async (name, meant) => {
    const content = { [`causes/a-cause/${name}`]: '', [`causes/a-cause/${meant}`]: undefined };
    const report = await reportContent(content);
    expect(report).toContain(`"${name}" is not a file of an entry.`);
    expect(report).toContain(`Fix: rename it to "${meant}".`);
  });

  it('MDX that cannot be parsed', async () => {
    expect(await reportContent(edited('errors/BrokenThing/en.mdx', '</Step>', '</Stp>')))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/en.mdx:10:1  mdx-syntax
          </Stp> stands here, and <Step> of line 6 is still open.
          Expected: each component closed by its own name, the inner one first.
          Fix: write </Step> before it or in its place."
      `);
  });

  it('a translation without the version of its source', async () => {
    expect(
      await reportContent({
        'errors/BrokenThing/ja.mdx': VALID_CONTENT['errors/BrokenThing/ja.mdx'].replace(
          /sourceHash: .*/,
          '{}',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:2:1  missing-field
        sourceHash is missing.
        Expected: a text.
        Fix: run "npm run translated -- <id> <language>" when this renders the source as it is now."
    `);
  });

  it('front matter in the source prose', async () => {
    expect(
      await reportContent(
        edited('causes/a-cause/en.mdx', '<Meaning>', '---\ntitle: Worn\n---\n\n<Meaning>'),
      ),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:1  unknown-key
        "title" is not a field of this file.
        Expected: only known fields.
        Fix: remove it: the facts stand in the YAML file."
    `);
  });

  it.each([
    ['.theme.yml', 'theme.yaml'],
    ['theme.yml', 'theme.yaml'],
    ['Glosary.yaml', 'glossary.yaml'],
    ['sign.png', 'sign.svg'],
  ])('tells of %s, which nothing reads', async (name, meant) => {
    const report = await reportContent({ [name]: '' });
    expect(report).toContain(`content/${name}:1:1  unknown-file\n  Nothing reads "${name}" here.`);
    expect(report).toContain(`"${meant}"`);
  });

  it('has nothing against other files beside its own', async () => {
    const files = { 'README.md': '', 'errors.csv': '', '.gitignore': '' };
    expect((await loadContent(files)).issues).toEqual([]);
  });
});
