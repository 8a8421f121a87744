import { describe, expect, it } from 'vitest';
import { hasTags, splitSteps, writeSection } from '../../../../src/authoring/import/plain-prose.ts';
import { parseProse } from '../../../../src/content/read/prose.ts';
import { FILE_START } from '../../../../src/model/issue.ts';

const SETTING = {
  locale: 'en',
  sourceLocale: 'en',
  labels: { file: '', locate: () => FILE_START, labels: {}, isSound: true },
} as const;

/** What a reader reads of a cell. */
function readBack(text: string): string {
  const { prose, issues } = parseProse('en.mdx', SETTING, writeSection('Meaning', text));
  expect(issues).toEqual([]);
  expect(prose?.strays).toEqual([]);
  return prose?.sections[0]?.text ?? '';
}

describe('writeSection', () => {
  it.each([
    '<b>bold</b> and {code} and <Ref id="x" />',
    'so *stars*, **more** and __init__, _a_, E_LOCK_TIMEOUT',
    '~~gone~~ ~x~',
    'a `tick` and ``` three',
    '[a](b) ![c](d) [e]',
    'C:\\logs\\* and \\\\server\\share\\_x\\',
    'back\\slash \\{ \\< \\\\{',
    '&lt; &copy; &#65; & A&B',
    '# heading',
    '## heading',
    '> quoted',
    '+ plus',
    '=== line',
    '1. one',
    '12) twelve',
    '| a | b |',
    'export the log',
    'import { a } from "b"',
    '--- {/* */}',
    '-1 is returned',
    '*starred*',
    '<!-- note -->',
    'a ${b} $1 %s {0}',
  ])('leaves the words as they are, whatever they look like: %s', (text) => {
    expect(readBack(text)).toBe(text);
  });

  it('parts paragraphs where a line is blank, joins the others, and makes lists of items', () => {
    const text = 'It is full.\nWhy?\n\n理由は\n二つ。\n- one\n・two\nAfter it';
    expect(writeSection('Meaning', text)).toMatchInlineSnapshot(`
      "<Meaning>
      It is full. Why?

      理由は二つ。

      - one
      - two

      After it
      </Meaning>
      "
    `);
  });

  it('links only to what is safe, and shows other addresses as code', () => {
    const text =
      'See https://a.example/b_c?d=1, http://a.example/x_y. Ask a.b@c.example、www.d.example';
    expect(writeSection('Verify', text)).toMatchInlineSnapshot(`
      "<Verify>
      See https://a.example/b_c?d=1, \`http://a.example/x_y\`. Ask \`a.b@c.example\`、\`www.d.example\`
      </Verify>
      "
    `);
  });

  it('leaves code what it is where each sign has its other', () => {
    const text = 'Run `net stop {name}` and `a_b <x>`, *then* `http://a.example/`.\nOne ` alone.';
    expect(writeSection('Verify', text)).toMatchInlineSnapshot(`
      "<Verify>
      Run \`net stop {name}\` and \`a_b <x>\`, \\*then\\* \`http://a.example/\`. One \\\` alone.
      </Verify>
      "
    `);
    expect(readBack('`{a} <b> *c*` {d}')).toBe('{a} <b> *c* {d}');
  });

  it('makes a step of each number, and begins none by a word that is code', () => {
    const text = '1. Stop {it}.\nThis takes long.\n- a\n- b\n2. export it';
    expect(writeSection('Resolution', text)).toMatchInlineSnapshot(`
      "<Resolution>
      <Step>
      Stop \\{it\\}.

      This takes long.

      - a
      - b
      </Step>
      <Step>
      &#101;xport it
      </Step>
      </Resolution>
      "
    `);
  });
});

describe('splitSteps', () => {
  it.each([
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['1. One.\n2) Two.\n(3) Three.', ['One.', 'Two.', 'Three.']],
    ['①一\n②二\n（３）三\n４．四', ['一', '二', '三', '四']],
    ['手順1：止める\n手順2：始める', ['止める', '始める']],
    ['Step 1: Stop.\nStep 2: Start.', ['Stop.', 'Start.']],
    ['- One.\n• Two.\n・Three.', ['One.', 'Two.', 'Three.']],
    ['1. One.\nmore\n2. Two.', ['One.\n\nmore', 'Two.']],
    [
      '3.5 GB are needed.\n10 minutes later, go on.',
      ['3.5 GB are needed.', '10 minutes later, go on.'],
    ],
    ['-1 is returned.', ['-1 is returned.']],
    ['-止めます。\n-始めます。', ['止めます。', '始めます。']],
    ['In this order:\n1. Stop.\n2. Start.', ['In this order:\n\nStop.', 'Start.']],
    ['1.\n2. Start.', ['Start.']],
  ])('%j', (text, steps) => {
    expect(splitSteps(text)).toEqual(steps);
  });
});

it.each([
  ['Stop it.<br>Start it.', true],
  ['<p class="a">Text</p>', true],
  ['Replace <name> where a < b', false],
])('knows tags of HTML: %s', (text, isTagged) => {
  expect(hasTags(text)).toBe(isTagged);
});
