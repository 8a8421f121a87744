import { expect, it } from 'vitest';
import { fitsField, listSecrets, sayCopied } from '../../../src/model/values-texts.ts';

it('asks the pattern for the whole of a value', () => {
  expect(fitsField({ pattern: 'a|b' }, 'a')).toBe(true);
  expect(fitsField({ pattern: 'a|b' }, 'ab')).toBe(false);
  expect(fitsField({ pattern: '[a-z-]+' }, 'vm"; rm')).toBe(false);
});

it('says what is still to be filled in, where there is something', () => {
  const texts = {
    copied: 'Copied',
    copiedWithGaps: 'Copied. Still to fill in: {names}',
    comma: ', ',
  };
  expect(sayCopied(texts, [])).toBe('Copied');
  expect(sayCopied(texts, ['<vm>', '<disk>'])).toBe('Copied. Still to fill in: <vm>, <disk>');
  expect(sayCopied({ ...texts, comma: '、' }, ['<vm>', '<disk>'])).toMatch(/<vm>、<disk>$/);
});

it('names what is secret', () => {
  const field = { label: 'x', hint: 'x', example: 'x', pattern: '.+' };
  expect(listSecrets({ fields: { vm: field, password: { ...field, isSecret: true } } })).toEqual([
    'password',
  ]);
});
