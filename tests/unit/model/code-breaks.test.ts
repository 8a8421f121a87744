import { expect, it } from 'vitest';
import { splitAtBreaks, splitLongWords } from '../../../src/model/code-breaks.ts';

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

it.each([
  [
    'tail -n 20 /var/log/azure/extension/shell.log',
    'tail -n 20 /var/log/azure/|extension/shell.|log',
  ],
  ['C:\\Packages\\Plugins\\Extension\\1.0', 'C:\\Packages\\|Plugins\\|Extension\\1.0'],
  ['https://elsewhere.invalid/a/page/of/it/', 'https://|elsewhere.|invalid/a/page/|of/it/'],
  ['df -h / /var\n/a/b', 'df -h / /var\n/a/b'],
  ['[Store.PointManager]::SafeMode = 2', '[Store.|PointManager]::|SafeMode = 2'],
  [
    'left:properties.isScheduledForDeferredDelete',
    'left:properties.|isScheduledFor|DeferredDelete',
  ],
  ["[?contains(name,'Microsoft.Storage')]", "[?contains(name,|'Microsoft.|Storage')]"],
  ['', ''],
])('%j ends lines inside its long words as %j', (text, parts) => {
  const split = splitLongWords(text);
  expect(split.join('|')).toBe(parts);
  expect(split.join('')).toBe(text);
});
