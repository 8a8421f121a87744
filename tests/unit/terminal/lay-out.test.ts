import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Block, layOut, type Piece } from '../../../src/terminal/lay-out.ts';

const text = (...pieces: (string | Piece)[]): Block => ({
  indent: 0,
  pieces: pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)),
});

describe('layOut', () => {
  it('breaks between words, and counts two columns for a character of full width', () => {
    expect(layOut([text('one two three')], 8)).toBe('one two\nthree');
    expect(layOut([text('再起動します')], 8)).toBe('再起動し\nます');
    for (const line of layOut([text('VM エージェントを再起動し、結果を確認します。')], 9).split(
      '\n',
    )) {
      expect(stringWidth(line)).toBeLessThanOrEqual(9);
    }
  });

  it('begins no line with what closes, and ends none with what opens', () => {
    expect(layOut([text('確認します。')], 10)).toBe('確認しま\nす。');
    expect(layOut([text('これは「設定」です')], 8)).toBe('これは\n「設定」\nです');
    expect(layOut([text('go to (settings)')], 7)).toBe('go to\n(settings)');
  });

  it('keeps a word together that is made of several pieces', () => {
    expect(layOut([text('run ', { text: '`x`', style: 'code' }, ', then')], 7)).toBe(
      'run\n`x`,\nthen',
    );
  });

  it('leaves a command in one piece, however long', () => {
    const command = 'az vm show --name "<vm>"';
    expect(
      layOut([{ indent: 2, isLiteral: true, pieces: [{ text: `${command}\nexit` }] }], 9),
    ).toBe(`  ${command}\n  exit`);
  });

  it('lets what follows a marker stand in as far as its text', () => {
    const blocks: Block[] = [
      { indent: 2, marker: '1.', pieces: [{ text: '再起動します。' }] },
      { indent: 2, marker: '2.', isClose: true, pieces: [{ text: 'a b\nc' }] },
      { indent: 0, pieces: [{ text: 'end' }] },
    ];
    expect(layOut(blocks, 12)).toBe('  1. 再起動\n     しま\n     す。\n  2. a b\n     c\n\nend');
  });

  it('paints pieces without counting what it paints with', () => {
    const paint = (words: string, style: string) => `<${style}>${words}</${style}>`;
    expect(layOut([text({ text: 'one two', style: 'strong' })], 7, paint)).toBe(
      '<strong>one</strong> <strong>two</strong>',
    );
  });
});
