/**
 * Puts a block of text into a file, between marks that name it: in place of the one that stands there,
 * or at the end.
 *
 * `('# Results\n', 'dev', 'new')` -> `'# Results\n\n<!-- begin dev -->\n\nnew\n\n<!-- end dev -->\n'`
 */
export function replaceBlock(text: string, name: string, block: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const marked = `${begin}\n\n${block.trim()}\n\n${end}`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return `${text.trimEnd()}\n\n${marked}\n`;
  return text.slice(0, from) + marked + text.slice(to + end.length);
}

/**
 * A table in Markdown.
 *
 * `(['a', 'b'], [['1', '2']])` -> `'| a | b |\n| --- | ---: |\n| 1 | 2 |'`: all columns but the first
 * hold numbers.
 */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
