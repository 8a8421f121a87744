import { expect, it } from 'vitest';
import { findNames, joinNames, splitAtLongNames } from '../../../src/model/latin-names.ts';

it('finds names of several Latin words, but no sentence', () => {
  expect(findNames('無法連線到 SQL Server')).toEqual([[6, 16]]);
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
  ['Acme Server Backup Agent Serviceがない', ['Acme Server Backup Agent Serviceがない']],
])('cuts %j around the names that only a narrow line has no room for', (text, parts) => {
  expect(splitAtLongNames(text)).toEqual(parts);
});
