import type { Catalog } from '../content/catalogue/types.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
import type { Locale } from '../model/locales.ts';
import { describeSnippet } from '../views/snippet.ts';
import type { Block, Piece } from './lay-out.ts';

/** Columns by which what belongs to something stands in. */
export const STEP = 3;

/** `heading('Sources')` -> a block that says so, set off */
export function heading(text: string): Block {
  return { indent: 0, pieces: [{ text, style: 'heading' }] };
}

/** A text of one piece. */
export function paragraph(text: string, indent = 0): Block {
  return { indent, pieces: [{ text }] };
}

/** Set off where there are no colours as well. */
export function codePiece(text: string): Piece {
  return { text: `\`${text}\``, style: 'code' };
}

/** A command or another literal as it is, below what it is. */
export function listSnippet(
  { product, ui }: Catalog,
  snippet: Snippet,
  locale: Locale,
  indent: number,
): Block[] {
  const { label, elevation, undo } = describeSnippet(snippet, product, ui[locale], locale);
  const caption = [label, undo, elevation].filter((text) => text !== undefined).join(' · ');
  return [
    { indent, pieces: [{ text: caption, style: 'aside' }] },
    {
      indent: indent + STEP,
      pieces: [{ text: snippet.text, style: 'code' }],
      isLiteral: true,
      isClose: true,
    },
  ];
}
