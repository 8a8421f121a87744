import { expect, it } from 'vitest';
import { writeSkeleton } from '../../../src/authoring/translation-skeleton.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { parseProse } from '../../../src/content/read/prose.ts';
import {
  loadContent,
  translate,
  reportContent,
  VALID_CONTENT,
} from '../../support/content-fixture.ts';
import { EXAMPLE_FOLDER } from '../../example/site.ts';
import { projectRoot } from '../../../src/project-root.ts';

const SOURCE = `<Meaning>
It broke, and nobody saw it.
</Meaning>

<Resolution>
<Step>
Mend it: see <Ref id="a-cause" /> and [the manual](https://example.com/).

- <Ui id="start" />, then \`mend\`
- <Ref id="b-cause">the *other* way</Ref>

<Warning>
It is hot. */ No comment.
</Warning>

<Variants>
<Variant of="old">
By hand.

<Snippet id="mend" />
</Variant>
</Variants>
</Step>
</Resolution>
`;

it('keeps the structure, and makes each text a comment with its links and labels below', () => {
  expect(writeSkeleton(SOURCE)).toMatchInlineSnapshot(`
    "<Meaning>
    {/* It broke, and nobody saw it. */}
    </Meaning>

    <Resolution>
    <Step>
    {/* Mend it: see <Ref id="a-cause" /> and [the manual](https://example.com/). */}

    <Ref id="a-cause" />

    {/* - <Ui id="start" />, then \`mend\`
    - <Ref id="b-cause">the *other* way</Ref> */}

    <Ui id="start" />
    <Ref id="b-cause">the *other* way</Ref>

    <Warning>
    {/* It is hot. * / No comment. */}
    </Warning>

    <Variants>
    <Variant of="old">
    {/* By hand. */}

    <Snippet id="mend" />
    </Variant>
    </Variants>
    </Step>
    </Resolution>
    "
  `);
});

it('has the structure of its source: only texts are missing', async () => {
  const { catalog } = await loadCatalog(projectRoot, EXAMPLE_FOLDER);
  const setting = { locale: 'ja', sourceLocale: 'en', labels: catalog.labels } as const;
  let compared = 0;
  for (const { prose } of [...catalog.errors.values(), ...catalog.causes.values()]) {
    const source = prose.en;
    if (source === undefined) continue;
    const skeleton = parseProse('ja.mdx', setting, writeSkeleton(source.body)).prose;
    const shapeOf = (text: typeof source | undefined) =>
      text?.sections.map(({ component, steps, snippets, warnings, variants, refs, labels }) => ({
        component,
        steps: steps.map(({ id }) => id),
        lists: [snippets, warnings, refs, labels].map((list) => list.map(({ target }) => target)),
        variants: variants.length,
      }));
    expect(shapeOf(skeleton)).toEqual(shapeOf(source));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
});

it('is not taken for a finished translation', async () => {
  const { catalog } = await loadContent();
  const source = catalog.errors.get('BrokenThing')?.prose.en?.body ?? '';
  const report = await reportContent({
    'errors/BrokenThing/ja.mdx': translate('A thing is broken', source, writeSkeleton(source)),
  });
  expect(report).toContain('unwritten-text');
  expect(report).toContain(`"{/* It broke. */}" is still to be written.`);
  expect(VALID_CONTENT['errors/BrokenThing/en.mdx']).toContain('It broke.');
});
