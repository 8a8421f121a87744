import { describe, expect, it } from 'vitest';
import { findCodeShapes } from '../../../../../src/search/engine/codes/find-unknown.ts';
import { buildNameIndex } from '../../../../../src/search/engine/codes/name-index.ts';

const index = buildNameIndex(
  [['UserErrorDiskFull'], ['UserErrorDiskGone'], ['UserErrorDiskSlow']],
  { codeWords: ['error code', 'エラー コード', '錯誤碼', 'error'] },
);

describe('findCodeShapes', () => {
  it.each([
    ['UserErrorSomethingElse', ['UserErrorSomethingElse']],
    ['it says CloudInvalidInput. Why?', ['CloudInvalidInput']],
    ['usererrorsomethingelse again', ['usererrorsomethingelse']],
    ['HRESULT 0x80070005 came', ['0x80070005']],
    ['Error code: 4711 came', ['4711']],
    ['エラーコード:4711 が出る', ['4711']],
    ['錯誤碼 4711', ['4711']],
    ['error -2147 now', ['-2147']],
    ['2016', ['2016']],
    ['ORA-06000', ['ORA-06000']],
    ['PUMP-03009: failure\nPUMP-19804: limit exceeded', ['PUMP-03009', 'PUMP-19804']],
    ['LOGIN50076: sign in again', ['LOGIN50076']],
  ])('%s', (text, shapes) => {
    expect(findCodeShapes(text, index)).toEqual(shapes);
  });

  it.each([
    ['two parts', 'PowerShell and BitLocker'],
    ['a class', 'at System.Net.WebRequestMethods.Send()'],
    ['a cmdlet', 'Restore-AzureRecoveryItem failed'],
    ['a path', 'C:/Program/SomeLongFolder/x'],
    ['a key of JSON', '{"SomeErrorCode": 1}'],
    ['a number', 'it took 4711 seconds in 2016'],
    ['a version', 'error 1.4711.2'],
    ['a ticket', 'OPS-1234: restore hangs; INC0012345: since Monday'],
    ['a product and its year', 'SQL2019: it hangs'],
    ['a blob', `aGVsbG8gd29ybGQ${'QxYzAbCdEf'.repeat(20)} x`],
  ])('leaves %s alone', (_, text) => {
    expect(findCodeShapes(text, index)).toEqual([]);
  });
});
