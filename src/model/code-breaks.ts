/**
 * Cuts a code where a line may end: at the humps of camel case, between letters and digits, and after
 * hyphens, underscores and dots. The page joins the parts with `<wbr>`, so that a copied code is
 * clean. Parts of one or two characters stay with their neighbour.
 *
 * `splitAtBreaks('UserErrorVmNotInDesirableState')`
 * -> `['User', 'Error', 'VmNot', 'In', …]` joined so that no part is shorter than three characters
 */
export function splitAtBreaks(code: string): string[] {
  // No look back at what stands before, which Safari knows since 16.4.
  const parts = code.replace(/[a-z0-9](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[-_.]/g, '$&\n').split('\n');
  const joined: string[] = [];
  let open = '';
  for (const part of parts) {
    open += part;
    if (open.length >= 3) {
      joined.push(open);
      open = '';
    }
  }
  const last = joined.pop();
  return [...joined, `${last ?? ''}${open}`];
}

/** A word that a narrow screen may not have in one line. */
const LONG_WORD = /\S{25,}/g;

/**
 * Cuts a text where a line may end inside a long path, address, key of a registry or expression: behind each
 * folder, dot, comma and pair of colons. Not behind what it begins with, such as a drive.
 *
 * `splitLongWords('tail /var/log/azure/extension/shell.log')`
 * -> `['tail /var/', 'log/', 'azure/', 'extension/', 'shell.', 'log']`
 */
export function splitLongWords(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: word, index: wordStart } of text.matchAll(LONG_WORD)) {
    for (const { 0: sign, index } of word.matchAll(/(?:^\w+:)?[\\/]+|[.,](?=\w)|::/g)) {
      if (index === 0 || index + sign.length === word.length) continue;
      const end = wordStart + index + sign.length;
      parts.push(text.slice(start, end));
      start = end;
    }
  }
  return [...parts, text.slice(start)];
}
