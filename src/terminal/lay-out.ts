import stringWidth from 'string-width';

/** What a piece of text is: a terminal with colours shows it. */
export type PieceStyle = 'title' | 'heading' | 'code' | 'strong' | 'link' | 'aside' | 'warning';

/** A piece of a line. */
export interface Piece {
  text: string;
  style?: PieceStyle;
}

/** A passage of a page, one below the other. */
export interface Block {
  pieces: readonly Piece[];
  /** How far it stands in, in columns. */
  indent: number;
  /** What stands before its first line: `1.`, `-`. */
  marker?: string;
  /** Its lines stay as they are, whatever the width: commands are copied. */
  isLiteral?: true;
  /** It follows the block before it without an empty line. */
  isClose?: true;
}

/** Shows a piece in its style, where the terminal can. */
export type Paint = (text: string, style: PieceStyle) => string;

/**
 * Lays blocks out in lines of at most so many columns, where a character of full width takes two. Lines
 * break between words, and in Chinese and Japanese anywhere but before what closes and after what opens.
 *
 * `layOut([{ indent: 2, marker: '1.', pieces: [{ text: '再起動します。' }] }], 12)`
 * -> `'  1. 再起動\n     しま\n     す。'`
 */
export function layOut(
  blocks: readonly Block[],
  width: number,
  paint: Paint = (text) => text,
): string {
  return blocks
    .map((block, at) => {
      const lines =
        block.isLiteral === true ? layOutLiteral(block, paint) : fill(block, width, paint);
      return (at === 0 || block.isClose === true ? '' : '\n') + lines.join('\n');
    })
    .join('\n');
}

function layOutLiteral({ pieces, indent }: Block, paint: Paint): string[] {
  return pieces.flatMap(({ text, style }) =>
    text
      .split('\n')
      .map((line) => ' '.repeat(indent) + (style === undefined ? line : paint(line, style))),
  );
}

/** What no line may break. */
interface Unit {
  pieces: Piece[];
  width: number;
  /** A blank stands before it, unless it begins a line. */
  isAfterBlank: boolean;
  /** A new line begins with it. */
  isAfterBreak: boolean;
}

function fill({ pieces, indent, marker }: Block, width: number, paint: Paint): string[] {
  const lead = ' '.repeat(indent) + (marker === undefined ? '' : `${marker} `);
  const room = Math.max(width - stringWidth(lead), 1);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push((lines.length === 0 ? lead : ' '.repeat(stringWidth(lead))) + line);
    line = '';
    used = 0;
  };
  for (const unit of listUnits(pieces)) {
    const blank = unit.isAfterBlank && used > 0 ? 1 : 0;
    const isFull = used > 0 && used + blank + unit.width > room;
    if (isFull || (unit.isAfterBreak && used > 0)) flush();
    else if (blank > 0) {
      line += ' ';
      used += 1;
    }
    line += unit.pieces
      .map(({ text, style }) => (style === undefined ? text : paint(text, style)))
      .join('');
    used += unit.width;
  }
  flush();
  return lines;
}

/** A blank, a character of a script that has none, or a word. */
const TOKEN =
  /[^\S\n]+|\n|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]+/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;
/** No line begins with these, */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．・：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,:;!?]/u;
/** and none ends with these. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

function listUnits(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  let isAfterBlank = false;
  let isAfterBreak = false;
  let last = '';
  const add = (text: string, style: PieceStyle | undefined): void => {
    const piece: Piece = style === undefined ? { text } : { text, style };
    const unit = units.at(-1);
    const isGlued = last !== '' && !isAfterBlank && !isAfterBreak && mayNotBreak(last, text);
    if (unit !== undefined && isGlued) {
      unit.pieces.push(piece);
      unit.width += stringWidth(text);
    } else units.push({ pieces: [piece], width: stringWidth(text), isAfterBlank, isAfterBreak });
    last = text;
    isAfterBlank = false;
    isAfterBreak = false;
  };
  for (const { text, style } of pieces) {
    for (const [token] of text.matchAll(TOKEN)) {
      if (token === '\n') isAfterBreak = true;
      else if (token.trim() === '' && token !== '\u3000') isAfterBlank = true;
      else add(token, style);
    }
  }
  return units;
}

function mayNotBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before)) return true;
  return !UNSPACED.test(before.at(-1) ?? '') && !UNSPACED.test(after.at(0) ?? '');
}
