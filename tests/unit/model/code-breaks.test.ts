import { expect, it } from 'vitest';
import { splitAtBreaks } from '../../../src/model/code-breaks.ts';

it.each([
  ['UserErrorFsFreezeFailed', 'User|Error|FsFreeze|Failed'],
  ['ExtensionSnapshotFailedCOM', 'Extension|Snapshot|Failed|COM'],
  ['BCMV2VMNotFound', 'BCMV2|VMNot|Found'],
  ['IaaSBcdrExtension.exe', 'Iaa|SBcdr|Extension.|exe'],
  ['vm-agent-not-present', 'vm-|agent-|not-|present'],
  ['151076', '151076'],
  ['0x8007000e', '0x8007000e'],
  ['', ''],
])('%s breaks as %s', (code, parts) => {
  const split = splitAtBreaks(code);
  expect(split.join('|')).toBe(parts);
  expect(split.join('')).toBe(code);
});
