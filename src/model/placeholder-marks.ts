/** A piece of a literal that holds placeholders. */
export interface MarkedPart {
  text: string;
  /** The name of the placeholder that it is; undefined for literal text. */
  placeholder: string | undefined;
}

const MARK = /<([a-z0-9]+(?:-[a-z0-9]+)*)>/g;

/**
 * Cuts a literal into text and placeholders. A name with a closing tag is a tag of XML.
 *
 * `splitMarks('--name "<vm>"')` -> `'--name "'`, `'<vm>'` (the placeholder "vm"), `'"'`
 */
export function splitMarks(literal: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { 0: mark, 1: name = '', index } of literal.matchAll(MARK)) {
    if (literal.includes(`</${name}>`)) continue;
    if (index > end) parts.push({ text: literal.slice(end, index), placeholder: undefined });
    parts.push({ text: mark, placeholder: name });
    end = index + mark.length;
  }
  if (end < literal.length) parts.push({ text: literal.slice(end), placeholder: undefined });
  return parts;
}

/** Whether a built page or a part of one has a place for a value (`Literal.astro`). */
export function hasSlots(html: string): boolean {
  return html.includes('data-slot=');
}

/** `listMarks('--name "<vm>" --to "<vm>"')` -> `['vm', 'vm']` */
export function listMarks(literal: string): string[] {
  return splitMarks(literal).flatMap(({ placeholder }) =>
    placeholder === undefined ? [] : [placeholder],
  );
}
