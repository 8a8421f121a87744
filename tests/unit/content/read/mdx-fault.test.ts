import { mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { describeMdxFault } from '../../../../src/content/read/mdx-fault.ts';

/** What an author is told of it, by the messages of the parser itself. */
function tell(text: string): string {
  try {
    mdxToMdast(text);
  } catch (error) {
    const { line, column, problem, fix } = describeMdxFault((error as Error).message);
    return `${String(line)}:${String(column)} ${problem} ${fix}`;
  }
  return 'none';
}

it.each([
  '<Resolution>\n<Step>\na\n</Resolution>',
  '<Meaning>\na\n</Meaing>',
  '<Meaning>\na',
  'a <Ref id="x"> b',
  '- a\n  <Note>\nx\n</Note>',
  'a </Ui> b',
  'a <b c',
  'x<5',
  '<vm>',
  '<https://x.y>',
  '<Ref id=x />',
  'a {b c',
  '<!-- a -->',
])('tells of %j', (text) => {
  expect(tell(text)).not.toBe('none');
});

it('says what stands where, and what to do', () => {
  const texts = ['<Resolution>\n<Step>\na\n</Resolution>', 'a <Ref id="x"> b', 'a </Ui> b', '<vm>'];
  expect([...texts, '<Ref id=x />', '<Meaning>\na', 'a {b'].map(tell).join('\n'))
    .toMatchInlineSnapshot(`
    "4:1 </Resolution> stands here, and <Step> of line 2 is still open. write </Step> before it or in its place.
    1:3 <Ref> is not closed where the paragraph or the item ends in which it opens. write </Ref> where it ends, or "/>" at its own end where nothing stands in it.
    1:3 </Ui> closes what nothing opens. open it where it begins, or remove this.
    1:1 A "<" stands here that begins no component. put "<" of the text into \`inline code\`; a link is [its text](https://…).
    1:1 A "<" stands here that begins no component. put "<" of the text into \`inline code\`; a link is [its text](https://…).
    1:1 <Meaning> is not closed. write </Meaning> where it ends, or "/>" at its own end where nothing stands in it.
    1:3 A "{" opens here and is never closed. put "{" of the text into \`inline code\`."
  `);
  expect(describeMdxFault('Something new')).toMatchObject({
    line: 1,
    column: 1,
    problem: 'Something new.',
  });
});
