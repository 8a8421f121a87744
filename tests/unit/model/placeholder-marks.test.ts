import { expect, it } from 'vitest';
import { listMarks, splitMarks } from '../../../src/model/placeholder-marks.ts';

it('cuts a literal into text and placeholders', () => {
  expect(splitMarks('--name "<vm>"')).toEqual([
    { text: '--name "', placeholder: undefined },
    { text: '<vm>', placeholder: 'vm' },
    { text: '"', placeholder: undefined },
  ]);
});

it('makes no empty pieces', () => {
  expect(splitMarks('<a><b>').map(({ text }) => text)).toEqual(['<a>', '<b>']);
  expect(splitMarks('')).toEqual([]);
});

it('takes nothing else in angle brackets for one', () => {
  expect(listMarks('<VM> <resource group> <a>b</a> 2>file <b')).toEqual([]);
  expect(listMarks('<vm>-<resource-group>-<vm>')).toEqual(['vm', 'resource-group', 'vm']);
});
