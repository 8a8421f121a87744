import { expect, it } from 'vitest';
import { findDays } from '../../../../../src/content/checks/texts/days.ts';

it('finds whole days, as each language writes them', () => {
  expect(findDays('It ended on March 31, 2026.')).toEqual([{ day: '2026-03-31', offset: 12 }]);
  expect(findDays('2028年9月15日に終了')).toEqual([{ day: '2028-09-15', offset: 0 }]);
  expect(findDays('於 2028 年 11 月 5 日淘汰')).toEqual([{ day: '2028-11-05', offset: 2 }]);
});

it('takes nothing else for a day', () => {
  expect(findDays('Windows Server 2016, in March 2026, Version 31, 2026')).toEqual([]);
});
