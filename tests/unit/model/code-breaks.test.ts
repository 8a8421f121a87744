import { expect, it } from 'vitest';
import { splitAtBreaks } from '../../../src/model/code-breaks.ts';

it.each([
  ['UserErrorDbFreezeFailed', 'User|Error|DbFreeze|Failed'],
  ['ExtensionIndexingFailedCOM', 'Extension|Indexing|Failed|COM'],
  ['DBCV2DBNotFound', 'DBCV2|DBNot|Found'],
  ['IaaSBcdrExtension.exe', 'Iaa|SBcdr|Extension.|exe'],
  ['db-agent-not-present', 'db-|agent-|not-|present'],
  ['420007', '420007'],
  ['HTTPServerGone', 'HTTP|Server|Gone'],
  ['0x8007000e', '0x8007000e'],
  ['', ''],
])('%s breaks as %s', (code, parts) => {
  const split = splitAtBreaks(code);
  expect(split.join('|')).toBe(parts);
  expect(split.join('')).toBe(code);
});
