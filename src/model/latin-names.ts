/** Latin words with blanks between them, which are one name where the text around them has none: `SQL Server`. */
const WORDS = /[A-Za-z0-9][!-~]*(?:[ \u00A0][A-Za-z0-9][!-~]*)*/g;
/** A line could end inside of them: at a blank, or in `Hyper-V`. */
const BREAKABLE = /[ \u00A0-]/;

/** Longer ones may break after all: a narrow screen holds no more. In letters of full width. */
export const MAX_HELD_WIDTH = 12;
/** Only the narrowest screens have no room for one of this width in a heading. */
const MAX_NAME_WIDTH = 15;

/**
 * Where names of several Latin words, or of one with a hyphen, stand that a line has room for, as `[start, end]`.
 *
 * `findNames('無法連線到 SQL Server')` -> `[[6, 16]]`
 */
export function findNames(text: string): [number, number][] {
  return [...text.matchAll(WORDS)]
    .filter(({ 0: name }) => BREAKABLE.test(name) && widthOf(name) <= MAX_NAME_WIDTH)
    .map(({ 0: name, index }): [number, number] => [index, index + name.length]);
}

/**
 * Joins the words of names that every line has room for.
 *
 * `joinNames('SQL Serverの停止')` -> `'SQL\u00A0Serverの停止'`
 */
export function joinNames(text: string): string {
  return text.replace(WORDS, (name) =>
    widthOf(name) <= MAX_HELD_WIDTH ? name.replaceAll(' ', '\u00A0') : name,
  );
}

/**
 * Cuts a text around its names that nearly every line has room for, and that blanks that hold are not enough for:
 * those stand at the odd places. A text that is all Latin has none: there, every blank is as good as another.
 *
 * `splitAtNames('一覧にWindows Azure Guest Agentがない')` -> `['一覧に', 'Windows Azure Guest Agent', 'がない']`
 */
export function splitAtNames(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  if (!/[^\0-\u024F]/.test(text)) return [text];
  for (const [start, next] of findNames(text)) {
    const name = text.slice(start, next);
    if (widthOf(name) <= MAX_HELD_WIDTH && !name.includes('-')) continue;
    parts.push(text.slice(end, start), name);
    end = next;
  }
  return [...parts, text.slice(end)];
}

/** `widthOf('VM 代理程式')` -> `5.65`, in letters of full width; a Latin one takes half. */
export function widthOf(text: string): number {
  const wide = text.match(/[^\0-\u024F]/gu)?.length ?? 0;
  return wide + (text.length - wide) * 0.55;
}
