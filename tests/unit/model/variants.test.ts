import { expect, it } from 'vitest';
import { listVariantKinds, nameVariant } from '../../../src/model/variants.ts';

const NAMES = {
  shells: { cmd: { name: { en: 'Command Prompt', ja: 'コマンド', 'zh-TW': '命令' } } },
  facets: [
    { values: { windows: { en: 'Windows', ja: 'Windows', 'zh-TW': 'Windows' } } },
    { values: { old: { en: 'Old', ja: '旧式', 'zh-TW': '舊式' } } },
  ],
};

it('calls a variant by the name of a shell, or of a value of a facet', () => {
  expect(listVariantKinds(NAMES)).toEqual([['cmd'], ['windows'], ['old']]);
  expect(nameVariant(NAMES, 'cmd', 'en')).toBe('Command Prompt');
  expect(nameVariant(NAMES, 'old', 'ja')).toBe('旧式');
  expect(nameVariant(NAMES, 'none', 'ja')).toBe('none');
});
