/**
 * Cuts the front matter of a prose file from its body, whatever its line ends.
 *
 * `splitFrontMatter('---\na: 1\n---\n<Meaning>')` -> `['---\na: 1\n---\n', '<Meaning>']`
 */
export function splitFrontMatter(text: string): [head: string, body: string] {
  const [head = ''] = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text) ?? [];
  return [head, text.slice(head.length)];
}
