import { expect, it } from 'vitest';
import { createPicker, createWording } from '../../../../bench/growth/wording.ts';

it('takes no sentence apart that has code or brackets in it', () => {
  const whole = '顯示 `連接已關閉: 無法建立信任關係。`（中文版。）時，請重新開機。';
  const { varyParagraph } = createWording('zh-TW', [], [whole, '請重新開機。', '請先備份。']);
  const picker = createPicker(1);
  for (let turn = 0; turn < 20; turn += 1) {
    const varied = varyParagraph('請重新開機。請先備份。', picker);
    expect(varied.match(/`/g)?.length ?? 0).toBe(0);
    expect(varied).not.toMatch(/[（）]/u);
    expect(varied).toMatch(/^請.+。$/u);
  }
  // What can be no sentence of its own stays where it is.
  expect(varyParagraph(whole, picker)).toContain('`連接已關閉: 無法建立信任關係。`（中文版。）');
});
