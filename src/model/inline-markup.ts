/** A piece of a line of text that a YAML file holds. */
export type InlinePart =
  | { kind: 'text'; text: string }
  /** A literal, as typed or shown. */
  | { kind: 'code'; text: string }
  /** A label on the screen, or a path of them. */
  | { kind: 'label'; path: string }
  /** A link to an entry. */
  | { kind: 'ref'; id: string };

/** What a line may hold besides text, written as in the prose files. */
const MARKUP = /`([^`\n]+)`|<Ui id="([^"]+)" \/>|<Ref id="([^"]+)" \/>/g;

/**
 * Takes a line of a YAML file apart, in which code, `<Ui>` and `<Ref>` are written as in a prose file.
 *
 * ``splitInline('Open <Ui id="jobs" /> and copy `id`.')``
 * -> `'Open '`, `'jobs'` (a label), `' and copy '`, `'id'` (code), `'.'`
 */
export function splitInline(line: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (const { 0: match, 1: code, 2: path, 3: id, index } of line.matchAll(MARKUP)) {
    addText(line.slice(end, index));
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    if (path !== undefined) parts.push({ kind: 'label', path });
    if (id !== undefined) parts.push({ kind: 'ref', id });
    end = index + match.length;
  }
  addText(line.slice(end));
  return parts;
}

/** The ids of the entries that a line links to, in their order. */
export function listInlineRefs(line: string): string[] {
  return splitInline(line).flatMap((part) => (part.kind === 'ref' ? [part.id] : []));
}

/** The labels on the screen that a line names, in their order. */
export function listInlineLabels(line: string): string[] {
  return splitInline(line).flatMap((part) => (part.kind === 'label' ? [part.path] : []));
}

/** `hasOddMarkup('A <b>bold</b> word')` -> `true`: it holds a sign of markup that is none of ours. */
export function hasOddMarkup(line: string): boolean {
  return splitInline(line).some(
    ({ kind, ...part }) => kind === 'text' && 'text' in part && /[<`]/.test(part.text),
  );
}
