import { styleText } from 'node:util';
import { type Block, layOut, type Paint, type PieceStyle } from './lay-out.ts';

/** Longer lines are hard to read. */
const MAX_WIDTH = 100;
/** Of what is no terminal. */
const USUAL_WIDTH = 80;

const STYLES = {
  title: ['bold', 'inverse'],
  heading: ['bold', 'underline'],
  code: 'cyan',
  strong: 'bold',
  link: 'blue',
  aside: 'dim',
  warning: ['bold', 'yellow'],
} as const satisfies Record<PieceStyle, Parameters<typeof styleText>[0]>;

/** Prints blocks in the width of the terminal, in its colours where it has any. */
export function printBlocks(stream: NodeJS.WriteStream, blocks: readonly Block[]): void {
  const width = stream.isTTY ? Math.min(stream.columns || USUAL_WIDTH, MAX_WIDTH) : USUAL_WIDTH;
  // It heeds NO_COLOR, and paints nothing where the stream is no terminal.
  const paint: Paint = (text, style) => styleText(STYLES[style], text, { stream });
  stream.write(`${layOut(blocks, width, paint)}\n`);
}
