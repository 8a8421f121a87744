import { expect, it } from 'vitest';
import { findNames, joinNames, splitAtNames } from '../../../src/model/latin-names.ts';

it('finds names of several Latin words, but no sentence', () => {
  expect(findNames('無法連線到 SQL Server')).toEqual([[6, 16]]);
  expect(findNames('從 Hyper-V 複寫')).toEqual([[2, 9]]);
  expect(findNames('VM を Acme Server Backup Agent Service から外す')).toEqual([]);
});

it('joins what every line has room for', () => {
  expect(joinNames('SQL Serverの停止')).toBe('SQL\u00A0Serverの停止');
  expect(joinNames('一覧にWindows Azure Guest Agentがない')).toBe(
    '一覧にWindows Azure Guest Agentがない',
  );
});

it.each([
  ['SQL Serverの停止', ['SQL Serverの停止']],
  ['一覧にWindows Azure Guest Agentがない', ['一覧に', 'Windows Azure Guest Agent', 'がない']],
  ['Windows Azure Guest Agentがない', ['', 'Windows Azure Guest Agent', 'がない']],
  // Its words may be joined in part, where two of them are a term.
  ['沒有 Windows\u00A0Azure Guest Agent', ['沒有 ', 'Windows\u00A0Azure Guest Agent', '']],
  ['Windows Azure Guest Agent', ['Windows Azure Guest Agent']],
  ['対象：DPM、Hyper-VからAzureへ', ['対象：DPM、', 'Hyper-V', 'からAzureへ']],
  ['無法啟用 Hyper-V\u00A0VM 的保護', ['無法啟用 ', 'Hyper-V\u00A0VM', ' 的保護']],
  ['Acme Server Backup Agent Serviceがない', ['Acme Server Backup Agent Serviceがない']],
])('cuts %j around the names that it takes more than blanks to hold', (text, parts) => {
  expect(splitAtNames(text)).toEqual(parts);
});
