import { describe, expect, it } from 'vitest';
import type { Prose, ProseSection, ProseStray } from '../../../../src/content/catalogue/types.ts';
import { parseProse, type ProseSetting } from '../../../../src/content/read/prose.ts';

const SETTING: ProseSetting = {
  locale: 'en',
  sourceLocale: 'en',
  labels: {
    file: 'labels.yaml',
    locate: () => ({ line: 1, column: 1 }),
    labels: {},
    isSound: true,
  },
};

/** A prose file in English. */
function parse(source: string): Prose {
  const { prose, issues } = parseProse('en.mdx', SETTING, source);
  expect(issues).toEqual([]);
  if (prose === undefined) throw new Error('The file could not be read.');
  return prose;
}

/** The only section of such a file, and what may not be in it. */
function read(source: string): { section: ProseSection; strays: readonly ProseStray[] } {
  const { sections, strays } = parse(source);
  expect(sections).toHaveLength(1);
  const [section] = sections;
  if (section === undefined) throw new Error('The file has no section.');
  return { section, strays };
}

const targets = (references: readonly { target: string }[]): string[] =>
  references.map(({ target }) => target);

describe('parseSection', () => {
  it('gathers nothing where a section holds nothing but words', () => {
    expect(read('<Meaning>\nIt broke.\n</Meaning>').section).toEqual({
      component: 'Meaning',
      line: 1,
      column: 1,
      steps: [],
      snippets: [],
      warnings: [],
      notes: [],
      older: [],
      variants: [],
      refs: [],
      labels: [],
      links: [],
      text: 'It broke.',
    });
  });

  it('numbers steps that have no name of their own, and keeps the names that they had', () => {
    const { section } = read(
      '<Resolution>\n<Step id="stop">\nStop it.\n</Step>\n\n<Step was="begin  first ">\nStart it.\n</Step>\n</Resolution>',
    );
    expect(section.steps).toMatchObject([
      { id: 'stop', isNamed: true, was: [], line: 2 },
      { id: '2', isNamed: false, was: ['begin', 'first'], line: 6 },
    ]);
    expect(section.text).toBe('Stop it.\nStart it.');
  });

  it('goes on numbering where the section before has ended', () => {
    const { sections } = parse(
      '<Check>\n<Step>\nLook.\n</Step>\n</Check>\n\n<Resolution>\n<Step>\nMend.\n</Step>\n\n<Step>\nTry.\n</Step>\n</Resolution>',
    );
    expect(sections.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['1'], ['2', '3']]);
  });

  it('tells what stands in a step from what stands beside it', () => {
    const { section } = read(
      '<Resolution>\n<Step>\nSee <Ref id="inside" />.\n\n<Note>\nSlow.\n</Note>\n</Step>\n\n<Note>\nSee <Ref id="beside" />.\n</Note>\n\n<Warning>\nHot.\n</Warning>\n</Resolution>',
    );
    expect(section.refs).toMatchObject([
      { target: 'inside', isInStep: true },
      { target: 'beside' },
    ]);
    expect(section.refs[1]).not.toHaveProperty('isInStep');
    expect(targets(section.notes)).toEqual(['<Note> in step 1', '<Note> outside of steps']);
    expect(targets(section.warnings)).toEqual(['<Warning> outside of steps']);
  });

  it('keeps paragraphs and code apart in the text, and has the text with references once there are some', () => {
    const { section } = read(
      '<Meaning>\nIt `broke`.\n\nSee <Ref id="a-cause" /> first,\nthen [the log](https://example.com/).\n\n```\nfail\n```\n</Meaning>',
    );
    expect(section.text).toBe('It broke.\nSee  first,\nthen the log.\nfail');
    expect(section.textWithRefs?.split('\n')).toHaveLength(4);
    expect(section.textWithRefs).toContain('a-cause');
    expect(targets(section.links)).toEqual(['https://example.com/']);
    expect(read('<Meaning>\nIt broke.\n</Meaning>').section).not.toHaveProperty('textWithRefs');
  });

  it('takes down snippets by their ids, what is older by its date, and variants by what they are of', () => {
    const { section, strays } = read(
      '<Check>\n<Snippet id="list" />\n\n<Older date="2024-01">\nOnce.\n</Older>\n\n<Variants>\n<Variant of="windows">\nHere.\n</Variant>\n\n<Variant of="linux">\nThere.\n</Variant>\n</Variants>\n</Check>',
    );
    expect(targets(section.snippets)).toEqual(['list']);
    expect(targets(section.older)).toEqual(['2024-01']);
    expect(section.variants.map(({ variants }) => targets(variants))).toEqual([
      ['windows', 'linux'],
    ]);
    expect(strays).toEqual([]);
  });

  it.each([
    ['heading', '## Why', '## Why'],
    ['code', '{1 + 1}', '{1 + 1}'],
    ['code', 'It {`broke`}.', '{`broke`}'],
    ['unknown-component', '<Chek />', 'Chek'],
    ['misplaced-component', '<Variant of="linux">\nThere.\n</Variant>', 'Variant'],
    ['attribute', '<Snippet name="list" />', 'Snippet'],
    ['empty', '<Note>\n</Note>', 'Note'],
    ['invisible', 'It&#8203; broke.', 'U+200B'],
  ])('puts aside as %s: %j', (kind, source, quoted) => {
    const { strays } = read(`<Meaning>\n${source}\n</Meaning>`);
    expect(strays).toMatchObject([{ kind, source: quoted, line: expect.any(Number) as number }]);
  });

  it('puts aside what stands in a resolution but in no step of it', () => {
    const { strays } = read('<Resolution>\nFirst of all.\n\n<Step>\nMend.\n</Step>\n</Resolution>');
    expect(strays).toMatchObject([{ kind: 'outside-step', source: 'First of all.' }]);
  });
});
