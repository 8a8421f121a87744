import { describe, expect, it } from 'vitest';
import {
  hasOddMarkup,
  listInlineLabels,
  listInlineRefs,
  splitInline,
} from '../../../src/model/inline-markup.ts';

describe('splitInline', () => {
  it('takes code, labels and links out of a line, in their order', () => {
    expect(splitInline('Open <Ui id="a > b" />, copy `<id>`: <Ref id="a-cause" />.')).toEqual([
      { kind: 'text', text: 'Open ' },
      { kind: 'label', path: 'a > b' },
      { kind: 'text', text: ', copy ' },
      { kind: 'code', text: '<id>' },
      { kind: 'text', text: ': ' },
      { kind: 'ref', id: 'a-cause' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('makes no empty pieces', () => {
    expect(splitInline('`a`<Ref id="b" />')).toEqual([
      { kind: 'code', text: 'a' },
      { kind: 'ref', id: 'b' },
    ]);
    expect(splitInline('')).toEqual([]);
  });

  it('leaves a line without any as it is', () => {
    expect(splitInline('1 > 0 & so on')).toEqual([{ kind: 'text', text: '1 > 0 & so on' }]);
  });
});

it('listInlineRefs gives each link', () => {
  expect(listInlineRefs('<Ref id="a" /> and <Ref id="b" />')).toEqual(['a', 'b']);
});

it('listInlineLabels gives each label and path', () => {
  expect(listInlineLabels('<Ui id="a" /> and <Ui id="a > b" />')).toEqual(['a', 'a > b']);
});

it.each([
  ['A `<code>` word', false],
  ['A <Ui id="label" />', false],
  ['A <b>bold</b> word', true],
  ['A <Ref id=a /> without quotes', true],
  ['A `sign too many', true],
  ['A <b>bold</b> word and `code` after it', true],
  ['Code: `a`, then a plain end', false],
])('hasOddMarkup: %s', (line, expected) => {
  expect(hasOddMarkup(line)).toBe(expected);
});
