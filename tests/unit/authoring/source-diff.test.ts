import { expect, it } from 'vitest';
import { formatSourceDiff } from '../../../src/authoring/source-diff.ts';
import { readSourceTexts } from '../../../src/content/read/source-parts.ts';

const read = (title: string, body: string) =>
  readSourceTexts({ title: { en: title } }, body, 'en', 'ja');

const BEFORE = `<Meaning>
It broke.

It is old.
</Meaning>

<Resolution>
<Step>
Mend it.

Then look, and look again.

Go.
</Step>
<Step>
Leave.
</Step>
</Resolution>

<Verify>
It works.
</Verify>
`;

it('shows the words that came and went, part by part', () => {
  const after = BEFORE.replace('look again', 'listen')
    .replace('<Step>\nMend', '<Step>\nHurry.\n</Step>\n<Step>\nMend')
    .replace('<Step>\nLeave.\n</Step>\n', '')
    .replace(/<Verify>[^]*/, '<Check>\nIt hums.\n\n- loudly\n</Check>\n');
  expect(formatSourceDiff(read('A thing is broken', BEFORE), read('A thing broke', after)))
    .toMatchInlineSnapshot(`
    "title
      A thing [-is broken-]{+broke+}
    Resolution, step 1
      [-Mend it-]{+Hurry+}.
      [-Then look, and look again.-]
      [-Go.-]
    Resolution, step 2
      [-Leave-]{+Mend it+}.
      {+Then look, and listen.+}
      {+Go.+}
    Check (new)
      {+It hums.+}
      {+- loudly+}
    Verify (removed)
      [-It works.-]"
  `);
});

it('shows nothing where only the layout differs', () => {
  const text = read('A thing', BEFORE);
  expect(formatSourceDiff(text, read('A thing', BEFORE.replaceAll('\n\n', '\n\n\n')))).toBe('');
});

it('marks words as it is told', () => {
  const marks = { added: (words: string) => `<b>${words}</b>`, removed: () => '' };
  expect(formatSourceDiff(read('A', ''), read('B', ''), marks)).toBe('title\n  <b>B</b>');
});
