import { expect, it } from 'vitest';
import { findMergeMarks } from '../../../../src/content/read/merge-marks.ts';
import { reportContent, VALID_CONTENT } from '../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';
const PROSE = 'errors/BrokenThing/en.mdx';

it('a merge that is not finished is called so, in facts and in prose', async () => {
  expect(
    await reportContent({
      [FACTS]: `<<<<<<< HEAD\n${VALID_CONTENT[FACTS]}=======\n>>>>>>> theirs\n`,
      [PROSE]: VALID_CONTENT[PROSE].replace('</Meaning>', '>>>>>>> theirs\n</Meaning>'),
    }),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:3:1  merge-mark
      ">>>>>>> theirs" is a mark of a merge that is not finished.
      Expected: the text on which both sides agree.
      Fix: join the two sides, and remove the lines that begin with "<<<<<<<", "=======" and ">>>>>>>".

    content/errors/BrokenThing/error.yaml:1:1  merge-mark
      "<<<<<<< HEAD" is a mark of a merge that is not finished.
      Expected: the text on which both sides agree.
      Fix: join the two sides, and remove the lines that begin with "<<<<<<<", "=======" and ">>>>>>>"."
  `);
});

it('what a snippet shows, a quotation and a heading are none', () => {
  const text = 'text: |\n  <<<<<<< HEAD\n  >>>>>>> b\n';
  for (const other of [text, '>>>>>>>\n', '> > a', '<<<<<<<<< a', 'Title\n=======\n']) {
    expect(findMergeMarks(other), other).toEqual([]);
  }
});
