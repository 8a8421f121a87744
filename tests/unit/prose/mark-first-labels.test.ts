import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { annotateProse } from '../../../src/prose/annotate-prose.ts';
import { markFirstLabels } from '../../../src/prose/mark-first-labels.ts';

it('marks the first use of each label, wherever it stands', async () => {
  const source = `<Meaning>
Open <Ui id="a" />, then <Ui id="b" />.

<Ui id="a > b" />
</Meaning>

<Resolution>
<Step>
Open <Ui id="b" />, <Ui id="a > b" /> and <Ui id="c" />.
</Step>
</Resolution>`;
  const { code } = await mdxToJs(source, { mdastPlugins: [markFirstLabels, annotateProse] });
  const uses = [...code.matchAll(/id: "([^"]*)"(,\s*first: true)?/g)];
  expect(uses.map(([, id, first]) => [id, first !== undefined])).toEqual([
    ['a', true],
    ['b', true],
    ['a > b', true],
    ['b', false],
    ['a > b', false],
    ['c', true],
  ]);
});
