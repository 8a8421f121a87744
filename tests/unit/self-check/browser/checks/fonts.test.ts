import { describe, expect, it } from 'vitest';
import type { CheckEnvironment } from '../../../../../src/self-check/browser/environment.ts';
import { fakeEnvironment, outcome } from '../fake-environment.ts';

describe('fonts', () => {
  it('tell one font that serves both languages', async () => {
    const { draw } = fakeEnvironment();
    expect(await outcome('fonts', { draw: (text) => draw(text, 'ja') })).toEqual([
      'absent',
      ['shared'],
      ['advice'],
    ]);
  });

  it('tell characters that look like a missing one', async () => {
    const { draw } = fakeEnvironment();
    const isMissing = /[這麼嗎\u{10fffe}]/u;
    const drawn: CheckEnvironment['draw'] = (text, locale) =>
      isMissing.test(text) ? [0, 9] : draw(text, locale);
    expect(await outcome('fonts', { draw: drawn })).toEqual(['fails', ['missing'], ['advice']]);
  });

  it('a look at what is drawn', async () => {
    expect(await outcome('fonts', { draw: () => undefined })).toEqual(['untested', ['unsure'], []]);
    let noise = 0;
    const draw = () => [0, (noise += 1)];
    expect(await outcome('fonts', { draw })).toEqual(['untested', ['unsure'], []]);
  });
});
