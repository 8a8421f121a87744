import { describe, expect, it } from 'vitest';
import { listTexts } from '../../../../../src/content/checks/texts/language-texts.ts';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const MESSAGE = 'The thing is broken and cannot be mended today.';
const WITH_MESSAGE = edited('errors/BrokenThing/error.yaml', 'The {thing} is broken.', MESSAGE);

describe('listTexts', () => {
  it('masks the messages of the page itself', async () => {
    const quoting = edited('errors/BrokenThing/ja.mdx', 'It broke.', `「${MESSAGE}」です。`);
    expect(await reportContent({ ...WITH_MESSAGE, ...quoting })).toBe('');
    expect(await reportContent(quoting)).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:6:2  untranslated
        "The thing is broken and cannot be mended today" is English.
        Expected: a text in the language of the file; a literal stands in \`inline code\` or in a snippet.
        Fix: translate it, or mark it as a literal."
    `);
  });

  it('does not mask the messages of other pages', async () => {
    const quoting = edited('causes/a-cause/en.mdx', 'It is worn.', `“${MESSAGE}”`);
    const { catalog } = await loadContent({ ...WITH_MESSAGE, ...quoting });
    const text = listTexts(catalog).find(({ file }) => file === 'content/causes/a-cause/en.mdx');
    expect(text?.masked).toContain(MESSAGE);
  });

  it('masks labels and code', async () => {
    const { catalog } = await loadContent(
      edited('causes/a-cause/en.mdx', 'It is worn.', 'Open <Ui id="a > b" /> and `y`.'),
    );
    const text = listTexts(catalog).find(({ file }) => file === 'content/causes/a-cause/en.mdx');
    const show = (masked: string | undefined): string | undefined =>
      masked?.split('\n')[1]?.replaceAll('\uE000', '.').replaceAll('\uE001', '#');
    expect(show(text?.masked)).toBe('Open ................. and ###.');
  });

  it('knows where the author wrote what', async () => {
    const { catalog } = await loadContent();
    const places = listTexts(catalog)
      .filter(({ locale }) => locale === 'en')
      .map(({ file, placeAt }) => [file, placeAt(0), placeAt(10)]);
    expect(places).toEqual([
      ['content/errors/BrokenThing/error.yaml', { line: 3, column: 3 }, { line: 3, column: 3 }],
      ['content/errors/BrokenThing/en.mdx', { line: 1, column: 1 }, { line: 2, column: 1 }],
      ['content/causes/a-cause/cause.yaml', { line: 3, column: 3 }, { line: 3, column: 3 }],
      ['content/causes/a-cause/en.mdx', { line: 1, column: 1 }, { line: 2, column: 1 }],
    ]);
  });
});
