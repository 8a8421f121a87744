import { describe, expect, it } from 'vitest';
import {
  edited,
  loadContent,
  reportContent,
  translate,
  VALID_CONTENT,
} from '../../../../support/content-fixture.ts';

const PROSE = 'errors/BrokenThing/en.mdx';
const SNIPPET = '<Snippet id="mend" />';
const STALE_TRANSLATION_IS_FINE = { 'errors/BrokenThing/ja.mdx': undefined };

/** Puts the command of the error into variants. */
function withVariants(variants: string) {
  return edited(PROSE, SNIPPET, `<Variants>\n${variants}\n</Variants>`);
}

const variant = (of: string, text: string): string => `<Variant of="${of}">\n${text}\n</Variant>`;

async function report(variants: string): Promise<string> {
  return reportContent({ ...withVariants(variants), ...STALE_TRANSLATION_IS_FINE });
}

describe('checkVariants', () => {
  it('takes shells, and values of a facet', async () => {
    for (const ids of [
      ['cmd', 'sql'],
      ['old', 'new'],
    ]) {
      const [first = '', second = ''] = ids;
      const { issues } = await loadContent({
        ...withVariants(`${variant(first, SNIPPET)}\n${variant(second, 'Mend it by hand.')}`),
        ...STALE_TRANSLATION_IS_FINE,
      });
      expect(issues).toEqual([]);
    }
  });

  it('refuses a group of one', async () => {
    expect(await report(variant('old', SNIPPET))).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:9:1  single-variant
        <Variants> has one <Variant> only, "old".
        Expected: two or more, between which the reader chooses.
        Fix: add another, or remove the tags around it."
    `);
  });

  it('refuses an unknown variant, and one that stands twice', async () => {
    expect(await report(`${variant('olt', SNIPPET)}\n${variant('new', 'By hand.')}`))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/en.mdx:10:1  unknown-variant
          "olt" is no shell and no value of a facet.
          Expected: the id of one that product.yaml has, such as a shell or a system.
          Fix: write "old"."
      `);
    expect(await report(`${variant('old', SNIPPET)}\n${variant('old', 'By hand.')}`))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/en.mdx:13:1  duplicate-variant
          The variant "old" stands here a second time.
          Expected: each variant once.
          Fix: join the two."
      `);
  });

  it('refuses shells and values of a facet in one group', async () => {
    expect(await report(`${variant('cmd', SNIPPET)}\n${variant('old', 'By hand.')}`))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/en.mdx:9:1  mixed-variants
          cmd, old are not of one kind.
          Expected: either shells, or values of one facet.
          Fix: make a group of each kind."
      `);
  });

  it('refuses what stands between the variants, and a variant that stands alone', async () => {
    expect(await report(`Either:\n\n${variant('old', SNIPPET)}\n${variant('new', 'By hand.')}`))
      .toMatchInlineSnapshot(`
        "content/errors/BrokenThing/en.mdx:9:1  outside-variant
          "Either:" stands between the variants.
          Expected: nothing but <Variant of="…"> directly inside <Variants>.
          Fix: move it into a variant, or before them."
      `);
    expect(
      await reportContent({
        ...edited(PROSE, SNIPPET, variant('old', SNIPPET)),
        ...STALE_TRANSLATION_IS_FINE,
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:9:1  misplaced-component
        A <Variant> stands where none can stand.
        Expected: each <Variant> directly inside <Variants>.
        Fix: put <Variants> around all variants of it."
    `);
  });

  it('wants the same variants in every language', async () => {
    const both = withVariants(`${variant('old', SNIPPET)}\n${variant('new', 'By hand.')}`);
    const ja = translate(
      'A thing is broken',
      both[PROSE] ?? '',
      VALID_CONTENT['errors/BrokenThing/en.mdx'],
    );
    expect(await reportContent({ ...both, 'errors/BrokenThing/ja.mdx': ja }))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-variants
        <Resolution> has the variants nothing, content/errors/BrokenThing/en.mdx old, new.
        Expected: the same in every language, in the same order.
        Fix: add old, new."
    `);
  });
});
