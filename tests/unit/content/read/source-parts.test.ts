import { describe, expect, it } from 'vitest';
import {
  compareFacts,
  compareParts,
  fingerprintParts,
  readSourceTexts,
} from '../../../../src/content/read/source-parts.ts';

const FACTS = {
  title: { en: 'A thing is broken', ja: '部品の故障' },
  sign: { en: 'It hums.', ja: '音がします。' },
  messages: { en: [{ text: 'The {thing} is broken.' }, { text: 'Broken.' }] },
};

const BODY = `<Meaning>
It broke.
</Meaning>

<Resolution>
Hurry.

<Step>
Mend it.

- now
</Step>
<Step>
Look.
</Step>
</Resolution>
`;

const read = (body: string, facts = FACTS) => readSourceTexts(facts, body, 'en', 'ja');
const partsOf = (body: string, facts = FACTS) => fingerprintParts(read(body, facts));

it('takes a source apart: what the language has beside it, sections, and steps', () => {
  expect(read(BODY)).toEqual({
    // The message has no translation.
    facts: { title: 'A thing is broken', sign: 'It hums.' },
    sections: new Map([
      ['Meaning', { around: 'It broke.', steps: [] }],
      ['Resolution', { around: 'Hurry.', steps: ['Mend it.\n\n- now', 'Look.'] }],
    ]),
  });
});

it('gives each part a fingerprint, whatever its blank space', () => {
  expect(partsOf(BODY)).toMatchInlineSnapshot(`
    {
      "Meaning": "9667ce",
      "Resolution": "9cb31b 999e6e de5176",
      "sign": "f178ac",
      "title": "f2449b",
    }
  `);
  expect(partsOf(BODY.replace('It broke.', ' It \nbroke. '))).toEqual(partsOf(BODY));
  expect(partsOf(BODY.replace('Hurry.\n', ''))['Resolution']).toMatch(/^- /);
});

describe('compareParts', () => {
  const compare = (before: string, after: string) =>
    compareParts({ Resolution: before }, { Resolution: after });

  it.each([
    ['a step that was changed', '- aa bb cc', '- aa xx cc', ['changed 2 2']],
    ['a step that was inserted', '- aa bb', '- aa xx bb', ['added 2']],
    ['a step that was removed', '- aa bb cc', '- aa cc', ['removed was 2']],
    ['a step that was split', '- aa bb', '- aa xx yy', ['changed 2 2', 'added 3']],
    ['steps that were joined', '- aa bb cc', '- xx cc', ['changed 1 1', 'removed was 2']],
    ['a change behind an insertion', '- aa bb cc', '- xx aa bb yy', ['added 1', 'changed 4 3']],
    ['what stands around the steps', '- aa', 'ff aa', ['changed']],
    ['a section that has steps now', 'ff', '- aa', ['changed']],
    ['nothing', '- aa bb', '- aa bb', []],
  ])('names %s', (_, before, after, expected) => {
    expect(
      compare(before, after).map(({ kind, step, was }) =>
        [kind, step ?? (was === undefined ? undefined : 'was'), was].filter(Boolean).join(' '),
      ),
    ).toEqual(expected);
  });

  it('names sections that came and went', () => {
    expect(compareParts({ Meaning: 'aa', Verify: 'bb' }, { Meaning: 'aa', Check: 'cc' })).toEqual([
      { part: 'Check', kind: 'added' },
      { part: 'Verify', kind: 'removed' },
    ]);
  });

  it('does not take a text for new that has its translation since', () => {
    expect(compareParts({ title: 'aa' }, { title: 'aa', message: 'bb' })).toEqual([]);
    expect(compareParts({ title: 'aa', sign: 'bb' }, { title: 'aa' })).toEqual([]);
  });
});

it('tells the texts of the YAML file from the prose', () => {
  const recorded = partsOf(BODY);
  const facts = { ...FACTS, sign: { ...FACTS.sign, en: 'It sings.' } };
  expect(compareFacts(recorded, read(BODY, facts).facts)).toEqual([
    { part: 'sign', kind: 'changed' },
  ]);
  expect(compareFacts(recorded, read(BODY).facts)).toEqual([]);
});
